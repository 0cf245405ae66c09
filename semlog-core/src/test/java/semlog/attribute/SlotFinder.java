package semlog.attribute;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import semlog.template.SlotKind;
import semlog.template.SlotSpan;

/** Slots as the contract of the tokenizer has them, by one regular expression. */
final class SlotFinder {
  private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
  private static final String CLOCK = "\\d{1,2}:\\d{2}:\\d{2}(?:[.,:]\\d{1,9})?";
  private static final String ZONE = "(?: ?(?:Z|UTC|CET|CEST|[+-]\\d{2}:?\\d{2}))?\\b";

  private static final String TIME =
      String.join(
          "|",
          "\\d{4}[-/]\\d{2}[-/]\\d{2}(?:[T ]|  )" + CLOCK + ZONE,
          "\\d{2}/" + MONTH + "/\\d{4}[: ]" + CLOCK + ZONE,
          "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?" + MONTH + " [ \\d]?\\d " + CLOCK + "(?: \\d{4})?",
          "\\d{2}-" + MONTH + "-\\d{4} " + CLOCK,
          "\\d{2}/\\d{2}/\\d{2,4}[- ]" + CLOCK,
          "(?<=\\b[IWEF])\\d{4} " + CLOCK,
          "\\d{2}-\\d{2} " + CLOCK,
          "\\d{6} \\d{6}\\b");

  private static final Pattern SLOT =
      Pattern.compile(
          "(?<TIMESTAMP>"
              + TIME
              + ")"
              + "|(?<UUID>\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b)"
              + "|(?<MAC>\\b[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5}\\b)"
              + "|(?<IPV6>(?<![\\w:])(?:(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}"
              + "|(?:[0-9a-fA-F]{1,4}:){1,6}(?::[0-9a-fA-F]{1,4}){1,6}"
              + "|::ffff:(?:\\d{1,3}\\.){3}\\d{1,3}|::[0-9a-f]{1,4})(?!\\w))"
              + "|(?<IPV4>(?<![\\w.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\w]|\\.\\d))"
              + "|(?<URL>\\b[a-z]+://[^\\s\"'<>()\\[\\]{},;|\\\\]+)"
              + "|(?<PATH>(?<=[ =\"'(\\[:\\t,<]|^)/[A-Za-z_.][^\\s\"'<>()\\[\\]{},;|\\\\]*(?<![:.!?]))"
              + "|(?<INTEGER>(?:(?<![A-Za-z0-9])-(?=[1-9]))?(?<!\\d)\\d{1,18}(?!\\d))"
              + "|(?<OPAQUE>\\d+)");

  private static final Set<SlotKind> NOT_MATCHED =
      EnumSet.of(SlotKind.WORD, SlotKind.LINE, SlotKind.QUOTED, SlotKind.HEX);

  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

  private SlotFinder() {}

  static List<SlotSpan> find(String line) {
    List<SlotSpan> slots = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(line);
    int at = 0;
    while (quoted.find()) {
      text(line, at, quoted.start(), slots);
      int from = quoted.start() + 1;
      int to = quoted.end() - 1;
      if (isValue(line, from, to) && !isTime(line, from, to)) {
        slot(line, from, to, SlotKind.QUOTED, slots);
      } else {
        text(line, from, to, slots);
      }
      at = quoted.end();
    }
    text(line, at, line.length(), slots);
    return slots;
  }

  /** Not a key, nor what a message key has, nor an HTTP request. */
  private static boolean isValue(String line, int from, int to) {
    String before = line.substring(Math.max(0, from - 20), from);
    return from < to
        && !line.substring(to).matches("(?s)\" ?:.*")
        && !before.matches("(?s).*\\b(?:msg|message|log|text|err|error)\"? ?[=:] ?\"")
        && !line.substring(from, to).matches("[A-Z]{3,9} .* HTTP/.*");
  }

  private static boolean isTime(String line, int from, int to) {
    return line.substring(from, to).matches(TIME);
  }

  private static void text(String line, int from, int to, List<SlotSpan> slots) {
    Matcher matcher = SLOT.matcher(line).useTransparentBounds(true);
    int at = from;
    while (at < to && matcher.region(at, to).find()) {
      at = add(line, matcher, slots);
    }
  }

  private static int add(String line, Matcher matcher, List<SlotSpan> slots) {
    for (SlotKind kind : SlotKind.values()) {
      if (!NOT_MATCHED.contains(kind) && matcher.group(kind.name()) != null) {
        return kind.name().equals("INTEGER")
            ? integer(line, matcher.start(), matcher.end(), slots)
            : slot(line, matcher.start(kind.name()), matcher.end(kind.name()), kind, slots);
      }
    }
    return matcher.end();
  }

  /** A number, unless letters and digits take turns around it. */
  private static int integer(String line, int start, int end, List<SlotSpan> slots) {
    Matcher word = WORD.matcher(line);
    int from = start;
    while (from > 0 && Character.isLetterOrDigit(line.charAt(from - 1))) {
      from--;
    }
    if (word.region(from, line.length()).lookingAt()) {
      String run = word.group();
      if (run.matches("0x[0-9a-fA-F]+")) {
        return slot(line, from + 2, word.end(), SlotKind.HEX, slots);
      }
      int turns = run.replaceAll("[0-9]+", "0").replaceAll("[A-Za-z]+", "a").length();
      boolean hex = run.matches("[0-9a-fA-F]{8,}") && turns > 1;
      if (hex || turns > 2) {
        return slot(line, from, word.end(), hex ? SlotKind.HEX : SlotKind.OPAQUE, slots);
      }
    }
    return slot(line, start, end, SlotKind.INTEGER, slots);
  }

  private static int slot(String line, int start, int end, SlotKind kind, List<SlotSpan> slots) {
    int from = line.substring(0, start).getBytes(StandardCharsets.UTF_8).length;
    int length = line.substring(start, end).getBytes(StandardCharsets.UTF_8).length;
    slots.add(new SlotSpan(from, from + length, kind));
    return end;
  }
}
