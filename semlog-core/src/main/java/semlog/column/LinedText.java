package semlog.column;

/** Distinct strings read from a stream in which each is followed by an LF. */
final class LinedText {
  private LinedText() {}

  /**
   * @param rows for each row the number of its string
   */
  static TextColumn read(ColumnReader in, int count, int[] rows) {
    byte[] stream = in.stream();
    if (stream.length < count) {
      throw in.header().damaged("too few bytes for " + count + " strings");
    }
    byte[] text = new byte[stream.length - count];
    int[] ends = new int[count];
    int entry = 0;
    int length = 0;
    for (byte b : stream) {
      if (b != '\n') {
        if (length == text.length) {
          throw in.header().damaged("more text than " + count + " strings");
        }
        text[length++] = b;
      } else {
        if (entry == count) {
          throw in.header().damaged("more than " + count + " strings");
        }
        ends[entry++] = length;
      }
    }
    if (entry != count || length != text.length) {
      throw in.header().damaged(entry + " strings instead of " + count);
    }
    return new TextColumn(rows, text, ends);
  }
}
