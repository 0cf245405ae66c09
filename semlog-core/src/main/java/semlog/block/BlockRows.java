package semlog.block;

import java.util.Arrays;
import semlog.template.Skeleton;
import semlog.template.Template;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

/** The lines of a block as the tokenizer saw them, over the text they came from. */
public final class BlockRows {
  private final byte[] text;
  private int textLength;
  private int lines;
  private int valueCount;
  private int[] skeletons = new int[1 << 12];
  private int[] starts = new int[1 << 12];
  private long[] values = new long[1 << 15];
  private byte[] widths = new byte[1 << 15];
  private Skeleton.Fit[] fits = {};

  /**
   * Rows over an empty text.
   *
   * @param capacityBytes how much text fits
   */
  public BlockRows(int capacityBytes) {
    text = new byte[capacityBytes];
  }

  /** The text, to be filled from {@link #textLength()} on. */
  public byte[] text() {
    return text;
  }

  public int textLength() {
    return textLength;
  }

  public void advance(int bytes) {
    textLength += bytes;
  }

  public int lines() {
    return lines;
  }

  /** Adds the line that was tokenised last and that starts at {@code start}. */
  public void add(int skeleton, int start, Tokenizer tokens) {
    int slots = tokens.slotCount();
    if (lines == skeletons.length) {
      skeletons = Arrays.copyOf(skeletons, lines * 2);
      starts = Arrays.copyOf(starts, lines * 2);
    }
    if (valueCount + slots > values.length) {
      int capacity = Math.max(valueCount + slots, values.length * 2);
      values = Arrays.copyOf(values, capacity);
      widths = Arrays.copyOf(widths, capacity);
    }
    skeletons[lines] = skeleton;
    starts[lines++] = start;
    System.arraycopy(tokens.values(), 0, values, valueCount, slots);
    System.arraycopy(tokens.widths(), 0, widths, valueCount, slots);
    valueCount += slots;
  }

  /** Fixes how skeletons fit templates, so that the rows can be encoded while learning goes on. */
  public void seal(TemplateStore store) {
    fits = new Skeleton.Fit[store.size()];
    for (int line = 0; line < lines; line++) {
      int skeleton = skeletons[line];
      if (fits[skeleton] == null) {
        fits[skeleton] = store.skeleton(skeleton).fit();
      }
    }
  }

  int skeleton(int line) {
    return skeletons[line];
  }

  /** Where a line starts in the text. */
  public int start(int line) {
    return starts[line];
  }

  /** The template of a line, once the rows are sealed. */
  public Template template(int line) {
    return fits[skeletons[line]].template();
  }

  /** How the lines of a skeleton fit their template; only for skeletons that occur. */
  Skeleton.Fit fit(int skeleton) {
    return fits[skeleton];
  }

  /** How many skeletons were known when the rows were sealed. */
  int skeletonCount() {
    return fits.length;
  }

  long[] values() {
    return values;
  }

  byte[] widths() {
    return widths;
  }

  /** Empties the rows for the next block; the text after {@code keepFrom} moves to the front. */
  public void restart(byte[] from, int keepFrom, int keepTo) {
    System.arraycopy(from, keepFrom, text, 0, keepTo - keepFrom);
    textLength = keepTo - keepFrom;
    lines = 0;
    valueCount = 0;
    fits = new Skeleton.Fit[0];
  }
}
