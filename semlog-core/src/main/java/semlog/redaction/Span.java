package semlog.redaction;

import java.util.Comparator;
import semlog.attribute.AttributeType;

/**
 * Bytes {@code start} inclusive to {@code end} exclusive of a line are to be replaced.
 *
 * @param value what they stand for, without the escapes they have there; not to be changed
 */
record Span(int start, int end, Rule rule, AttributeType type, byte[] value) {
  static final Comparator<Span> OUTER_FIRST =
      Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());
}
