package semlog.slc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import semlog.CommitListener;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.cli.Beside;
import semlog.cli.FilePlace;
import semlog.cli.Room;
import semlog.cli.StateFile;
import semlog.fault.Mistyped;

/**
 * How far the logs that an archive follows were read with its last commit, and with the one that is
 * being made. It is written before each commit, so one of the two is in the archive whenever its
 * writer ends. Content of the file:
 *
 * <pre>
 * 1 or 2 commits varint
 * | { name of its archive text | name of the commit bytes, none before the first | places }
 * </pre>
 */
final class FollowState {
  static final Beside PLACE = new Beside(".state");

  private static final int MAGIC = 0x46434c53; // SLCF
  private static final int VERSION = 1;

  /** How far the logs are read with a commit of an archive, which is a name in this directory. */
  private record Point(String archive, byte[] commit, Map<String, FilePlace> places) {
    void write(ByteBuilder out) {
      out.text(archive).block(commit);
      FilePlace.write(places, out);
    }

    static Point read(ByteCursor in) {
      return new Point(in.text(), in.block(), FilePlace.read(in));
    }

    /** What another commit has, where only some logs were read on. */
    Point with(String other, byte[] name, Map<String, FilePlace> readOn) {
      Map<String, FilePlace> all = new TreeMap<>(places);
      all.putAll(readOn);
      return new Point(other, name, all);
    }

    boolean isIn(List<byte[]> commits) {
      return commit.length == 0
          ? commits.isEmpty()
          : commits.stream().anyMatch(name -> Arrays.equals(name, commit));
    }
  }

  private final StateFile file;
  private final Room room;
  private final List<Point> left;
  private String archive;
  private Point last;

  private FollowState(StateFile file, String archive, Room room, List<Point> left) {
    this.file = file;
    this.room = room;
    this.left = left;
    this.archive = archive;
    this.last = new Point(archive, new byte[0], Map.of());
  }

  /**
   * What the last run left, of which {@link #settle} is to say what counts.
   *
   * @param archive beside which it is
   * @param room is waited for when the disk is full
   */
  static FollowState left(Path archive, Room room) throws IOException {
    StateFile file = new StateFile(PLACE.of(archive), MAGIC, VERSION);
    List<Point> points = new ArrayList<>();
    Optional<ByteCursor> left = file.read();
    if (left.isPresent()) {
      ByteCursor in = left.get();
      for (int count = in.count(2); count > 0; count--) {
        points.add(Point.read(in));
      }
      in.end();
    }
    return new FollowState(file, archive.getFileName().toString(), room, points);
  }

  /** Of an archive that is to be made when this is there. */
  static FollowState beginning(Path archive, Room room) throws IOException {
    StateFile file = new StateFile(PLACE.of(archive), MAGIC, VERSION);
    FollowState state = new FollowState(file, archive.getFileName().toString(), room, List.of());
    state.write(List.of(state.last));
    return state;
  }

  /** The archive that was written last, and the one before it, which may be the same; or none. */
  List<String> archives() {
    return left.reversed().stream().map(Point::archive).distinct().toList();
  }

  /**
   * Goes on with the newest commit that is there.
   *
   * @param commits the last of each segment of the archives
   * @throws Mistyped when the state is of others
   */
  FollowState settle(List<byte[]> commits) {
    if (left.isEmpty()) {
      last = last.with(archive, commits.isEmpty() ? new byte[0] : commits.getLast(), Map.of());
      return this;
    }
    last =
        left.reversed().stream()
            .filter(point -> point.isIn(commits))
            .findFirst()
            .orElseThrow(
                () ->
                    new Mistyped(
                        file.file() + ": is not of the archive as it is",
                        "put back the two as they were together, or remove "
                            + file.file()
                            + " to take the logs from their start"));
    return this;
  }

  /** From now on it is another archive that follows. */
  void turn(Path next) {
    archive = next.getFileName().toString();
  }

  /** How far logs were read, by their names. */
  Map<String, FilePlace> places() {
    return last.places();
  }

  /**
   * Takes note of where logs are that the archive follows from here on, and then of each commit.
   *
   * @param read tells how far they are read with so many bytes
   */
  CommitListener noting(LongFunction<Map<String, FilePlace>> read) throws IOException {
    last = last.with(last.archive(), last.commit(), read.apply(0));
    write(List.of(last));
    return (commit, rawBytes) -> {
      Point next = last.with(archive, commit, read.apply(rawBytes));
      write(List.of(last, next));
      last = next;
    };
  }

  private void write(List<Point> points) throws IOException {
    ByteBuilder out = new ByteBuilder().varint(points.size());
    points.forEach(point -> point.write(out));
    file.write(to -> to.append(out.array(), 0, out.length()), room);
  }
}
