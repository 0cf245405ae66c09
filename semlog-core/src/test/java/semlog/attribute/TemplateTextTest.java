package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TemplateTextTest {
  private static final String LINE = "Failed password for root from 203.0.113.7 port 22";

  private static String typed(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return TemplateText.typed(bytes, 0, bytes.length, Samples.find(line));
  }

  @Test
  void masksAttributesByStars() {
    byte[] bytes = LINE.getBytes(UTF_8);
    assertEquals(
        "Failed password for <*> from <*> port <*>",
        TemplateText.starred(bytes, 0, bytes.length, Samples.find(LINE)));
  }

  @Test
  void masksAttributesByTheirTypes() {
    assertEquals("Failed password for <user> from <ipv4> port <portnumber>", typed(LINE));
  }

  @Test
  void keepsWhatIsNoAttribute() {
    byte[] bytes = "xxé ok".getBytes(UTF_8);
    assertEquals("é ok", TemplateText.starred(bytes, 2, bytes.length, List.of()));
  }

  /** As {@code printf %s 'Failed …' | sha256sum | cut -c1-16} prints it. */
  @Test
  void idIsTheBeginningOfTheSha256() {
    assertEquals("ba7816bf8f01cfea", TemplateText.id("abc"));
    assertEquals("e3b0c44298fc1c14", TemplateText.id(""));
  }

  @Test
  void opposites() {
    assertNotEquals(
        TemplateText.id(typed("service web started")),
        TemplateText.id(typed("service web stopped")));
  }

  @Test
  void otherValuesSameId() {
    assertEquals(
        TemplateText.id(typed(LINE)),
        TemplateText.id(typed("Failed password for alice from 198.51.100.77 port 50231")));
  }
}
