package semlog;

import java.util.function.IntFunction;
import semlog.attribute.Formats;
import semlog.template.Skeleton;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

/**
 * The lines of inputs as they are understood: of each what was made for its skeleton, and where its
 * slots end. For one thread.
 */
final class SkeletonLines<T extends PerSkeleton.Made> {
  /** Makes what lines of a skeleton share. */
  @FunctionalInterface
  interface Maker<T> {
    /** Makes it from the line that was tokenised last. */
    T make(LineUnderstanding.Plan plan, Tokenizer tokens, byte[] line, int from, int to);
  }

  private final LineUnderstanding understanding;
  private final PerSkeleton<T> made;
  private final Maker<T> maker;
  private final LineNotes notes;
  private final Tokenizer tokens = new Tokenizer();
  private TemplateStore store;
  private int[] ends = {};
  private int slotCount;

  /**
   * No line came yet.
   *
   * @param formats by which lines are understood
   * @param learnt what is known of the first input
   * @param arrays makes arrays of nulls
   */
  SkeletonLines(Formats formats, Learnt learnt, IntFunction<T[]> arrays, Maker<T> maker) {
    this.understanding = new LineUnderstanding(formats);
    this.made = new PerSkeleton<>(arrays);
    this.maker = maker;
    this.notes = learnt.notes();
    this.store = learnt.store();
  }

  /** The templates learnt so far. */
  TemplateStore store() {
    return store;
  }

  /** Goes on with another input. */
  void restart() {
    if (understanding.restart()) {
      made.clear();
    }
  }

  /**
   * The next line, or a piece of one.
   *
   * @param continues whether it belongs to the line of the call before
   */
  T next(byte[] bytes, int from, int to, boolean continues) {
    see(bytes, from, to, continues);
    int skeleton = notes.next(bytes, from, to);
    if (skeleton != LineNotes.NONE && made.has(store, skeleton)) {
      ends = notes.ends();
      slotCount = notes.slotCount();
      return made.get(skeleton);
    }
    if (store.isFull()) {
      learnIn(new TemplateStore());
      notes.end();
    }
    return tokenised(store.learn(tokens, bytes, from, to), tokens, bytes, from, to);
  }

  /** The next line, as it was just learnt in a store. */
  T learnt(
      TemplateStore in,
      int skeleton,
      Tokenizer tokenised,
      byte[] bytes,
      int from,
      int to,
      boolean continues) {
    see(bytes, from, to, continues);
    if (in != store) {
      learnIn(in);
    }
    return tokenised(skeleton, tokenised, bytes, from, to);
  }

  private void see(byte[] bytes, int from, int to, boolean continues) {
    if (!continues && understanding.see(bytes, from, to)) {
      understanding.turn();
      made.clear();
    }
  }

  private void learnIn(TemplateStore other) {
    store = other;
    made.clear();
  }

  private T tokenised(int index, Tokenizer tokenised, byte[] bytes, int from, int to) {
    if (!made.has(store, index)) {
      Skeleton.Fit fit = store.skeleton(index).fit();
      LineUnderstanding.Plan plan = understanding.plan(fit, tokenised, bytes, from, to);
      made.put(index, maker.make(plan, tokenised, bytes, from, to));
    }
    ends = tokenised.ends();
    slotCount = tokenised.slotCount();
    return made.get(index);
  }

  /** Where the slots of the last line end in its bytes, valid up to {@link #slotCount()}. */
  int[] ends() {
    return ends;
  }

  int slotCount() {
    return slotCount;
  }
}
