package semlog.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import semlog.Documents;

/** FORMAT.md lists every kind of slot, and the marker byte that it says. */
final class FormatSlotKindsTest {
  @Test
  void tableListsEveryKindOfSlot() {
    Map<Integer, String> listed = new TreeMap<>();
    for (List<String> row : Documents.table("| kind | number | value in a column |")) {
      String[] names = row.get(0).split(", ", -1);
      String[] numbers = row.get(1).split(", ", -1);
      for (int i = 0; i < names.length; i++) {
        listed.put(Integer.valueOf(numbers[i]), names[i]);
      }
    }
    Map<Integer, String> known = new TreeMap<>();
    for (SlotKind kind : SlotKind.values()) {
      known.put(kind.wire(), kind.name());
    }
    assertEquals(known, listed);
  }

  @Test
  void markersStepOverEscape() {
    for (SlotKind kind : SlotKind.values()) {
      int plain = 0x0e + kind.wire();
      assertEquals(plain < 0x1b ? plain : plain + 1, Skeletons.marker(kind));
    }
  }
}
