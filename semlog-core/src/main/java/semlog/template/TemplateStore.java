package semlog.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.bytes.EightBytes;

/**
 * The skeletons and templates of one segment, learnt in input order: the same lines give the same
 * templates whatever the threads or block sizes. Not thread-safe.
 */
public final class TemplateStore {
  /** The skeleton of a line that is kept whole, and the id of its template. */
  public static final int RAW_LINE = 0;

  /**
   * The skeleton, and the id of its template, of a piece of input that no LF follows: the end of
   * the last line, or part of a long one.
   */
  public static final int RAW_PIECE = 1;

  /** What who keeps something for each skeleton can afford: so many, of so many bytes in all. */
  private static final int MOST_SKELETONS = 50_000;

  private static final long MOST_BYTES = 16L << 20;

  private final List<Skeleton> skeletons = new ArrayList<>();
  private final Map<ByteKey, StructureBucket> buckets = new HashMap<>();
  private final WordNumbers words = new WordNumbers();
  private int[] cuts = new int[1 << 8];
  private int[] table = new int[1 << 12];
  private long[] hashes = new long[1 << 10];
  private long bytes;
  private int knownSkeletons;
  private long knownBytes;
  private final LearningBudget budget;
  private boolean frozen;

  /** A store that knows the raw line and the raw piece only, and learns whatever comes. */
  public TemplateStore() {
    this(LearningBudget.unlimited());
  }

  /**
   * A store that keeps lines whole where nearly each would have a template of its own, so that they
   * take about as long as others.
   */
  public static TemplateStore thrifty() {
    return new TemplateStore(LearningBudget.limited());
  }

  private TemplateStore(LearningBudget budget) {
    this.budget = budget;
    byte[] raw = {Skeletons.marker(SlotKind.LINE)};
    create(raw, EightBytes.hash(raw, 0, 1)).fit().template().store(RAW_LINE);
    create(raw, EightBytes.hash(raw, 0, 1)).fit().template().store(RAW_PIECE);
  }

  public Skeleton skeleton(int index) {
    return skeletons.get(index);
  }

  /** How many skeletons there are. */
  public int size() {
    return skeletons.size();
  }

  /** Whether so much was learnt that who keeps something for each skeleton should start afresh. */
  public boolean isFull() {
    return isFull(MOST_BYTES);
  }

  /** The same for who can afford only so many bytes of skeletons. */
  public boolean isFull(long mostBytes) {
    return size() - knownSkeletons >= MOST_SKELETONS
        || bytes - knownBytes >= Math.min(mostBytes, MOST_BYTES);
  }

  /**
   * Knows a template of a model from the beginning.
   *
   * @param skeleton its byte form
   * @return the template, which has no id yet
   */
  public Template know(byte[] skeleton) {
    List<int[]> words = WordForm.varying(skeleton);
    if (words.isEmpty()) {
      Skeleton added = create(skeleton.clone(), EightBytes.hash(skeleton, 0, skeleton.length));
      form(added).ifPresent(form -> bucket(form).know(numbered(form)));
      knownSkeletons = size();
      knownBytes = bytes;
      return added.fit().template();
    }
    byte[] example = WordForm.example(skeleton);
    WordForm form = numbered(form(new Skeleton(0, example, new Template(example))).orElseThrow());
    boolean[] varies = new boolean[form.words().length];
    for (int position = 0; position < varies.length; position++) {
      int start = form.starts()[position];
      varies[position] = words.stream().anyMatch(word -> word[0] == start);
    }
    MergedTemplate merged = MergedTemplate.of(form, varies);
    bucket(form).know(merged);
    return merged.template();
  }

  /** Keeps no line whole from here on that can be learnt. */
  public void learnAll() {
    budget.lift();
  }

  /** Whether lines that could be learnt may be kept whole. */
  public boolean mayKeepWhole() {
    return budget.isLimited() && !frozen;
  }

  /** Learns nothing from here on: lines that fit no template are kept whole. */
  public void freeze() {
    frozen = true;
  }

  /** Tokenises a line and gives its skeleton, learnt if it is new. */
  public int learn(Tokenizer tokens, byte[] bytes, int from, int to) {
    budget.earn(to - from);
    if (!tokens.tokenize(bytes, from, to)) {
      return RAW_LINE;
    }
    int skeleton = find(tokens);
    if (skeleton == RAW_LINE) {
      tokens.whole(from, to);
    }
    return skeleton;
  }

