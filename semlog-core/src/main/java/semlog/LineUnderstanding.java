package semlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import semlog.attribute.Attribute;
import semlog.attribute.AttributeFinder;
import semlog.attribute.Columns;
import semlog.attribute.Formats;
import semlog.attribute.Found;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.PublicTemplate;
import semlog.attribute.TableHeader;
import semlog.template.Skeleton;
import semlog.template.SlotKind;
import semlog.template.SlotSpan;
import semlog.template.Template;
import semlog.template.Tokenizer;

/** What the lines of a skeleton tell, found once from the line at hand. */
final class LineUnderstanding {
  /**
   * The attributes of a skeleton's lines.
   *
   * @param described the template that the skeleton belonged to when they were found
   * @param ofSkeleton its attributes, placed by the tokenizer's slots
   */
  record Plan(DescribedTemplate described, List<PlacedAttribute> ofSkeleton) {
    Template template() {
      return described.template();
    }

    List<PlacedAttribute> ofTemplate() {
      return described.attributes();
    }

    PublicTemplate publicTemplate() {
      return described.shown();
    }
  }

  /** So many templates with several skeletons are remembered at once. */
  private static final int MOST_SHARED = 1 << 12;

  private final AttributeFinder finder;
  private final boolean ownFormats;
  private final TableHeader table = new TableHeader();
  private final IdentityHashMap<Template, DescribedTemplate> shared = new IdentityHashMap<>();
  private Columns columns = Columns.NONE;

  LineUnderstanding(Formats formats) {
    finder = new AttributeFinder(formats);
    ownFormats = formats != Formats.BUILT_IN;
  }

  /** By the built-in formats, before any line. */
  static LineUnderstanding usual() {
    return new LineUnderstanding(Formats.BUILT_IN);
  }

  /** Whether lines are understood as {@link #usual()} has it, who sees nothing but the rows. */
  boolean isUsual() {
    return !ownFormats && columns.isEmpty();
  }

  /**
   * Sees the next line of the input, which may name the columns of a table.
   *
   * @return whether lines were planned for that would be understood otherwise once {@link #turn} is
   *     called
   */
  boolean see(byte[] line, int from, int to) {
    boolean other = table.see(line, from, to);
    if (!other) {
      columns = table.columns();
    }
    return other;
  }

  /** Understands what is planned from here on as the lines seen last have it. */
  void turn() {
    columns = table.columns();
    shared.clear();
  }

  /**
   * Begins with another input.
   *
   * @return whether lines are understood otherwise from here on
   */
  boolean restart() {
    boolean other = !columns.isEmpty();
    table.restart();
    turn();
    return other;
  }

  /**
   * Finds the attributes of the line that was tokenised last, or takes those that a line of another
   * skeleton of its template had.
   *
   * @param fit how the line's skeleton fits its template
   */
  Plan plan(Skeleton.Fit fit, Tokenizer tokens, byte[] line, int from, int to) {
    List<SlotSpan> slots = tokens.spans(from);
    if (!fit.isShared()) {
      DescribedTemplate alone =
          new DescribedTemplate(
              fit.template(), PlacedAttribute.place(find(line, from, to, slots), slots));
      return new Plan(alone, alone.attributes());
    }
    List<SlotSpan> spans = templateSpans(fit, tokens, from);
    DescribedTemplate known = shared.get(fit.template());
    if (known != null) {
      int[] ends = spans.stream().mapToInt(SlotSpan::end).toArray();
      List<Attribute> again = PlacedAttribute.found(known.attributes(), ends);
      return new Plan(known, PlacedAttribute.place(again, slots));
    }
    List<Attribute> attributes = find(line, from, to, spans);
    share(new DescribedTemplate(fit.template(), PlacedAttribute.place(attributes, spans)));
    return new Plan(shared.get(fit.template()), PlacedAttribute.place(attributes, slots));
  }

  private List<Attribute> find(byte[] line, int from, int to, List<SlotSpan> slots) {
    byte[] sample = Arrays.copyOfRange(line, from, to);
    return finder.find(sample, 0, sample.length, slots, columns);
  }

  /** Templates that grow leave others behind, which nobody asks about any more. */
  private void share(DescribedTemplate described) {
    if (shared.size() == MOST_SHARED) {
      shared.clear();
    }
    shared.put(described.template(), described);
  }

  /** For each attribute of a line that was tokenised last how it became known. */
  List<Found> found(Tokenizer tokens, byte[] line) {
    return finder.found(line, 0, line.length, tokens.spans(0), columns);
  }

  /** Where the slots of the template lie in the line, which may have constants in some of them. */
  private static List<SlotSpan> templateSpans(Skeleton.Fit fit, Tokenizer tokens, int from) {
    Template template = fit.template();
    List<SlotSpan> spans = new ArrayList<>(fit.sources().length);
    int at = 0;
    for (int slot = 0; slot < template.slots().size(); slot++) {
      int start = at + template.textLength(slot);
      int source = fit.sources()[slot];
      boolean constant = source < 0;
      at = constant ? start + fit.words()[~source].length : tokens.end(source) - from;
      SlotKind kind = constant ? SlotKind.WORD : template.slots().get(slot).kind();
      spans.add(new SlotSpan(start, at, kind));
    }
    return spans;
  }
}
