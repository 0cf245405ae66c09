package semlog.condition;

/**
 * A value that made a rule fire.
 *
 * @param field the dotted name of the event's own member, {@code portnumber2}
 * @param value as spelled; for text looked for in a line, that text
 */
public record Reason(String field, String value) {
  @Override
  public String toString() {
    return field + "=" + value;
  }
}
