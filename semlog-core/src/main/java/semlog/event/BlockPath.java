package semlog.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import semlog.fault.Mistyped;

/**
 * Where in a document events are: {@code $.Records[*]}. The steps down to them are taken while the
 * document comes; a rest that begins with {@code ..} or a filter is for JsonPath, within each block
 * that the steps lead to.
 *
 * @param rest empty when the blocks are the events
 */
public record BlockPath(List<Step> steps, String rest) {
  /** Each value, or each element of an array that is one. */
  public static final BlockPath EACH = new BlockPath(List.of(), "");

  /** One step down. */
  public sealed interface Step {
    /** To the member of that name. */
    record Child(String name) implements Step {}

    /** To the element at this place, from 0. */
    record Index(int place) implements Step {}

    /** To each member or element. */
    record Any() implements Step {}
  }

  /** How steps are spelled; made only when somebody gives a path. */
  private static final class Forms {
    static final Pattern CHILD =
        Pattern.compile("\\.([^.\\[\\]*'\"()?@\\s]+)|\\['([^'\\\\]*)'\\]|\\[\"([^\"\\\\]*)\"\\]");
    static final Pattern INDEX = Pattern.compile("\\[([0-9]{1,9})\\]");
    static final Pattern ANY = Pattern.compile("\\.\\*|\\[\\*\\]");
  }

  public BlockPath {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a path.
   *
   * @throws Mistyped with a caret under the mistake
   */
  public static BlockPath parse(String text) {
    if (!text.startsWith("$")) {
      throw new Mistyped("a path begins with $", text, 0, "write for instance $.Records[*]");
    }
    List<Step> steps = new ArrayList<>();
    int at = 1;
    Matcher child = Forms.CHILD.matcher(text);
    Matcher index = Forms.INDEX.matcher(text);
    Matcher any = Forms.ANY.matcher(text);
    while (at < text.length()) {
      if (child.region(at, text.length()).lookingAt()) {
        steps.add(new Step.Child(name(child)));
        at = child.end();
      } else if (index.region(at, text.length()).lookingAt()) {
        steps.add(new Step.Index(Integer.parseInt(index.group(1))));
        at = index.end();
      } else if (any.region(at, text.length()).lookingAt()) {
        steps.add(new Step.Any());
        at = any.end();
      } else {
        return new BlockPath(steps, JsonPaths.checked(text, at));
      }
    }
    return new BlockPath(steps, "");
  }

  private static String name(Matcher child) {
    for (int group = 1; group < child.groupCount(); group++) {
      if (child.group(group) != null) {
        return child.group(group);
      }
    }
    return child.group(child.groupCount());
  }
}
