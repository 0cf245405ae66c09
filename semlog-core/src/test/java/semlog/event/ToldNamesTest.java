package semlog.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ToldNamesTest {
  /** More than {@link MadeNames} keeps. */
  private static final int MANY = 10_000;

  private final MadeNames made = new MadeNames(Schema.SEMLOG);
  private final ToldNames told = new ToldNames();

  private MemberName name(String text) {
    return new MemberNames(made, Set.of()).next(text);
  }

  @Test
  void eventsShareAName() {
    assertSame(name("portnumber"), name("portnumber"));
  }

  @Test
  void anEventHasEachNameOnceHoweverManyThereAre() {
    for (int event = 0; event < 3; event++) {
      told.clear();
      for (int i = 0; i < MANY; i++) {
        assertTrue(told.add(name("name" + i)), "name" + i);
        assertFalse(told.add(name("name" + i)), "name" + i);
      }
    }
    assertEquals("name" + MANY, name("name" + MANY).text());
  }
}
