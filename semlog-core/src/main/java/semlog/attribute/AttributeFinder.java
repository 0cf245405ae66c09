package semlog.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.bytes.LineEnd;
import semlog.template.SlotSpan;

/** Finds the attributes of a line. Holds no state of a line, so that threads may share one. */
public final class AttributeFinder {
  private static final int MOST_HEADERS = 3;

  private final Formats formats;
  private final Rule header;
  private final Rule body;

  /** Finds by the built-in formats. */
  public AttributeFinder() {
    this(Formats.BUILT_IN);
  }

  /** Finds by these formats and by rules. */
  public AttributeFinder(Formats formats) {
    this.formats = formats;
    header = new HeaderRule(formats);
    List<BodyRule.Step> sentence =
        List.of(
            new BodyRule.Step(Source.FORMAT, new PhraseRule(formats)),
            new BodyRule.Step(Source.FORMAT, new RequestRule()),
            new BodyRule.Step(Source.KEY, new BracketRule()),
            new BodyRule.Step(Source.KEY, new ElementRule()),
            new BodyRule.Step(Source.KEY, new KeyRule()),
            new BodyRule.Step(Source.NOUN, new NounRule()),
            new BodyRule.Step(Source.NOUN, new CallRule()),
            new BodyRule.Step(Source.NOUN, new CountRule()),
            new BodyRule.Step(Source.FORM, new AgentRule()),
            new BodyRule.Step(Source.FORM, new LiteralRule()),
            new BodyRule.Step(Source.FORM, new ShapeRule()));
    List<BodyRule.Step> all = new ArrayList<>(sentence);
    Rule json = new JsonRule(new BodyRule(sentence));
    all.addFirst(new BodyRule.Step(Source.KEY, json));
    body = new BodyRule(all);
  }

  /**
   * The attributes of bytes {@code from} inclusive to {@code to} exclusive, in order and without
   * overlap, but for those that lie in a whole.
   *
   * @param slots the line's slots, in order, within the line and without overlap
   */
  public List<Attribute> find(byte[] line, int from, int to, List<SlotSpan> slots) {
    return claims(line, from, to, slots, Columns.NONE).attributes();
  }

  /**
   * The same of a line of a table.
   *
   * @param columns of the table; lines that are no rows of it are read as any other
   */
  public List<Attribute> find(
      byte[] line, int from, int to, List<SlotSpan> slots, Columns columns) {
    return claims(line, from, to, slots, columns).attributes();
  }

  /** For each of those attributes how it became known. */
  public List<Found> found(byte[] line, int from, int to, List<SlotSpan> slots, Columns columns) {
    return claims(line, from, to, slots, columns).found();
  }

  private Claims claims(byte[] line, int from, int to, List<SlotSpan> slots, Columns columns) {
    for (WholeLine format : formats.lines()) {
      Optional<Claims> claims = byFormat(line, from, to, slots, format);
      if (claims.isPresent()) {
        return claims.get();
      }
    }
    return byFormat(line, from, to, slots, new TableRow(columns))
        .orElseGet(() -> find(new Units(line, from, to, slots)));
  }

  private Optional<Claims> byFormat(
      byte[] line, int from, int to, List<SlotSpan> slots, WholeLine format) {
    int end = LineEnd.withoutReturn(line, from, to);
    return format
        .parts(line, from, end)
        .map(
            parts -> {
              Claims claims = new Claims();
              new PartsReader(line, slots, claims).read(from, to, parts, format, this::read);
              return claims;
            });
  }

  Claims find(Units units) {
    Claims claims = byRules(units);
    Entities.add(units, claims);
    return claims;
  }

  /** What rules find, which is what the model of entities sees of a line. */
  Claims byRules(Units units) {
    Claims claims = new Claims();
    read(units, claims);
    return claims;
  }

  private void read(Units units, Claims claims) {
    int at = 0;
    for (int i = 0; i < MOST_HEADERS; i++) {
      int end = header.apply(units, at, claims);
      if (end == Rule.NONE) {
        break;
      }
      at = end;
    }
    body.apply(units, at, claims);
  }
}
