package semlog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import semlog.attribute.Formats;
import semlog.attribute.PlacedAttribute;
import semlog.bytes.ByteBuilder;
import semlog.bytes.LineEnd;
import semlog.redaction.LineRedactor;
import semlog.redaction.Redaction;
import semlog.redaction.Rule;
import semlog.template.Template;

/**
 * Raw log bytes into the same lines with values replaced. Attributes are found as events have them.
 * What becomes of a line is written as soon as it has ended. For one thread.
 */
public final class Redactor extends OutputStream {
  /** An attribute of a skeleton that is to be replaced. */
  private record Chosen(Rule rule, PlacedAttribute placed) {}

  private record Marked(Template template, List<Chosen> chosen) implements PerSkeleton.Made {}

  private final OutputStream out;
  private final Redaction redaction;
  private final LineRedactor redactor;
  private final SkeletonLines<Marked> lines;
  private final LineCutter cutter = new LineCutter(new Cut());
  private final LineValues found = new LineValues();
  private final ByteBuilder text = new ByteBuilder(1 << 16);
  private final Optional<ChangedLengths> lengths;
  private final Optional<ProtectedValues> values;

  /** How many bytes were written. */
  private long written;

  /**
   * A redactor of one input.
   *
   * @param out takes the lines; stays open
   * @param formats by which they are understood
   * @param learnt what is known of the input
   */
  public Redactor(OutputStream out, Redaction redaction, Formats formats, Learnt learnt) {
    this(out, redaction, formats, learnt, Optional.empty(), Optional.empty());
  }

  /** One that also notes how long lines were, and keeps values that are protected. */
  Redactor(
      OutputStream out,
      Redaction redaction,
      Formats formats,
      Learnt learnt,
      Optional<ChangedLengths> lengths,
      Optional<ProtectedValues> values) {
    this.lengths = lengths;
    this.out = out;
    this.redaction = redaction;
    this.values = values;
    this.redactor = new LineRedactor(redaction, this::keep);
    this.lines =
        new SkeletonLines<>(formats, learnt, Marked[]::new, (plan, _, _, _, _) -> marked(plan));
  }

  private byte[] keep(int place, String word, byte[] value) {
    values.orElseThrow().add(written + place, word, value);
    return ProtectedValues.placeholder(word);
  }

  private Marked marked(LineUnderstanding.Plan plan) {
    List<Chosen> chosen =
        Member.of(plan.ofSkeleton()).stream()
            .flatMap(member -> member.placed().stream().flatMap(placed -> chosen(member, placed)))
            .toList();
    return new Marked(plan.template(), chosen);
  }

  private Stream<Chosen> chosen(Member member, PlacedAttribute placed) {
    return redaction
        .rule(placed.type(), List.of(placed.name(), member.name().text()))
        .map(rule -> new Chosen(rule, placed))
        .stream();
  }

  private final class Cut implements LineCutter.Lines {
    @Override
    public void line(byte[] bytes, int from, int to, boolean continues) {
      List<Chosen> chosen = lines.next(bytes, from, to, continues).chosen();
      int end = LineEnd.withoutReturn(bytes, from, to);
      int before = text.length();
      redactor.begin(bytes, from, end);
      if (!chosen.isEmpty()) {
        found.line(bytes, from, end, lines.ends());
        for (Chosen each : chosen) {
          found.find(each.placed());
          redactor.add(
              each.rule(),
              each.placed().type(),
              found.placeStart(),
              found.placeEnd(),
              found.toByteArray());
        }
      }
      redactor.appendTo(text);
      text.bytes(bytes, end, to - end);
      lengths.ifPresent(noted -> noted.add(to - from, text.length() - before));
    }

    @Override
    public void lineFeed() {
      text.u8('\n');
      lengths.ifPresent(noted -> noted.add(1, 1));
    }
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    cutter.write(bytes, offset, length);
    passOn();
  }

  private void passOn() throws IOException {
    out.write(text.array(), 0, text.length());
    written += text.length();
    text.clear();
  }

  /** Takes the end of the input for that of its last line. */
  @Override
  public void close() throws IOException {
    cutter.end();
    passOn();
  }
}
