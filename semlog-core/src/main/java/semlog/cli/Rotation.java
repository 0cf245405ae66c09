package semlog.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that a log was in before: beside it, named as it is and with a number or date behind
 * that, such as {@code app.log.1} and {@code app.log-20261121}, and not compressed.
 */
final class Rotation {
  private static final Pattern BEHIND_THE_NAME = Pattern.compile("[._-]\\d[\\d.:_TZ-]*");

  /** A file of the same directory. */
  private record Member(Path path, String key, FileTime modified, boolean named) {}

  private Rotation() {}

  /**
   * The file that was read up to a place: the same one by whatever name, or a copy of it among
   * those the log was in before.
   */
  static Optional<Path> holding(Path log, FilePlace place) throws IOException {
    List<Member> members = members(log);
    Comparator<Member> newestFirst = Comparator.comparing(Member::modified).reversed();
    Stream<Member> same = members.stream().filter(member -> member.key().equals(place.file()));
    Stream<Member> copies = members.stream().filter(Member::named).sorted(newestFirst);
    return Stream.concat(same, place.headBytes() == 0 ? Stream.empty() : copies)
        .map(Member::path)
        .filter(path -> isIn(path, place))
        .findFirst();
  }

  private static boolean isIn(Path path, FilePlace place) {
    try (FileChannel open = FileChannel.open(path)) {
      return place.isIn(open);
    } catch (IOException e) {
      return false; // not ours to read, or renamed just now
    }
  }

  /**
   * The file that the log was in after another one, or the log itself.
   *
   * @param key of the other one
   */
  static Path next(Path log, String key) throws IOException {
    List<Member> members = members(log);
    Optional<FileTime> before =
        members.stream()
            .filter(member -> member.key().equals(key))
            .map(Member::modified)
            .findFirst();
    return members.stream()
        .filter(Member::named)
        .filter(member -> before.filter(time -> member.modified().compareTo(time) > 0).isPresent())
        .min(Comparator.comparing(Member::modified))
        .map(Member::path)
        .orElse(log);
  }

  private static List<Member> members(Path log) throws IOException {
    String name = log.getFileName().toString();
    List<Path> files;
    try (Stream<Path> beside = Files.list(log.toAbsolutePath().getParent())) {
      files = beside.filter(Files::isRegularFile).toList();
    }
    List<Member> members = new ArrayList<>();
    for (Path file : files) {
      String other = file.getFileName().toString();
      boolean named =
          other.startsWith(name)
              && BEHIND_THE_NAME.matcher(other.substring(name.length())).matches();
      try {
        members.add(new Member(file, FilePlace.key(file), Files.getLastModifiedTime(file), named));
      } catch (IOException e) {
        // renamed just now
      }
    }
    return members;
  }
}
