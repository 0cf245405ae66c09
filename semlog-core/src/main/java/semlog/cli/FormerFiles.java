package semlog.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A look at the files that a log was in before: beside it, named as it is and with a number or date
 * behind that, such as {@code app.log.1} and {@code app.log-20261121}, and not compressed. While
 * they are renamed, one of them may be missing in it.
 */
final class FormerFiles {
  private static final Pattern BEHIND_THE_NAME = Pattern.compile("[._-]\\d[\\d.:_TZ-]*");

  /** A file of the same directory. */
  record Member(Path path, String key, FileTime modified, String behindName) {
    boolean named() {
      return BEHIND_THE_NAME.matcher(behindName).matches();
    }

    /**
     * Of names with a number, as .1, the higher is the older; of others, as -20261121, the lower.
     */
    private long newness() {
      String digits = behindName.substring(1).replaceAll("\\D", "");
      return digits.length() < FEWEST_DATE_DIGITS
          ? -Long.parseLong(digits)
          : Long.parseLong(digits.substring(0, Math.min(MOST_DIGITS, digits.length())));
    }
  }

  private static final int FEWEST_DATE_DIGITS = 6;
  private static final int MOST_DIGITS = 18;

  /** Times of change are those of a clock that may tick a hundred times a second only. */
  private static final Comparator<Member> OLDEST_FIRST =
      Comparator.comparing(Member::modified).thenComparingLong(Member::newness);

  private final Path log;
  private final List<Member> members;

  private FormerFiles(Path log, List<Member> members) {
    this.log = log;
    this.members = members;
  }

  /** Those that a log has now. */
  static FormerFiles of(Path log) throws IOException {
    return new FormerFiles(log, members(log));
  }

  /** Whether another look finds the same files by the same names. */
  boolean areStillSo() throws IOException {
    return names(members).equals(names(members(log)));
  }

  /**
   * The file that was read up to a place: the same one by whatever name, or a copy of it among
   * those the log was in before.
   */
  Optional<Member> holding(FilePlace place) {
    Stream<Member> same = members.stream().filter(member -> member.key().equals(place.file()));
    Stream<Member> copies = members.stream().filter(Member::named).sorted(OLDEST_FIRST.reversed());
    return Stream.concat(same, place.headBytes() == 0 ? Stream.empty() : copies)
        .filter(member -> isIn(member.path(), place))
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
  Optional<Member> after(String key) {
    Optional<Member> before =
        members.stream()
            .filter(member -> member.key().equals(key))
            .filter(Member::named)
            .findFirst();
    Optional<Member> after =
        members.stream()
            .filter(Member::named)
            .filter(member -> before.filter(old -> isAfter(member, old)).isPresent())
            .min(OLDEST_FIRST);
    return after.isPresent()
        ? after
        : members.stream().filter(member -> member.behindName().isEmpty()).findFirst();
  }

  private static boolean isAfter(Member member, Member old) {
    return OLDEST_FIRST.compare(member, old) > 0;
  }

  /** Which file has which name. */
  private static Map<Path, String> names(List<Member> members) {
    return members.stream()
        .filter(member -> member.named() || member.behindName().isEmpty())
        .collect(Collectors.toMap(Member::path, Member::key));
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
      String behindName = other.startsWith(name) ? other.substring(name.length()) : "?";
      try {
        members.add(
            new Member(file, FilePlace.key(file), Files.getLastModifiedTime(file), behindName));
      } catch (IOException e) {
        // renamed just now
      }
    }
    return members;
  }
}
