package semlog.pattern;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import semlog.fault.Mistyped;

/**
 * An expression whose groups say which part of a line is what, with all that {@code
 * java.util.regex} knows. A line costs at most so many steps and so deep a stack; one that would
 * cost more does not match. Safe to share.
 */
public final class GroupPattern {
  private static final long MOST_STEPS = 200_000;

  private final Pattern pattern;
  private final List<String> groups;

  private GroupPattern(Pattern pattern, List<String> groups) {
    this.pattern = pattern;
    this.groups = List.copyOf(groups);
  }

  /**
   * Compiles an expression.
   *
   * @param groups the names of those of its groups that are asked for
   * @throws Mistyped without a place
   */
  public static GroupPattern compile(String expression, List<String> groups) {
    try {
      return new GroupPattern(Pattern.compile(expression, Pattern.UNIX_LINES), groups);
    } catch (PatternSyntaxException e) {
      String at = e.getIndex() < 0 ? "" : " near '" + near(expression, e.getIndex()) + "'";
      throw new Mistyped(
          "no regular expression: " + e.getDescription().toLowerCase(Locale.ROOT) + at,
          "brackets and braces that mean themselves need a backslash");
    }
  }

  private static String near(String expression, int index) {
    int from = Math.max(0, Math.min(index, expression.length()) - 10);
    return expression.substring(from, Math.min(expression.length(), index + 10));
  }

  /**
   * Finds the first match in bytes {@code from} to {@code to}.
   *
   * @return where the match begins and ends, and then each group that was asked for, as offsets in
   *     the array; -1 where a group has no part in it. Empty where nothing matches.
   */
  public Optional<int[]> find(byte[] line, int from, int to) {
    LineChars chars = new LineChars(line, from, to, MOST_STEPS);
    Matcher matcher = pattern.matcher(chars);
    try {
      return matcher.find() ? Optional.of(places(matcher, chars, from)) : Optional.empty();
    } catch (LineChars.TooManySteps | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private int[] places(Matcher matcher, LineChars chars, int from) {
    int[] places = new int[2 + 2 * groups.size()];
    places[0] = from + chars.place(matcher.start());
    places[1] = from + chars.place(matcher.end());
    for (int i = 0; i < groups.size(); i++) {
      int start = matcher.start(groups.get(i));
      places[2 + 2 * i] = start < 0 ? -1 : from + chars.place(start);
      places[3 + 2 * i] = start < 0 ? -1 : from + chars.place(matcher.end(groups.get(i)));
    }
    return places;
  }
}
