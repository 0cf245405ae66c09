package semlog.attribute;

import semlog.value.Spelling;

/**
 * A part of a line that a format for whole lines names: bytes {@code start} inclusive to {@code
 * end} exclusive.
 *
 * @param type what the format says it is; {@link AttributeType#TEXT} leaves that to its form
 * @param spelling how it is spelled
 */
record Part(int start, int end, String name, AttributeType type, Spelling spelling) {
  /** One that is spelled as it is. */
  Part(int start, int end, String name, AttributeType type) {
    this(start, end, name, type, Spelling.PLAIN);
  }
}
