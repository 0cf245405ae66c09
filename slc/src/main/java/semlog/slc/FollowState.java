package semlog.slc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import semlog.CommitListener;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.cli.Beside;
import semlog.cli.FilePlace;
import semlog.cli.FileSink;
import semlog.cli.Room;
import semlog.cli.StateFile;
import semlog.fault.Fault;
import semlog.fault.Mistyped;

/**
 * How far the logs that an archive follows were read with its last commit, and with the one that is
 * being made, or is to take its place. It is written before each commit, so one of them is in the
 * archive whenever its writer ends. Content of the file:
 *
 * <pre>
 * 1 to 4 commits varint
 * | { name of its archive text | name of the commit bytes, none before the first | places }
 * </pre>
 */
final class FollowState {
  static final Beside PLACE = new Beside(".state");

  private static final int MAGIC = 0x46434c53; // SLCF
  private static final int VERSION = 1;

  /** Two, each of which may be replaced. */
  private static final int MOST_POINTS = 4;

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
    return new FollowState(file, archive.getFileName().toString(), room, read(file));
  }

  private static List<Point> read(StateFile file) throws IOException {
    List<Point> points = new ArrayList<>();
    Optional<ByteCursor> left = file.read();
    if (left.isPresent()) {
      ByteCursor in = left.get();
      for (int count = in.count(MOST_POINTS); count > 0; count--) {
        points.add(Point.read(in));
      }
      in.end();
    }
    return points;
  }

  /**
   * Lets all states that are of an archive, those of rotated archives too, be also of the one that
   * takes its place.
   *
   * @param commits the last of each segment of the archive
   * @param last the last one of what takes its place
   * @throws IOException when somebody is about to go on in the next archive
   */
  static void replace(Path archive, List<byte[]> commits, byte[] last) throws IOException {
    List<Path> states;
    try (Stream<Path> files = Files.list(archive.toAbsolutePath().getParent())) {
      states = files.filter(file -> file.toString().endsWith(PLACE.suffix())).toList();
    }
    for (Path state : states) {
      StateFile file = new StateFile(state, MAGIC, VERSION);
      try {
        replace(file, read(file), archive, commits, last);
      } catch (Fault e) {
        // it is none of this program
      }
    }
  }

  private static void replace(
      StateFile file, List<Point> left, Path archive, List<byte[]> commits, byte[] last)
      throws IOException {
    String name = archive.getFileName().toString();
    List<Point> points = new ArrayList<>();
    for (Point point : left) {
      if (!point.archive().equals(name)) {
        points.add(point);
      } else if (point.isIn(commits)) {
        points.add(point);
        points.add(point.with(name, last, Map.of()));
      }
    }
    if (points.stream().anyMatch(point -> point.archive().equals(name))) {
      for (Point point : points) {
        if (!point.archive().equals(name)) {
          FileSink.requireUnused(file.file().resolveSibling(point.archive()));
        }
      }
      file.write(content(points));
    }
  }

  private static StateFile.Content content(List<Point> points) {
    ByteBuilder out = new ByteBuilder().varint(points.size());
    points.forEach(point -> point.write(out));
    return to -> to.append(out.array(), 0, out.length());
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
    file.write(content(points), room);
  }
}
