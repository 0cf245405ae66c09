package semlog.value;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import semlog.fault.Mistyped;

/** Which of the known ways to write a time an input uses: all, those from 1970, or one layout. */
public final class TimeFilter {
  private static final Pattern FRACTION = Pattern.compile("[.,:]S+");
  private static final Pattern PADDED =
      Pattern.compile("pp|(?<=d)d|(?<=H)H|(?<=h)h|(?<=^|/|-)M(?=M[/-])");

  private final boolean epoch;
  private final DateOrder order;
  private final BitSet layouts;

  private TimeFilter(boolean epoch, DateOrder order, BitSet layouts) {
    this.epoch = epoch;
    this.order = order;
    this.layouts = layouts;
  }

  /** Every way. */
  public static TimeFilter any() {
    BitSet all = new BitSet();
    all.set(0, LayoutTable.LIMIT);
    return new TimeFilter(false, DateOrder.AUTO, all);
  }

  /**
   * {@code auto}; {@code epoch} for a number counted from 1970, wherever it stands in the line; or
   * a layout in the letters of {@link TimestampFormat#pattern}, with or without a fraction. Whether
   * numbers have their zeros doesn't matter.
   *
   * @throws Mistyped for anything else
   */
  public static TimeFilter of(String name) {
    if (name.equals("auto")) {
      return any();
    }
    if (name.equals("epoch")) {
      return new TimeFilter(true, DateOrder.AUTO, new BitSet());
    }
    String wanted = plain(name);
    BitSet layouts = new BitSet();
    numbers().filter(number -> plain(pattern(number)).equals(wanted)).forEach(layouts::set);
    if (layouts.isEmpty()) {
      throw new Mistyped(
          "no time format '" + name + "'",
          "auto, epoch, or a known layout such as '" + nearest(name) + "', without its zone");
    }
    DateOrder order = name.startsWith("d") ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    return new TimeFilter(false, order, layouts);
  }

  /** Every layout, without fractions. */
  public static List<String> patterns() {
    return numbers().mapToObj(TimeFilter::pattern).toList();
  }

  /** How dates of numbers are to be read when this filter names their layout. */
  public DateOrder order() {
    return order;
  }

  boolean isEpoch() {
    return epoch;
  }

  /** Whether a time in this layout may be the line's time; 0 is a number counted from 1970. */
  boolean allows(int layout) {
    return layouts.get(layout);
  }

  private static IntStream numbers() {
    return IntStream.range(1, LayoutTable.LIMIT).filter(n -> LayoutTable.byNumber(n) != null);
  }

  private static String pattern(int number) {
    return Pictures.pattern(LayoutTable.byNumber(number).picture(), Fraction.NONE);
  }

  /** A pattern without what the layouts of one log may differ in. */
  private static String plain(String pattern) {
    String bare = PADDED.matcher(FRACTION.matcher(pattern).replaceAll("")).replaceAll("");
    String named = bare.replace("'T'", "T").replace('\u202f', ' ');
    return named.startsWith("d/M/") || named.startsWith("d-M-")
        ? "M" + named.charAt(1) + "d" + named.substring(3)
        : named;
  }

  /** The layout that shares the longest start with what was typed. */
  private static String nearest(String name) {
    String best = "yyyy-MM-dd HH:mm:ss";
    int longest = 0;
    for (String pattern : patterns()) {
      int shared = 0;
      while (shared < Math.min(pattern.length(), name.length())
          && pattern.regionMatches(true, shared, name, shared, 1)) {
        shared++;
      }
      if (shared > longest) {
        longest = shared;
        best = pattern;
      }
    }
    return best;
  }
}
