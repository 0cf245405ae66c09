package semlog.index;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import semlog.Documents;
import semlog.column.Backend;
import semlog.fault.Damaged;
import semlog.pattern.PatternOptions;
import semlog.pattern.TextPattern;

class GramTableTest {
  private static final byte[] UNPRIMED = {};

  private static byte[] encoded(long first, long room, String... texts) {
    List<Optional<LineGrams>> grams =
        Arrays.stream(texts)
            .map(text -> text.getBytes(ISO_8859_1))
            .map(text -> Optional.of(LineGrams.of(text, text.length)))
            .toList();
    try (Backend backend = new Backend(5)) {
      return GramTable.encode(first, grams, room, backend).orElseThrow();
    }
  }

  private static GramTable table(String... texts) {
    return GramTable.decode(encoded(0, 1 << 16, texts), "table", UNPRIMED);
  }

  private static GramTest wanted(String regex, boolean ignoringCase) {
    PatternOptions options = new PatternOptions(false, ignoringCase, false, false);
    return new GramTest(TextPattern.compile(List.of(regex), options).strings());
  }

  @Test
  void rulesOutWhatIsNowhere() {
    GramTable table = table("port 80 opened\n", "disk FULL\n", "a\n");
    assertTrue(table.mayHold(0, wanted("rt 80", false)));
    assertFalse(table.mayHold(1, wanted("rt 80", false)));
    assertFalse(table.mayHold(2, wanted("full", true)), "a line of one byte");
    assertTrue(table.mayHold(1, wanted("full", true)));
    assertTrue(table.mayHold(1, wanted("opened|FULL", false)));
    assertTrue(table.mayHold(0, wanted("opened|FULL", false)));
    assertFalse(table.mayHold(0, wanted("port.*closed", false)));
    assertTrue(table.mayHold(2, wanted("80", false)), "too short to be ruled out");
  }

  /** Whatever is cut out of a text is not ruled out, in whatever case it is asked for. */
  @Property(seed = "11", tries = 200)
  void neverRulesOutWhatIsThere(
      @ForAll @IntRange(min = 1, max = 400) int length,
      @ForAll @IntRange(max = 1000) int seed,
      @ForAll @IntRange(min = 260, max = 9000) int room) {
    byte[] text = new byte[length];
    new Random(seed).nextBytes(text);
    String latin = new String(text, ISO_8859_1);
    int from = seed % length;
    byte[] piece = Arrays.copyOfRange(text, from, Math.min(length, from + 1 + seed % 9));
    try (Backend backend = new Backend(1)) {
      Optional<byte[]> body =
          GramTable.encode(3, List.of(Optional.of(LineGrams.of(text, length))), room, backend);
      if (body.isPresent()) {
        assertTrue(body.get().length <= room);
        GramTable table = GramTable.decode(body.get(), "table", UNPRIMED);
        assertEquals(1, table.blocksWith(LineGrams.numbers(piece)), latin);
        String other = new String(piece, ISO_8859_1).replace('a', 'A').replace('z', 'Z');
        byte[] folded = other.getBytes(ISO_8859_1);
        assertEquals(1, table.blocksWith(LineGrams.numbers(folded)), other);
      }
    }
  }

  @Test
  void aBlockOfWhichNothingIsKnownMayHoldAnything() {
    try (Backend backend = new Backend(5)) {
      LineGrams known = LineGrams.of("x\n".getBytes(UTF_8), 2);
      byte[] body =
          GramTable.encode(7, List.of(Optional.empty(), Optional.of(known)), 1 << 16, backend)
              .orElseThrow();
      GramTable table = GramTable.decode(body, "table", UNPRIMED);
      assertTrue(table.mayHold(7, wanted("nowhere", false)));
      assertFalse(table.mayHold(8, wanted("nowhere", false)));
      assertFalse(table.isOf(6));
      assertFalse(table.isOf(9));
      assertTrue(table.isBefore(9));
      assertFalse(table.isBefore(6));
    }
  }

  @Test
  void theTableOfTheFormatIsAsShown() {
    byte[] shown = Documents.hex("grams");
    GramTable table = GramTable.decode(shown, "table", UNPRIMED);
    assertTrue(table.isOf(2) && !table.isOf(3));
    assertTrue(table.mayHold(0, wanted("abc", false)) && table.mayHold(1, wanted("abc", false)));
    assertTrue(table.mayHold(1, wanted("bcd", false)) && table.mayHold(2, wanted("bcd", false)));
    assertFalse(table.mayHold(0, wanted("bcd", false)));
    try (Backend backend = new Backend(5)) {
      List<Optional<LineGrams>> grams =
          List.of(
              Optional.of(LineGrams.of("abc\n".getBytes(UTF_8), 4)),
              Optional.of(LineGrams.of("ABCD\n".getBytes(UTF_8), 5)),
              Optional.empty());
      assertArrayEquals(shown, GramTable.encode(0, grams, 64, backend).orElseThrow());
    }
  }

  @Test
  void whatIsNoTableIsDamaged() {
    byte[] body = encoded(1, 1 << 16, "port 80 opened\n", "disk FULL\n");
    for (int length = 0; length < body.length; length++) {
      byte[] cut = Arrays.copyOf(body, length);
      assertThrows(Damaged.class, () -> GramTable.decode(cut, "table", UNPRIMED), "cut " + length);
    }
    for (int at : new int[] {1, 2, 3, 4}) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        byte[] changed = body.clone();
        changed[at] ^= (byte) (1 << bit);
        try {
          GramTable.decode(changed, "table", UNPRIMED);
          assertEquals(1, at, "only the number of blocks may be another");
        } catch (Damaged _) {
          // as it should be
        }
      }
    }
  }
}
