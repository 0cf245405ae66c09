package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import semlog.pattern.GroupPattern;

/**
 * A grok expression, which names parts of whole lines.
 *
 * @param origin file and line
 */
record Grok(GroupPattern pattern, List<GrokText.Capture> captures, String origin)
    implements WholeLine {
  Grok {
    captures = List.copyOf(captures);
  }

  /**
   * Compiles an expression.
   *
   * @throws semlog.fault.Mistyped where it cannot be meant
   */
  static Grok compile(String expression, GrokLibrary library, String origin) {
    GrokText text = library.expand(expression);
    List<String> groups =
        IntStream.range(0, text.captures().size()).mapToObj(GrokText::group).toList();
    return new Grok(GroupPattern.compile(text.text(), groups), text.captures(), origin);
  }

  @Override
  public Optional<List<Part>> parts(byte[] line, int from, int to) {
    return pattern.find(line, from, to).map(this::parts);
  }

  private List<Part> parts(int[] places) {
    List<Part> parts = new ArrayList<>(captures.size());
    for (int i = 0; i < captures.size(); i++) {
      int start = places[2 + 2 * i];
      int end = places[3 + 2 * i];
      if (end > start) {
        parts.add(new Part(start, end, captures.get(i).name(), captures.get(i).type()));
      }
    }
    return parts;
  }

  @Override
  public Source source() {
    return Source.FORMAT;
  }
}
