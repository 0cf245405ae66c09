package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import semlog.template.SlotSpan;

/** Finds the attributes of a line. Holds no state of a line, so that threads may share one. */
public final class AttributeFinder {
  private static final int MOST_HEADERS = 3;

  private final Rule header = new HeaderRule();
  private final Rule body;

  public AttributeFinder() {
    Rule phrases = new PhraseRule();
    List<Rule> sentence =
        List.of(
            phrases,
            new RequestRule(),
            new BracketRule(),
            new KeyRule(),
            new NounRule(),
            new AgentRule(),
            new ShapeRule());
    Rule sentences = new BodyRule(sentence);
    List<Rule> all = new ArrayList<>(sentence);
    all.addFirst(new JsonRule(sentences));
    body = new BodyRule(all);
  }

  /**
   * The attributes of bytes {@code from} inclusive to {@code to} exclusive, in order and without
   * overlap.
   *
   * @param slots the line's slots, in order, within the line and without overlap
   */
  public List<Attribute> find(byte[] line, int from, int to, List<SlotSpan> slots) {
    return find(new Units(line, from, to, slots));
  }

  List<Attribute> find(Units units) {
    Claims claims = new Claims();
    int at = 0;
    for (int i = 0; i < MOST_HEADERS; i++) {
      int end = header.apply(units, at, claims);
      if (end == Rule.NONE) {
        break;
      }
      at = end;
    }
    body.apply(units, at, claims);
    return claims.attributes();
  }
}
