package semlog.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A skeleton cut at its words: what can be compared with other skeletons of the same structure.
 *
 * @param skeleton the skeleton it was cut from
 * @param starts where each word begins in the skeleton's bytes
 * @param ends where it ends
 * @param words the number of each word, equal for equal words
 */
record WordForm(Skeleton skeleton, int[] starts, int[] ends, int[] words) {

  /**
   * Finds the parts of a skeleton that are words: runs of letters.
   *
   * @param cuts takes where each begins and where it ends; has room for a number more than bytes
   * @return how many numbers these are
   */
  static int cut(byte[] skeleton, int[] cuts) {
    int count = 0;
    int at = 0;
    while (at < skeleton.length) {
      int end = ByteClass.endOfLetters(skeleton, at, skeleton.length);
      if (end > at) {
        cuts[count++] = at;
        cuts[count++] = end;
      }
      // What is no letter, or the end.
      boolean time = end < skeleton.length && skeleton[end] == Skeletons.marker(SlotKind.TIMESTAMP);
      at = end + 1 + (time ? Skeletons.FORMAT_BYTES : 0);
    }
    return count;
  }

  /** The WORD slots of a template, as the words that its {@link #example} has there. */
  static List<int[]> varying(byte[] skeleton) {
    List<int[]> words = new ArrayList<>();
    for (int at = 0; at < skeleton.length; at++) {
      if (skeleton[at] == Skeletons.marker(SlotKind.TIMESTAMP)) {
        at += Skeletons.FORMAT_BYTES;
      } else if (skeleton[at] == Skeletons.marker(SlotKind.WORD)) {
        words.add(new int[] {at, at + 1});
      }
    }
    return words;
  }

  /** A skeleton of a template: one with a word of one letter in each WORD slot. */
  static byte[] example(byte[] skeleton) {
    byte[] example = skeleton.clone();
    for (int[] word : varying(skeleton)) {
      example[word[0]] = 'a';
    }
    return example;
  }

  /** The skeleton's bytes with each word replaced by a WORD marker. */
  byte[] structure() {
    byte[] bytes = skeleton.bytes();
    byte[] structure = new byte[bytes.length];
    int length = 0;
    int copied = 0;
    for (int word = 0; word < starts.length; word++) {
      System.arraycopy(bytes, copied, structure, length, starts[word] - copied);
      length += starts[word] - copied;
      structure[length++] = Skeletons.marker(SlotKind.WORD);
      copied = ends[word];
    }
    System.arraycopy(bytes, copied, structure, length, bytes.length - copied);
    return Arrays.copyOf(structure, length + bytes.length - copied);
  }

  byte[] word(int position) {
    return Arrays.copyOfRange(skeleton.bytes(), starts[position], ends[position]);
  }
}
