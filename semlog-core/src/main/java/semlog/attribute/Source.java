package semlog.attribute;

/** How it became known what a part of a line is, and how sure that is. */
public enum Source {
  /** The log names it itself: a member of JSON, a key, a name in brackets. */
  KEY("key", "certain"),
  /** The header of a table names its column. */
  COLUMN("column", "certain"),
  /** A layout of a format file fits, from its first byte to its last. */
  FORMAT("format", "high"),
  /** Its place in front of the message: time, level, thread, logger. */
  HEADER("header", "high"),
  /** The word in front of it names such things. */
  NOUN("noun", "fair"),
  /** A model that was trained on annotated lines takes it for one. */
  MODEL("model", "fair"),
  /** Its form alone, which says the type and no name. */
  FORM("form", "fair");

  private final String label;
  private final String confidence;

  Source(String label, String confidence) {
    this.label = label;
    this.confidence = confidence;
  }

  /** The word for it. */
  public String label() {
    return label;
  }

  /** {@code certain}, {@code high} or {@code fair}. */
  public String confidence() {
    return confidence;
  }
}
