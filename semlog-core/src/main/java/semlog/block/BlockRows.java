package semlog.block;

import java.util.Arrays;
import java.util.BitSet;
import semlog.template.Skeleton;
import semlog.template.Template;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

/** The lines of a block as the tokenizer saw them, over the text they came from. */
public final class BlockRows {
  /** So many bytes of text have room for one row or value; more of them fill the block. */
  private static final int BYTES_PER_VALUE = 8;

  /** Text of more has room for four times as much: a short log pays for no long one. */
  private static final int LEAST_TEXT = 1 << 20;

  private static final int GROWTH = 4;

  /** What is expected has room for this part more. */
  private static final int MARGIN = 16;

  private final int capacityBytes;
  private final int mostValues;
  private byte[] text;
  private int expectedBytes;
  private int textLength;
  private int lines;
  private int size;
  private int valueCount;
  private int[] skeletons = new int[1 << 12];
  private int[] starts = new int[1 << 12];
  private long[] values = new long[1 << 15];
  private byte[] widths = new byte[1 << 15];
  private Skeleton.Fit[] fits = {};
  private int[] firstRows = {};

  /**
   * Rows over an empty text.
   *
   * @param capacityBytes how much text fits
   */
  public BlockRows(int capacityBytes) {
    this.capacityBytes = capacityBytes;
    text = new byte[Math.min(capacityBytes, LEAST_TEXT)];
    mostValues = capacityBytes / BYTES_PER_VALUE;
  }

  /** How much text fits. */
  public int capacityBytes() {
    return capacityBytes;
  }

  /** Prepares for so much text, or for as much as fits if that is less. */
  public void expect(long bytes) {
    expectedBytes = (int) Math.min(capacityBytes, bytes);
  }

  /** The text, up to {@link #textLength()}, until more is appended. */
  public byte[] text() {
    return text;
  }

  public int textLength() {
    return textLength;
  }

  /** Appends text, which must fit. */
  public void append(byte[] bytes, int from, int count) {
    int length = textLength + count;
    if (length > text.length) {
      int more = expectedBytes > text.length ? expectedBytes : text.length * GROWTH;
      text = Arrays.copyOf(text, Math.max(length, Math.min(capacityBytes, more)));
    }
    System.arraycopy(bytes, from, text, textLength, count);
    textLength = length;
  }

  /** Whether there are so many rows and values that no more should be added. */
  public boolean isFull() {
    return size + valueCount >= mostValues;
  }

  /** Rows so far: lines, and pieces of lines. */
  public int size() {
    return size;
  }

  /** Lines that end in this block; a piece at the very end of the input counts as one. */
  public int lines() {
    return lines;
  }

  /** Whether each row is a line that ends with an LF. */
  public boolean hasNoPieces() {
    return lines == size() && textLength > 0 && text[textLength - 1] == '\n';
  }

  /** Declares that the line of the last piece ends here although no LF follows. */
  public void endLine() {
    lines++;
  }

