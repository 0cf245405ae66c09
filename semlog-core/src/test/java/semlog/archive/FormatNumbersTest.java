package semlog.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import semlog.Documents;
import semlog.bytes.ByteArraySource;

/** The container's numbers are those of FORMAT.md. */
final class FormatNumbersTest {
  @Test
  void tableListsEveryKindOfUnit() {
    List<String> listed =
        Documents.table("| unit | kind | body |").stream()
            .map(row -> row.get(1) + " " + row.get(0))
            .toList();
    List<String> known =
        IntStream.range(0, 32)
            .filter(UnitKind::known)
            .mapToObj(kind -> kind + " " + UnitKind.name(kind))
            .toList();
    assertEquals(known, listed);
  }

  @Test
  void theExampleIsOfTheDraftThatTheHistoryEndsWith() {
    List<String> last = Documents.table("| version | since | what changed |").getLast();
    int draft = Documents.hex("empty")[SegmentHeader.MAGIC_BYTES] & 0xff;
    assertEquals(SegmentHeader.VERSION, draft);
    assertEquals("0, draft " + (draft - SegmentHeader.DRAFT), last.getFirst());
  }

  /** 48 bytes of header, frame of the head and commit; 8 to 19 for each unit more. */
  @Test
  void theExampleHasTheFramingThatIsPromised() throws IOException {
    byte[] archive = Documents.hex("log");
    UnitReader units =
        new UnitReader(
            new ByteArraySource(archive), SegmentHeader.at(archive, 0, 0).salt(), archive.length);
    long plain = SegmentHeader.BYTES;
    int further = 0;
    for (long at = SegmentHeader.BYTES; at < archive.length; ) {
      Unit unit = units.read(at, 0);
      at = unit.end();
      switch (unit.frame().kind()) {
        case UnitKind.COMMIT -> plain += unit.frame().unitBytes();
        case UnitKind.BLOCK_HEAD -> plain += unit.frame().frameBytes();
        default -> {
          further++;
          assertTrue(unit.frame().frameBytes() >= 8 && unit.frame().frameBytes() <= 19);
        }
      }
    }
    assertEquals(1, further);
    assertTrue(plain <= 48, "framing: " + plain);
    assertEquals(19, UnitFrame.frameBytes(Long.MAX_VALUE, UnitFrame.MAX_BODY));
    assertFalse(UnitFrame.frameBytes(0, 0) > 8);
  }
}
