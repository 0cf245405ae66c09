package semlog.attribute;

/** A run of units that is recognised by its form: it ends before unit {@code end}. */
record Shape(int end, AttributeType type) {
  /** Nothing recognised. */
  static final Shape NONE = new Shape(-1, AttributeType.TEXT);

  boolean found() {
    return end >= 0;
  }
}
