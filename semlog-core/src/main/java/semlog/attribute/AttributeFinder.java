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
    List<BodyRule.Step> sentence =
        List.of(
            new BodyRule.Step(Source.FORMAT, new PhraseRule()),
            new BodyRule.Step(Source.FORMAT, new RequestRule()),
            new BodyRule.Step(Source.KEY, new BracketRule()),
            new BodyRule.Step(Source.KEY, new KeyRule()),
            new BodyRule.Step(Source.NOUN, new NounRule()),
            new BodyRule.Step(Source.NOUN, new CallRule()),
            new BodyRule.Step(Source.NOUN, new CountRule()),
            new BodyRule.Step(Source.FORM, new AgentRule()),
            new BodyRule.Step(Source.FORM, new ShapeRule()));
    List<BodyRule.Step> all = new ArrayList<>(sentence);
    all.addFirst(new BodyRule.Step(Source.KEY, new JsonRule(new BodyRule(sentence))));
    body = new BodyRule(all);
  }

  /**
   * The attributes of bytes {@code from} inclusive to {@code to} exclusive, in order and without
   * overlap.
   *
   * @param slots the line's slots, in order, within the line and without overlap
   */
  public List<Attribute> find(byte[] line, int from, int to, List<SlotSpan> slots) {
    return find(new Units(line, from, to, slots)).attributes();
  }

  /** For each of those attributes how it became known. */
  public List<Source> sources(byte[] line, int from, int to, List<SlotSpan> slots) {
    return find(new Units(line, from, to, slots)).sources();
  }

  Claims find(Units units) {
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
    return claims;
  }
}
