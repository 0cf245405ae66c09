package semlog.index;

/**
 * What the value of a slot must be like for a string to stand at some place of a line.
 *
 * @param slot of the template
 */
record SlotTest(int slot, ValueTest test) {
  /** How many bytes of the string the value holds. */
  int length() {
    return test.to() - test.from();
  }
}
