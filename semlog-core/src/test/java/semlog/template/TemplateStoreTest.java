package semlog.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TemplateStoreTest {
  private final TemplateStore store = new TemplateStore();
  private final Tokenizer tokenizer = new Tokenizer();

  @Test
  void equalSkeletonsAreOne() {
    assertEquals(learn("job 1 done"), learn("job 22 done"));
  }

  @Test
  void aVariedWordBecomesASlot() {
    for (String name :
        new String[] {"alice", "bob", "carol", "dave", "erin", "frank", "gina", "hugo"}) {
      learn("session opened for user " + name + " by login");
    }
    Template first = template("session opened for user alice by login");
    assertSame(first, template("session opened for user bob by login"));
    assertSame(first, template("session opened for user grace by login"));
    assertEquals(1, first.slots().size());
    assertEquals(SlotKind.WORD, first.slots().getFirst().kind());
  }

  @Test
  void aHandfulOfWordsAreAlternatives() {
    for (String state :
        new String[] {"started", "stopped", "paused", "resumed", "built", "lost", "moved"}) {
      learn("machine was " + state + " again");
    }
    assertNotSame(template("machine was started again"), template("machine was stopped again"));
  }

  @Test
  void wordsAloneAreNoVariable() {
    for (int i = 0; i < 100; i++) {
      learn("state" + "abcdefghij".charAt(i % 10) + "klmnopqrst".charAt(i / 10));
    }
    assertNotSame(template("stateak"), template("statebk"));
  }

  @Test
  void opposedWordsStayApart() {
    for (String name :
        new String[] {"alice", "bob", "carol", "dave", "erin", "frank", "gina", "hugo"}) {
      learn("session opened for user " + name + " by login");
      learn("session closed for user " + name + " by login");
    }
    assertNotSame(
        template("session opened for user bob by login"),
        template("session closed for user bob by login"));
  }

  @Test
  void mergedSkeletonsKeepTheirWords() {
    String[] names = {"alice", "bob", "carol", "dave", "erin", "frank", "gina", "hugo"};
    for (String name : names) {
      learn("for " + name + " from port 7 again");
    }
    for (String name : names) {
      Skeleton.Fit fit = store.skeleton(learn("for " + name + " from port 7 again")).fit();
      assertEquals(2, fit.sources().length);
      assertEquals(name, new String(fit.words()[~fit.sources()[0]], StandardCharsets.UTF_8));
      assertEquals(0, fit.sources()[1]);
    }
  }

  @Test
  void learnsTheSameInEveryRun() {
    TemplateStore other = new TemplateStore();
    for (int i = 0; i < 500; i++) {
      String line =
          "unit u" + "abcdefgh".charAt(i % 8) + " is " + (i % 3 == 0 ? "up" : "down") + " x";
      assertEquals(learn(line), learnIn(other, line));
    }
    assertEquals(store.size(), other.size());
    for (int i = 0; i < store.size(); i++) {
      assertEquals(
          new ByteKey(store.skeleton(i).fit().template().skeleton()),
          new ByteKey(other.skeleton(i).fit().template().skeleton()));
    }
  }

  @Test
  void linesThatAllDifferAreKeptWholeWhereThatIsDear() {
    TemplateStore thrifty = TemplateStore.thrifty();
    learnIn(thrifty, "job 1 done");
    Random random = new Random(3);
    int whole = 0;
    for (int i = 0; i < 20_000; i++) {
      boolean kept = learnIn(thrifty, words(random)) == TemplateStore.RAW_LINE;
      whole += i >= 10_000 && kept ? 1 : 0;
    }
    assertTrue(whole > 9_000 && whole < 10_000, whole + " of 10,000 kept whole");
    assertNotEquals(TemplateStore.RAW_LINE, learnIn(thrifty, "job 2 done"));
    int comes = 0;
    while (learnIn(thrifty, "disk " + comes + " is full") == TemplateStore.RAW_LINE) {
      comes++;
    }
    assertTrue(comes < 100, comes + " times");
  }

  @Test
  void linesOfAMergedTemplateAreNeverKeptWhole() {
    TemplateStore thrifty = TemplateStore.thrifty();
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      int skeleton = learnIn(thrifty, "session opened for " + word(random) + " by login");
      assertNotEquals(TemplateStore.RAW_LINE, skeleton);
      learnIn(thrifty, words(random));
    }
  }

  private static String words(Random random) {
    return word(random) + " " + word(random) + " " + word(random);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int letter = 0; letter < 8; letter++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private Template template(String line) {
    return store.skeleton(learn(line)).fit().template();
  }

  private int learn(String line) {
    return learnIn(store, line);
  }

  private int learnIn(TemplateStore target, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return target.learn(tokenizer, bytes, 0, bytes.length);
  }
}
