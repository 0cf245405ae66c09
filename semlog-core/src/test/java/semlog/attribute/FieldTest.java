package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import semlog.template.SlotKind;
import semlog.template.SlotSpan;

final class FieldTest {
  private static final String STATIC = "GET INFO i +1 -5 . : :: [a] a.b x ";

  @ParameterizedTest
  @EnumSource
  void valuesBeginAtNoOtherKindOfUnit(AttributeType type) {
    Field field = Field.parse(type.label());
    Units units = units();
    Set<UnitKind> seen = EnumSet.noneOf(UnitKind.class);
    for (int at = 0; at < units.count(); at++) {
      UnitKind kind = units.kind(at);
      seen.add(kind);
      boolean begins =
          Extents.end(units, at, field, ' ') > at || Extents.end(units, at, field, ',') > at;
      assertTrue(!begins || field.firstKinds().contains(kind), type + " at " + kind);
    }
    assertTrue(seen.containsAll(EnumSet.allOf(UnitKind.class)), "a line with all kinds of units");
  }

  /** Words, signs, and a slot of each kind, alone and behind a sign. */
  private static Units units() {
    StringBuilder line = new StringBuilder(STATIC);
    List<SlotSpan> slots = new ArrayList<>();
    for (SlotKind kind : SlotKind.values()) {
      for (String before : List.of(" ", " -", " +", " ::")) {
        line.append(before);
        int start = line.length();
        line.append(kind == SlotKind.QUOTED ? "192.0.2.7" : "12:34:56");
        slots.add(new SlotSpan(start, line.length(), kind));
      }
    }
    byte[] bytes = line.toString().getBytes(UTF_8);
    return new Units(bytes, 0, bytes.length, slots);
  }
}
