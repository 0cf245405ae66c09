package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import semlog.template.SlotKind;
import semlog.template.SlotSpan;

/** What holds for any bytes and any slots. */
final class AttributeFinderPropertyTest {
  private static final String[] PIECES = {
    "user",
    "root",
    "port",
    "from",
    "for invalid user ",
    "GET ",
    "HTTP/",
    "status",
    "ERROR",
    "I",
    "v",
    "=",
    ": ",
    ":",
    " ",
    "  ",
    ".",
    "-",
    "/",
    "\\",
    "@",
    "\"",
    "'",
    "[",
    "]",
    "{",
    "}",
    "(",
    ")",
    "<",
    ">",
    ",",
    ";",
    "|",
    "%",
    "ms",
    "kB",
    "http://",
    "a.b.C",
    "x.log",
    "{\"k\":",
    "é",
    "_",
    "0x",
    "null",
    "[main] ",
    "INFO ",
    " - ",
    "TTY=",
    "] \"",
    "e",
    "+"
  };

  @Provide
  Arbitrary<String> logLike() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Tag("slow")
  @Property(tries = 4000, seed = "4711")
  void lineOfPieces(@ForAll("logLike") String line, @ForAll Random random) {
    check(line.getBytes(UTF_8), random);
  }

  @Property(tries = 2000, seed = "4712")
  void anyBytes(@ForAll byte[] line, @ForAll Random random) {
    check(line, random);
  }

  private static void check(byte[] line, Random random) {
    List<SlotSpan> slots = anySlots(line.length, random);
    List<Attribute> found = new AttributeFinder().find(line, 0, line.length, slots);
    assertEquals(found, new AttributeFinder().find(line.clone(), 0, line.length, slots));
    int end = 0;
    for (Attribute attribute : found) {
      assertTrue(attribute.start() >= end, "overlap or disorder: " + found);
      end = attribute.role().isWhole() ? attribute.start() : attribute.end();
      for (SlotSpan slot : slots) {
        assertTrue(
            isApart(attribute, slot) || covers(attribute, slot), attribute + " cuts " + slot);
      }
    }
    assertTrue(end <= line.length);
  }

  private static List<SlotSpan> anySlots(int length, Random random) {
    List<SlotSpan> slots = new ArrayList<>();
    SlotKind[] kinds = SlotKind.values();
    int at = random.nextInt(6);
    while (at < length) {
      int end = Math.min(length, at + random.nextInt(5));
      slots.add(new SlotSpan(at, end, kinds[random.nextInt(kinds.length)]));
      at = end + random.nextInt(6);
    }
    return slots;
  }

  private static boolean isApart(Attribute attribute, SlotSpan slot) {
    return attribute.end() <= slot.start() || slot.end() <= attribute.start();
  }

  private static boolean covers(Attribute attribute, SlotSpan slot) {
    return attribute.start() <= slot.start() && slot.end() <= attribute.end();
  }
}