  private int find(Tokenizer tokens) {
    byte[] skeleton = tokens.skeleton();
    int length = tokens.skeletonLength();
    long hash = EightBytes.hash(skeleton, 0, length);
    int mask = table.length - 1;
    for (int at = (int) hash & mask; ; at = (at + 1) & mask) {
      int entry = table[at];
      if (entry == 0) {
        return learn(Arrays.copyOf(skeleton, length), hash);
      }
      if (hashes[entry - 1] == hash && equal(skeletons.get(entry - 1).bytes(), skeleton, length)) {
        return entry - 1;
      }
    }
  }

  private static boolean equal(byte[] known, byte[] other, int length) {
    return known.length == length && Arrays.equals(known, 0, length, other, 0, length);
  }

  private int learn(byte[] skeleton, long hash) {
    if (frozen || !budget.isLeft()) {
      return fitting(skeleton, hash);
    }
    Skeleton added = create(skeleton, hash);
    form(added).ifPresent(form -> bucket(form).add(numbered(form)));
    if (!added.isMerged()) {
      budget.spend(skeleton.length);
    }
    return added.index();
  }

  /** The skeleton, if it fits a merged template. */
  private int fitting(byte[] skeleton, long hash) {
    Optional<WordForm> form =
        form(new Skeleton(skeletons.size(), skeleton, new Template(skeleton)));
    if (form.isEmpty() || !adopts(form.get())) {
      return RAW_LINE;
    }
    enter(form.get().skeleton(), hash);
    return form.get().skeleton().index();
  }

  private boolean adopts(WordForm form) {
    StructureBucket known = buckets.get(new ByteKey(form.structure()));
    if (known == null || !known.hasMerged()) {
      return false;
    }
    for (int i = 0; i < form.words().length; i++) {
      form.words()[i] = words.known(form.skeleton().bytes(), form.starts()[i], form.ends()[i]);
    }
    return known.adopts(form);
  }

  /** The skeleton cut at its words, if it has any, which have no numbers yet. */
  private Optional<WordForm> form(Skeleton skeleton) {
    byte[] bytes = skeleton.bytes();
    if (cuts.length <= bytes.length) {
      cuts = new int[bytes.length * 2];
    }
    int count = WordForm.cut(bytes, cuts) / 2;
    WordForm form = new WordForm(skeleton, new int[count], new int[count], new int[count]);
    for (int i = 0; i < count; i++) {
      form.starts()[i] = cuts[2 * i];
      form.ends()[i] = cuts[2 * i + 1];
    }
    return count == 0 ? Optional.empty() : Optional.of(form);
  }

  /** The same with the numbers of its words, of which some may be new. */
  private WordForm numbered(WordForm form) {
    byte[] bytes = form.skeleton().bytes();
    for (int i = 0; i < form.words().length; i++) {
      form.words()[i] = words.number(bytes, form.starts()[i], form.ends()[i]);
    }
    return form;
  }

  private StructureBucket bucket(WordForm form) {
    return buckets.computeIfAbsent(new ByteKey(form.structure()), key -> new StructureBucket());
  }

  private Skeleton create(byte[] skeleton, long hash) {
    Skeleton added = new Skeleton(skeletons.size(), skeleton, new Template(skeleton));
    enter(added, hash);
    return added;
  }

  private void enter(Skeleton added, long hash) {
    int index = added.index();
    if (index == hashes.length) {
      hashes = Arrays.copyOf(hashes, index * 2);
    }
    if (index * 2 >= table.length) {
      grow();
    }
    skeletons.add(added);
    hashes[index] = hash;
    bytes += added.bytes().length;
    insert(index);
  }

  private void insert(int index) {
    int mask = table.length - 1;
    int at = (int) hashes[index] & mask;
    while (table[at] != 0) {
      at = (at + 1) & mask;
    }
    table[at] = index + 1;
  }

  private void grow() {
    table = new int[table.length * 4];
    for (int i = 0; i < skeletons.size(); i++) {
      insert(i);
    }
  }
}
