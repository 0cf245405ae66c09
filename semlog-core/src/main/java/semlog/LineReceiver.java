package semlog;

import java.io.IOException;
import semlog.block.BlockRows;
import semlog.bytes.EightBytes;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

/** Cuts the text of a block into rows: lines, and pieces of lines too long to be kept as one. */
final class LineReceiver {
  /** A line longer than this is kept in pieces. */
  static final int PIECE_BYTES = 1 << 20;

  /** Looks at lines as they come. */
  interface Watch {
    /** Whether the lines behind this one may not be in one segment with those before it. */
    boolean see(byte[] line, int from, int to);
  }

  private final Tokenizer tokens = new Tokenizer();
  private final LineListener listener;
  private final Watch watch;
  private TemplateStore store;
  private int lineStart;
  private int scanned;
  private boolean withinLine;
  private boolean parted;
  private long lines;

  LineReceiver(TemplateStore store, LineListener listener) {
    this(store, listener, (_, _, _) -> false);
  }

  LineReceiver(TemplateStore store, LineListener listener, Watch watch) {
    this.store = store;
    this.listener = listener;
    this.watch = watch;
  }

  /** Learns from here on in another store. */
  void learnIn(TemplateStore other) {
    store = other;
    parted = false;
  }

  /** Whether what comes next has to be learnt in another store and segment. */
  boolean isParted() {
    return parted;
  }

  TemplateStore store() {
    return store;
  }

  /** Lines that ended so far. */
  long lines() {
    return lines;
  }

  /** Where the line that has not ended yet begins. */
  int lineStart() {
    return lineStart;
  }

  /** Whether the text ends in the middle of a line. */
  boolean withinLine(BlockRows rows) {
    return withinLine || rows.textLength() > lineStart;
  }

  /** Takes the text that was added to the rows, up to the line that fills or ends them. */
  void scan(BlockRows rows) throws IOException {
    byte[] text = rows.text();
    int end = rows.textLength();
    int at = EightBytes.indexOf(text, scanned, end, (byte) '\n');
    while (at < end) {
      line(rows, at);
      lineStart = at + 1;
      end = rows.isFull() || parted ? lineStart : end;
      at = EightBytes.indexOf(text, lineStart, end, (byte) '\n');
    }
    scanned = end;
  }

  /** How many more bytes the line that has not ended may have. */
  int room(BlockRows rows) {
    return PIECE_BYTES - (rows.textLength() - lineStart);
  }

  private void line(BlockRows rows, int end) throws IOException {
    byte[] text = rows.text();
    int skeleton = TemplateStore.RAW_LINE;
    if (withinLine) {
      tokens.whole(lineStart, end);
      tellPiece(text, end);
      withinLine = false;
    } else {
      parted = watch.see(text, lineStart, end);
      skeleton = store.learn(tokens, text, lineStart, end);
      listener.line(store, skeleton, tokens, text, lineStart, end, false);
    }
    rows.add(skeleton, lineStart, tokens);
    lines++;
  }

  /** Takes what there is of the line that has not ended; it is told of piece by piece. */
  void piece(BlockRows rows) throws IOException {
    int end = rows.textLength();
    if (end > lineStart) {
      tokens.whole(lineStart, end);
      tellPiece(rows.text(), end);
      rows.add(TemplateStore.RAW_PIECE, lineStart, tokens);
      withinLine = true;
      lineStart = end;
    }
  }

  private void tellPiece(byte[] text, int end) throws IOException {
    if (end > lineStart) {
      listener.line(store, TemplateStore.RAW_LINE, tokens, text, lineStart, end, withinLine);
    }
  }

  /** Takes the end of the input. A last line without LF is told of as any other. */
  void end(BlockRows rows) throws IOException {
    int end = rows.textLength();
    if (!withinLine && end > lineStart) {
      parted = watch.see(rows.text(), lineStart, end);
      int skeleton = store.learn(tokens, rows.text(), lineStart, end);
      listener.line(store, skeleton, tokens, rows.text(), lineStart, end, false);
      tokens.whole(lineStart, end);
      rows.add(TemplateStore.RAW_PIECE, lineStart, tokens);
      withinLine = true;
      lineStart = end;
    }
    piece(rows);
    if (withinLine) {
      rows.endLine();
      withinLine = false;
      lines++;
    }
  }

  /** Goes on in a text that begins with the line not ended. */
  void restart() {
    scanned -= lineStart;
    lineStart = 0;
  }
}
