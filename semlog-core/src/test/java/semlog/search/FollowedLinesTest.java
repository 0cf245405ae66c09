package semlog.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowedLinesTest {
  /**
   * Something that has one text after the other.
   *
   * <p>Of each text it does not give some lines when any were told.
   */
  private static final class Growing implements FollowedLines.Source {
    private final List<String> texts;
    private final int before;
    private int at;

    Growing(List<String> texts, int before) {
      this.texts = texts;
      this.before = before;
    }

    @Override
    public FollowedLines.Opened open(long told) {
      String text = texts.get(at++);
      boolean replaced = text.startsWith("!") && at > 1 && !texts.get(at - 2).startsWith("!");
      int skipped = told == 0 || replaced ? 0 : before;
      int from = 0;
      for (int i = 0; i < skipped; i++) {
        from = text.indexOf('\n', from) + 1;
      }
      byte[] bytes = text.substring(from).getBytes(StandardCharsets.ISO_8859_1);
      PlainLines lines =
          new PlainLines(new ByteArrayInputStream(bytes), (buffer, start, to) -> Told.NOTHING);
      return new FollowedLines.Opened(lines, replaced ? 0 : told, skipped, from);
    }

    @Override
    public void awaitChange() throws IOException {
      if (at == texts.size()) {
        throw new EOFException("no more");
      }
    }
  }

  private static String told(int before, String... texts) throws IOException {
    StringBuilder told = new StringBuilder();
    try (FollowedLines lines = new FollowedLines(new Growing(List.of(texts), before))) {
      assertThrows(
          EOFException.class,
          () -> {
            while (lines.next()) {
              told.append(lines.firstLineNumber()).append('@').append(lines.firstOffset());
              told.append('=');
              told.append(
                  new String(
                      lines.buffer(),
                      lines.from(),
                      lines.to() - lines.from(),
                      StandardCharsets.ISO_8859_1));
            }
          });
    }
    return told.toString();
  }

  @Test
  void eachLineIsToldOnceAndNoneBeforeItsEnd() throws IOException {
    for (int before = 0; before < 2; before++) {
      assertEquals(
          "1@0=aa\nb\n3@5=c\n4@7=d\n",
          told(before, "aa\nb\n", "aa\nb\nc", "aa\nb\nc\n", "aa\nb\nc\nd\n"));
    }
    assertEquals("", told(0, "", "a", "ab"));
    assertEquals("1@0=ab\n", told(0, "", "a", "ab", "ab\nc"));
  }

  @Test
  void whatIsNewIsToldFromItsStart() throws IOException {
    assertEquals("1@0=a\nb\n1@0=!c\n2@3=d\n", told(1, "a\nb\n", "!c\n", "!c\nd\n"));
  }
}
