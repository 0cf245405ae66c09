package semlog.slc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import semlog.fault.Mistyped;

/** Names of archives that follow one another: with the time when each was begun, as strftime. */
final class ArchiveNames {
  private static final Pattern PART = Pattern.compile("%(.?)");
  private static final Map<String, String> FORMS =
      Map.of("Y", "uuuu", "m", "MM", "d", "dd", "H", "HH", "M", "mm", "S", "ss", "j", "DDD");
  private static final String SUFFIX = ".slc";

  private final Path pattern;
  private final ZoneId zone;

  /**
   * Names as a pattern says.
   *
   * @throws Mistyped when something in it means nothing
   */
  ArchiveNames(Path pattern, ZoneId zone) {
    this.pattern = pattern;
    this.zone = zone;
    at(Instant.EPOCH);
  }

  /** The name for a moment, with a number behind it if it is taken. */
  Path free(Instant moment) {
    String name = at(moment);
    Path free = pattern.resolveSibling(name);
    boolean suffixed = name.endsWith(SUFFIX);
    String base = suffixed ? name.substring(0, name.length() - SUFFIX.length()) : name;
    for (int number = 2; Files.exists(free) || Files.exists(TailFile.PLACE.of(free)); number++) {
      free = pattern.resolveSibling(base + "-" + number + (suffixed ? SUFFIX : ""));
    }
    return free;
  }

  private String at(Instant moment) {
    ZonedDateTime time = moment.atZone(zone);
    return PART.matcher(pattern.getFileName().toString())
        .replaceAll(part -> Matcher.quoteReplacement(part(part.group(1), time)));
  }

  private static String part(String letter, ZonedDateTime time) {
    if (letter.equals("%")) {
      return "%";
    }
    String form = FORMS.get(letter);
    if (form == null) {
      throw new Mistyped(
          "--rotate: %" + letter + " in the name of the archive means nothing",
          "%Y %m %d %H %M %S %j are parts of the time, and %% is %");
    }
    return DateTimeFormatter.ofPattern(form, Locale.ROOT).format(time);
  }
}
