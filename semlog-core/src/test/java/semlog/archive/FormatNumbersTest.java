package semlog.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import semlog.Documents;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

/** The container's numbers are those of FORMAT.md. */
final class FormatNumbersTest {
  /** Where the commit of a test is, and the directory that it points to. */
  private static final long AT = 1000;

  private static final long DIRECTORY_AT = 900;

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

  /** The tags that the table lists are read and written as such, and any other is passed over. */
  @Test
  void tableListsEveryFieldOfACommit() {
    List<List<String>> rows = Documents.table("| field | tag | value |");
    Map<Integer, String> listed = new HashMap<>();
    rows.forEach(row -> listed.put(Integer.valueOf(row.get(1)), row.getFirst()));
    for (int tag = 0; tag < 100; tag++) {
      String field = listed.getOrDefault(tag, "");
      ByteBuilder body = new ByteBuilder().varint(AT - SegmentHeader.BYTES);
      int key = tag << 2;
      body.varint(key).varint(AT - DIRECTORY_AT);
      int bytes = UnitFrame.frameBytes(1, body.length() + 1) + body.length() + 1;
      body.u8(Commit.LAST_BYTE + bytes);
      Commit read = read(body.toByteArray());
      String what = "tag " + tag;
      assertEquals(field.equals("directory"), read.directory().isPresent(), what);
      assertEquals(field.equals("lines"), read.lines().isPresent(), what);
      assertEquals(field.equals("tail"), read.tail() > 0, what);
      if (!field.isEmpty()) {
        assertEquals(key, key(read), what);
      }
    }
    assertEquals(3, listed.size());
  }

  /** The proofs that the table lists are written and read as such, and of no other length. */
  @Test
  void tableListsEveryProof() {
    List<List<String>> rows = Documents.table("| proof | tag | bytes | value |");
    assertEquals(List.of("dropped", "" + Dropped.TAG), rows.get(4).subList(0, 2));
    assertEquals(List.of("compacted", "" + Compacted.TAG), rows.get(5).subList(0, 2));
    assertEquals(6, rows.size());
    for (List<String> row : rows.subList(0, 4)) {
      int key = Integer.parseInt(row.get(1)) * 4 + 1;
      byte[] value = new byte[Integer.parseInt(row.get(2))];
      ByteBuilder fields = new ByteBuilder();
      Proof proof = proof(key, value);
      assertEquals(row.getFirst().equals("digest"), proof.digest().isPresent());
      assertEquals(row.getFirst().equals("signature"), proof.signature().isPresent());
      assertEquals(row.getFirst().equals("predecessor"), proof.predecessor().isPresent());
      assertEquals(row.getFirst().equals("next"), proof.next().isPresent());
      proof.write(fields);
      assertArrayEquals(
          new ByteBuilder().varint(key).block(value).toByteArray(), fields.toByteArray());
      assertThrows(Damaged.class, () -> proof(key, new byte[value.length - 1]));
    }
  }

  private static Proof proof(int key, byte[] value) {
    ByteBuilder body = new ByteBuilder().varint(AT - SegmentHeader.BYTES).varint(key).block(value);
    int unit = UnitFrame.frameBytes(1, body.length() + 3) + body.length() + 3;
    body.u8(unit / 0x80).u8(0x80 | unit % 0x80).u8(Commit.LAST_BYTE);
    return read(body.toByteArray()).proof();
  }

  private static Commit read(byte[] body) {
    UnitFrame frame =
        UnitFrame.parse(UnitFrame.write(UnitKind.COMMIT, Commit.FIRST, 1, body, 0), 0, 20);
    return Commit.read(new Unit(AT, frame, body));
  }

  /** The key of the only field of a commit, as it is written. */
  private static long key(Commit commit) {
    ByteCursor written = new ByteCursor(commit.body(AT, 1, SegmentSeal.NONE), "commit");
    written.varint();
    return written.varint();
  }

  @Test
  void theExampleIsOfTheVersionThatTheHistoryEndsWith() {
    List<String> last = Documents.table("| version | since | what changed |").getLast();
    int version = Documents.hex("empty")[SegmentHeader.MAGIC_BYTES] & 0xff;
    assertEquals(SegmentHeader.VERSION, version);
    assertEquals(Integer.toString(version), last.getFirst());
  }

  /** 48 bytes of header, framing of dictionary and head, and commit; 8 to 19 for a unit more. */
  @Test
  void theExampleHasTheFramingThatIsPromised() throws IOException {
    long framing = ArchiveCostTest.framing(Documents.hex("log"));
    assertTrue(framing <= 48, "framing: " + framing);
    assertEquals(19, UnitFrame.frameBytes(Long.MAX_VALUE, UnitFrame.MAX_BODY));
    assertFalse(UnitFrame.frameBytes(0, 0) > 8);
  }
}
