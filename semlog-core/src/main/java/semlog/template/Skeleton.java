package semlog.template;

/**
 * A line's static text and slot kinds as the tokenizer saw them, and the template it belongs to
 * now.
 */
public final class Skeleton {
  /**
   * How the lines of a skeleton fit a template. A template that merged several skeletons has WORD
   * slots where their words differ; there a skeleton contributes a constant.
   *
   * @param template the template
   * @param sources for each slot of the template the tokenizer's slot, or {@code ~i} for word i
   * @param words the words that are the same in all lines of the skeleton; not to be changed
   * @param slotCount how many slots the tokenizer finds in a line of the skeleton
   */
  public record Fit(Template template, int[] sources, byte[][] words, int slotCount) {
    /** Whether the template has other skeletons too. */
    public boolean isShared() {
      return words.length > 0;
    }

    /**
     * How lines that are kept whole all the same fit their template, whose slot then has the value
     * of the first that the tokenizer found.
     */
    public Fit whole(Template line) {
      return new Fit(line, new int[] {0}, words, slotCount);
    }
  }

  private static final byte[][] NO_WORDS = {};

  private final int index;
  private final byte[] bytes;
  private Fit fit;

  Skeleton(int index, byte[] bytes, Template template) {
    this.index = index;
    this.bytes = bytes;
    int[] sources = new int[template.slots().size()];
    for (int slot = 0; slot < sources.length; slot++) {
      sources[slot] = slot;
    }
    this.fit = new Fit(template, sources, NO_WORDS, sources.length);
  }

  /** Dense number in order of appearance. */
  public int index() {
    return index;
  }

  byte[] bytes() {
    return bytes;
  }

  /** How its lines fit the template learnt so far. */
  public Fit fit() {
    return fit;
  }

  /** Whether it is one of several of a template. */
  boolean isMerged() {
    return fit.isShared();
  }

  /** Moves the skeleton to a merged template. */
  void join(Template merged, int[] sources, byte[][] words) {
    fit = new Fit(merged, sources, words, fit.slotCount());
  }
}
