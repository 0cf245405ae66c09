package semlog.template;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Words have numbers in order of first appearance, however many there are. */
class WordNumbersTest {
  private static final int WORDS = 5_000;

  @Test
  void equalWordsHaveOneNumber() {
    WordNumbers words = new WordNumbers();
    for (int word = 0; word < WORDS; word++) {
      assertEquals(WordNumbers.UNKNOWN, known(words, spelled(word)));
      assertEquals(word, number(words, spelled(word)));
      assertEquals(word, number(words, spelled(word)));
    }
    for (int word = 0; word < WORDS; word++) {
      assertEquals(word, known(words, spelled(word)));
    }
    assertEquals(WordNumbers.UNKNOWN, known(words, "w"));
  }

  private static String spelled(int word) {
    return "w" + word % 10 + "longer than eight".substring(0, word % 17) + word;
  }

  /** The word stands among others. */
  private static int known(WordNumbers words, String word) {
    return words.known(("a " + word + " b").getBytes(US_ASCII), 2, 2 + word.length());
  }

  private static int number(WordNumbers words, String word) {
    return words.number(word.getBytes(US_ASCII), 0, word.length());
  }
}
