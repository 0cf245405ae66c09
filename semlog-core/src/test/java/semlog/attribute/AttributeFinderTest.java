package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import semlog.template.SlotKind;
import semlog.template.SlotSpan;

final class AttributeFinderTest {
  @TestFactory
  Stream<DynamicTest> samples() {
    return Samples.all().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.line(),
                    () ->
                        assertEquals(
                            sample.expected(),
                            Samples.describe(sample.line(), Samples.find(sample.line())))));
  }

  /** All lines of a template are understood alike, whatever numbers stand in them. */
  @TestFactory
  Stream<DynamicTest> otherNumbersSameAttributes() {
    return Samples.all().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.line(), () -> assertSameWithOtherDigits(sample.line())));
  }

  private static void assertSameWithOtherDigits(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    List<SlotSpan> slots = Samples.slots(line.getBytes(UTF_8));
    List<Attribute> before = new AttributeFinder().find(bytes, 0, bytes.length, slots);
    for (SlotSpan slot : slots) {
      boolean fixed = slot.kind() == SlotKind.QUOTED || slot.kind() == SlotKind.TIMESTAMP;
      for (int i = slot.start(); i < slot.end() && !fixed; i++) {
        bytes[i] ^= (byte) (bytes[i] >= '0' && bytes[i] <= '9' ? 1 : 0);
      }
    }
    assertEquals(before, new AttributeFinder().find(bytes, 0, bytes.length, slots));
  }

  @Test
  void aLearntWordIsUnderstoodLikeTheWordItStandsFor() {
    String line =
        "Nov 21 10:15:03 web1 sshd[4721]: Failed password for root from 203.0.113.7 port 22";
    List<SlotSpan> slots = new ArrayList<>(Samples.slots(line.getBytes(UTF_8)));
    int user = line.indexOf("root");
    int index = 0;
    while (slots.get(index).end() < user) {
      index++;
    }
    slots.add(index, new SlotSpan(user, user + 4, SlotKind.WORD));
    byte[] bytes = line.getBytes(UTF_8);
    assertEquals(Samples.find(line), new AttributeFinder().find(bytes, 0, bytes.length, slots));
  }

  @Test
  void aWholeLineSlotIsText() {
    byte[] line = {1, 2, 3};
    assertEquals(
        List.of(new Attribute(0, 3, AttributeType.TEXT, "text")),
        new AttributeFinder().find(line, 0, 3, List.of(new SlotSpan(0, 3, SlotKind.LINE))));
  }

  @Test
  void readsOnlyItsPartOfTheBytes() {
    byte[] bytes = "user=x port=8000 status=200".getBytes(UTF_8);
    List<SlotSpan> slots = List.of(new SlotSpan(12, 16, SlotKind.INTEGER));
    assertEquals(
        List.of(new Attribute(12, 16, AttributeType.PORTNUMBER, "portnumber")),
        new AttributeFinder().find(bytes, 7, 16, slots));
  }

  @Test
  void deepJsonIsReadUpToALimitWithoutRecursion() {
    String line = "{\"a\":".repeat(200) + "1" + "}".repeat(200);
    List<Attribute> found = Samples.find(line);
    assertEquals(1, found.size());
    assertEquals(AttributeType.NUMBER, found.getFirst().type());
    assertEquals("1", Samples.text(line, found.getFirst()));
  }
}
