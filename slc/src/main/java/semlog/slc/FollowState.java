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
 * 1 or 2 commits varint | { name of the commit bytes, none before the first | places }
 * </pre>
 */
final class FollowState {
  static final Beside PLACE = new Beside(".state");

  private static final int MAGIC = 0x46434c53; // SLCF
  private static final int VERSION = 1;

  /** How far the logs are read with a commit. */
  private record Point(byte[] commit, Map<String, FilePlace> places) {
    void write(ByteBuilder out) {
      out.block(commit);
      FilePlace.write(places, out);
    }

    static Point read(ByteCursor in) {
      return new Point(in.block(), FilePlace.read(in));
    }

    /** What another commit has, where only some logs were read on. */
    Point with(byte[] other, Map<String, FilePlace> readOn) {
      Map<String, FilePlace> all = new TreeMap<>(places);
      all.putAll(readOn);
      return new Point(other, all);
    }

    boolean isIn(List<byte[]> commits) {
      return commit.length == 0
          ? commits.isEmpty()
          : commits.stream().anyMatch(name -> Arrays.equals(name, commit));
    }
  }

  private final StateFile file;
  private final Room room;
  private Point last;

  private FollowState(StateFile file, Room room, Point last) {
    this.file = file;
    this.room = room;
    this.last = last;
  }

  private static StateFile file(Path archive) {
    return new StateFile(PLACE.of(archive), MAGIC, VERSION);
  }

  /** Of an archive that follows no logs yet, whose last commit has a name if it has one. */
  private static FollowState beginning(StateFile file, Room room, byte[] commit)
      throws IOException {
    FollowState state = new FollowState(file, room, new Point(commit, Map.of()));
    state.write(List.of(state.last));
    return state;
  }

  /** Of an archive that is to be made when this is there. */
  static FollowState beginning(Path archive, Room room) throws IOException {
    return beginning(file(archive), room, new byte[0]);
  }

  /**
   * What the last run left, or of an archive that did not follow logs yet.
   *
   * @param commits the last of each segment of the archive
   * @param room is waited for when the disk is full
   * @throws Mistyped when it is of another archive
   */
  static FollowState left(Path archive, List<byte[]> commits, Room room) throws IOException {
    StateFile file = file(archive);
    Optional<ByteCursor> left = file.read();
    if (left.isEmpty()) {
      byte[] commit = commits.isEmpty() ? new byte[0] : commits.getLast();
      return beginning(file, room, commit);
    }
    List<Point> points = new ArrayList<>();
    ByteCursor in = left.get();
    for (int count = in.count(2); count > 0; count--) {
      points.add(Point.read(in));
    }
    in.end();
    Point last =
        points.reversed().stream()
            .filter(point -> point.isIn(commits))
            .findFirst()
            .orElseThrow(
                () ->
                    new Mistyped(
                        file.file() + ": is not of the archive as it is",
                        "put back the two as they were together, or remove "
                            + file.file()
                            + " to take the logs from their start"));
    return new FollowState(file, room, last);
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
    last = last.with(last.commit(), read.apply(0));
    write(List.of(last));
    return (commit, rawBytes) -> {
      Point next = last.with(commit, read.apply(rawBytes));
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
