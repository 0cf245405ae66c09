package semlog.search;

import java.nio.charset.StandardCharsets;

/** The escape sequences of grep's palette, as {@code GREP_COLORS} may change it. */
public final class GrepColors {
  private static final byte[] NONE = new byte[0];

  private byte[] selectedMatch = NONE;
  private byte[] contextMatch = NONE;
  private byte[] selectedLine = NONE;
  private byte[] contextLine = NONE;
  private byte[] name = NONE;
  private byte[] number = NONE;
  private byte[] separator = NONE;
  private byte[] off = NONE;

  private GrepColors() {}

  /** Whether selected lines or what matches in them have a colour. */
  boolean ofSelected() {
    return selectedLine.length + selectedMatch.length > 0;
  }

  /** No colours at all. */
  public static GrepColors none() {
    return new GrepColors();
  }

  /**
   * The palette.
   *
   * @param changes the value of {@code GREP_COLORS}, as in {@code ms=01;31:ln=32:ne}; may be empty
   */
  public static GrepColors of(String changes) {
    String all = "ms=01;31:mc=01;31:sl=:cx=:fn=35:ln=32:se=36:" + changes;
    boolean erases = !(":" + all + ":").contains(":ne:");
    GrepColors colors = new GrepColors();
    colors.off = sequence("", erases);
    for (String change : all.split(":", -1)) {
      int equals = change.indexOf('=');
      String value = change.substring(equals + 1);
      if (equals > 0 && value.chars().allMatch(c -> c == ';' || (c >= '0' && c <= '9'))) {
        colors.set(change.substring(0, equals), value.isEmpty() ? NONE : sequence(value, erases));
      }
    }
    return colors;
  }

  private static byte[] sequence(String value, boolean erases) {
    return ("\033[" + value + "m" + (erases ? "\033[K" : "")).getBytes(StandardCharsets.US_ASCII);
  }

  private void set(String capability, byte[] sequence) {
    switch (capability) {
      case "ms" -> selectedMatch = sequence;
      case "mc" -> contextMatch = sequence;
      case "mt" -> {
        selectedMatch = sequence;
        contextMatch = sequence;
      }
      case "sl" -> selectedLine = sequence;
      case "cx" -> contextLine = sequence;
      case "fn" -> name = sequence;
      case "ln" -> number = sequence;
      case "se" -> separator = sequence;
      default -> {} // those of others, such as bn, change nothing here
    }
  }

  /** Before what matched, in a selected line or in one around it. */
  public byte[] match(boolean selected) {
    return selected ? selectedMatch : contextMatch;
  }

  byte[] line(boolean selected) {
    return selected ? selectedLine : contextLine;
  }

  /** Before the name of a file. */
  public byte[] name() {
    return name;
  }

  /** Before the number of a line. */
  public byte[] number() {
    return number;
  }

  /** Before a separator. */
  public byte[] separator() {
    return separator;
  }

  /** Ends any of the others. */
  public byte[] off() {
    return off;
  }
}