  /** Adds the line that was tokenised last and that starts at {@code start}. */
  public void add(int skeleton, int start, Tokenizer tokens) {
    int slots = tokens.slotCount();
    if (size == skeletons.length) {
      skeletons = Arrays.copyOf(skeletons, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
    }
    if (valueCount + slots > values.length) {
      int capacity = valueCapacity(valueCount + slots, start);
      values = Arrays.copyOf(values, capacity);
      widths = Arrays.copyOf(widths, capacity);
    }
    skeletons[size] = skeleton;
    starts[size++] = start;
    lines += skeleton == TemplateStore.RAW_PIECE ? 0 : 1;
    System.arraycopy(tokens.values(), 0, values, valueCount, slots);
    System.arraycopy(tokens.widths(), 0, widths, valueCount, slots);
    valueCount += slots;
  }

  /** Room for the values of all text that is expected, should it go on having as many. */
  private int valueCapacity(int least, int textSoFar) {
    long expected = textSoFar == 0 ? 0 : (long) valueCount * expectedBytes / textSoFar;
    long wanted = expected > least ? expected + expected / MARGIN : values.length * 2L;
    return Math.clamp(wanted, least, Math.max(mostValues + Tokenizer.MAX_SLOTS, least));
  }

  /** Fixes how skeletons fit templates, so that the rows can be encoded while learning goes on. */
  public void seal(TemplateStore store) {
    fits = new Skeleton.Fit[store.size()];
    int[] first = new int[Math.min(size, fits.length)];
    int count = 0;
    for (int row = 0; row < size; row++) {
      int skeleton = skeletons[row];
      if (fits[skeleton] == null) {
        fits[skeleton] = store.skeleton(skeleton).fit();
        first[count++] = row;
      }
    }
    firstRows = Arrays.copyOf(first, count);
  }

  /**
   * Keeps the lines of templates whole that are rare in these rows and in no dictionary, so that
   * nobody need describe them: who reads them does. Lines without values, and those of templates
   * with several skeletons, stay as they are. For sealed rows, before templates get ids.
   *
   * @param most how many rows a rare template has at most
   */
  public void keepRareWhole(TemplateStore store, int most) {
    if (!store.mayKeepWhole()) {
      return;
    }
    BitSet rare = rare(most);
    int value = 0;
    for (int row = 0; row < size; row++) {
      if (rare.get(skeletons[row])) {
        values[value] = (long) starts[row] << Integer.SIZE | end(row);
        widths[value] = 0;
      }
      value += fitOf(row).slotCount();
    }
    Template whole = store.skeleton(TemplateStore.RAW_LINE).fit().template();
    rare.stream().forEach(skeleton -> fits[skeleton] = fits[skeleton].whole(whole));
  }

  /** The skeletons whose rows are to be kept whole. */
  private BitSet rare(int most) {
    int[] counts = new int[fits.length];
    for (int row = 0; row < size; row++) {
      counts[skeletons[row]]++;
    }
    BitSet rare = new BitSet();
    for (int row : firstRows) {
      Skeleton.Fit fit = fitOf(row);
      boolean free = fit.slotCount() > 0 && !fit.isShared() && !fit.template().isStored();
      rare.set(skeletons[row], free && counts[skeletons[row]] <= most);
    }
    return rare;
  }

  /** How many bytes rows have that are kept whole already, or belong to rare templates. */
  public long bytesWhole(int most) {
    BitSet rare = rare(most);
    long bytes = 0;
    for (int row = 0; row < size; row++) {
      int skeleton = skeletons[row];
      if (skeleton <= TemplateStore.RAW_PIECE || rare.get(skeleton)) {
        bytes += end(row) - starts[row];
      }
    }
    return bytes;
  }

  /** Whether lines were shown under other public ids than their templates have by now. */
  public boolean replacesShown() {
    return Arrays.stream(firstRows).anyMatch(row -> template(row).replacesShown());
  }

  /** The first row of each skeleton that occurs, ascending, once the rows are sealed. */
  public int[] firstRows() {
    return firstRows.clone();
  }

  int skeleton(int row) {
    return skeletons[row];
  }

  /** Where a row starts in the text. */
  public int start(int row) {
    return starts[row];
  }

  /** Where a row ends, without its LF. */
  public int end(int row) {
    int next = row + 1 < size ? starts[row + 1] : textLength;
    return skeletons[row] == TemplateStore.RAW_PIECE ? next : next - 1;
  }

  /** The template of a row, once the rows are sealed. */
  public Template template(int row) {
    return fitOf(row).template();
  }

  /** How a row fits its template, once the rows are sealed. */
  public Skeleton.Fit fitOf(int row) {
    return fits[skeletons[row]];
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

  /** Forgets the text from {@code end} on, which no row covers. */
  public void truncate(int end) {
    textLength = end;
  }

  /** Empties the rows for the next block; the text after {@code keepFrom} moves to the front. */
  public void restart(byte[] from, int keepFrom, int keepTo) {
    textLength = 0;
    append(from, keepFrom, keepTo - keepFrom);
    lines = 0;
    size = 0;
    valueCount = 0;
    fits = new Skeleton.Fit[0];
  }
}
