package semlog.column;

import semlog.bytes.EightBytes;

/** Strings one after the other. Wire layout: one stream, each string followed by an LF. */
record LinedStrings() implements StringForm {
  @Override
  public int wire() {
    return 1;
  }

  @Override
  public boolean encode(Strings strings, ColumnWriter out, Backend backend) {
    byte[] joined = new byte[strings.totalBytes() + strings.size()];
    int at = 0;
    for (int string = 0; string < strings.size(); string++) {
      int length = strings.length(string);
      EightBytes.copy(strings.bytes(), strings.start(string), joined, at, length);
      at += length;
      joined[at++] = '\n';
    }
    out.stream(joined);
    return true;
  }

  @Override
  public void skipBody(ColumnReader in) {
    in.skipStream();
  }

  @Override
  public Strings decodeBody(ColumnReader in, int count) {
    byte[] stream = in.stream();
    int[] starts = new int[Math.min(count, stream.length)];
    int[] ends = new int[starts.length];
    int strings = split(stream, starts, ends);
    if (strings > starts.length) {
      throw in.header().damaged("more than # strings", count);
    }
    boolean ended = stream.length == 0 || stream[stream.length - 1] == '\n';
    if (strings != count || !ended) {
      throw in.header().damaged("# strings instead of #", strings, count);
    }
    return new Strings(stream, starts, ends);
  }

  /** How many strings there are, which is one more than there is room for if they are more. */
  private static int split(byte[] stream, int[] starts, int[] ends) {
    int strings = 0;
    int start = 0;
    for (int end = end(stream, 0); end < stream.length; end = end(stream, start)) {
      if (strings == starts.length) {
        return strings + 1;
      }
      starts[strings] = start;
      ends[strings++] = end;
      start = end + 1;
    }
    return strings;
  }

  private static int end(byte[] stream, int from) {
    return EightBytes.indexOf(stream, from, stream.length, (byte) '\n');
  }
}
