package semlog.attribute;

/**
 * A part of a line that a format for whole lines names: bytes {@code start} inclusive to {@code
 * end} exclusive.
 *
 * @param type what the format says it is; {@link AttributeType#TEXT} leaves that to its form
 */
record Part(int start, int end, String name, AttributeType type) {}
