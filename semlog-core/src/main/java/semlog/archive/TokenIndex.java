package semlog.archive;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.seal.TokenKey;

/**
 * By what a block of a sealed segment is found without its key. Body of a TOKENS unit: a varint
 * count of labels; the labels, ascending as signed numbers of 64 bits; then the summary, sealed
 * with all of that as clear bytes in front of it. In a padded segment there are labels of no term
 * among them, and the summary is padded.
 *
 * @param ordinal of its unit, which its labels are bound to
 * @param labels ascending
 * @param summary empty without the key
 */
public record TokenIndex(long ordinal, long[] labels, byte[] summary) {
  /** Tells labels of no term from those of terms, none of which is empty. */
  private static final byte[] NO_TERM = {};

  static byte[] clear(BlockTokens tokens, long ordinal, TokenKey key, boolean padded) {
    Set<Long> labels = new HashSet<>();
    for (byte[] term : tokens.terms()) {
      labels.add(key.label(ordinal, term));
    }
    long more = key.label(ordinal, NO_TERM);
    int wanted = padded ? paddedLabels(labels.size()) : 0;
    while (labels.size() < wanted) {
      more = key.label(more, NO_TERM);
      labels.add(more);
    }
    ByteBuilder out = new ByteBuilder(labels.size() * TokenKey.LABEL_BYTES + 4);
    out.varint(labels.size());
    labels.stream().mapToLong(Long::longValue).sorted().forEach(out::u64);
    return out.toByteArray();
  }

  private static int paddedLabels(int labels) {
    return Padding.paddedBytes(labels * TokenKey.LABEL_BYTES) / TokenKey.LABEL_BYTES;
  }

  /** How many bytes of the body of a unit are clear. */
  static int clearBytes(Unit unit) {
    ByteCursor in = unit.cursor();
    int labels = in.count(in.remaining() / TokenKey.LABEL_BYTES);
    return in.position() + labels * TokenKey.LABEL_BYTES;
  }

  /**
   * What is clear of a unit as it is stored, or all of one that was opened.
   *
   * @param opened whether what is behind the labels is the summary
   */
  static TokenIndex read(Unit unit, boolean opened) {
    ByteCursor in = unit.cursor();
    long[] labels = new long[in.count(in.remaining() / TokenKey.LABEL_BYTES)];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = in.u64();
      if (i > 0 && labels[i] <= labels[i - 1]) {
        throw in.damaged("labels out of order");
      }
    }
    byte[] summary = in.bytes(opened ? in.remaining() : 0);
    return new TokenIndex(unit.frame().ordinal(), labels, summary);
  }

  /** Whether it has a label. */
  public boolean has(long label) {
    return Arrays.binarySearch(labels, label) >= 0;
  }
}
