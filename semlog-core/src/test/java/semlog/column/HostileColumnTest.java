package semlog.column;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;
import semlog.mixing.TextMixer;

/** Few bytes that ask for much: each is told to be damaged before memory is taken for it. */
final class HostileColumnTest {
  private static final int CONSTANT = 1;
  private static final int LONGEST_PATTERN = 64;

  @Test
  void patternsTimesStringsBeyondAnArray() {
    int count = (1 << 25) + 1;
    byte[] pattern = new byte[LONGEST_PATTERN];
    Arrays.fill(pattern, 1, pattern.length, (byte) '-');
    ByteBuilder header = new ByteBuilder().block(pattern).u8(0).varint(count);
    assertDamaged(
        "33554433 bytes for 33554433 strings",
        () -> new PatternStrings().decodeBody(reader(header, new byte[count]), count));
  }

  @Test
  void patternsLongerThanAllowed() {
    byte[] pattern = new byte[LONGEST_PATTERN + 1];
    ByteBuilder header = new ByteBuilder().block(pattern).u8(0).varint(99);
    assertDamaged(
        "99 bytes for 3 strings",
        () -> new PatternStrings().decodeBody(reader(header, new byte[99]), 3));
  }

  @Test
  void longHexadecimalNumbersTimesStrings() {
    int count = (1 << 22) + 1;
    ByteBuilder header = new ByteBuilder().u8(CONSTANT).zigzag(-1);
    assertDamaged(
        "4194305 strings of 67108880 bytes",
        () -> new HexStrings().decodeBody(reader(header), count));
  }

  @Tag("slow")
  @Test
  void longPiecesTimesPieces() {
    String shape = "a.".repeat(60) + "\n";
    byte[] piece = new byte[1 << 22];
    ByteBuilder header = new ByteBuilder().varint(1).varint(60).varint(shape.length());
    header.u8(CONSTANT).zigzag(0).varint(0);
    for (int column = 0; column < 60; column++) {
      header.u8(0).u8(CONSTANT).block(piece);
    }
    assertDamaged(
        "strings of more than 67108864 bytes",
        () -> new SplitStrings().decodeBody(reader(header, shape.getBytes(US_ASCII)), 1));
  }

  @Test
  void shapesOfTooManyPieces() {
    byte[] shape = ("a.".repeat(100_000) + "\n").getBytes(US_ASCII);
    ByteBuilder header = new ByteBuilder().varint(1).varint(1).varint(shape.length);
    assertDamaged("no new shape 0", () -> new SplitStrings().decodeBody(reader(header, shape), 16));
  }

  @Test
  void piecesBeyondAllThatABlockCanHave() {
    byte[] shape = ("a.".repeat(64) + "\n").getBytes(US_ASCII);
    int count = (1 << 20) + 1;
    ByteBuilder header = new ByteBuilder().varint(1).varint(64).varint(shape.length);
    header.u8(CONSTANT).zigzag(0).varint(0);
    assertDamaged(
        "67108928 pieces", () -> new SplitStrings().decodeBody(reader(header, shape), count));
  }

  @Test
  void piecesToldByAPartner() {
    byte[] shape = "a.a\n".getBytes(US_ASCII);
    int difference = 1 << 2;
    ByteBuilder header = new ByteBuilder().u8(4).varint(1).varint(2).varint(shape.length);
    header.u8(CONSTANT).zigzag(0).varint(0);
    header.u8(1).u8(difference).varint(0).u8(CONSTANT).zigzag(5);
    Partner partner = new Partner(0, new long[1], true);
    ColumnReader in =
        reader(header, shape).with(number -> partner, () -> new int[0], () -> new TextMixer(1));
    assertDamaged(
        "column 0 tells one that has no partners",
        () -> StringForm.decode(StringForm.WHOLE, in, 16));
  }

  @Test
  void otherColumnsOfPiecesThanTheShapesHave() {
    byte[] shape = "a.a\n".getBytes(US_ASCII);
    ByteBuilder header = new ByteBuilder().varint(1).varint(3).varint(shape.length);
    assertDamaged(
        "3 columns of pieces instead of 2",
        () -> new SplitStrings().decodeBody(reader(header, shape), 16));
  }

  @Test
  void fewerPlainStringsThanRows() {
    ByteBuilder header = new ByteBuilder().varint(2).u8(1).varint(4);
    assertDamaged(
        "fewer strings than 3 rows",
        () ->
            new PlainText()
                .decodeBody(reader(header, "a\nb\n".getBytes(US_ASCII)), 3, StringForm.WHOLE));
  }

  @Test
  void manyShapesWithLongBeginningsInCommonTakeLittle() {
    Shapes shapes = new Shapes();
    String common = "-".repeat(100_000);
    for (int shape = 0; shape < 30; shape++) {
      byte[] spelling = (common + "a:".repeat(30) + ".".repeat(shape)).getBytes(US_ASCII);
      assertTrue(Shapes.isShape(spelling));
      assertEquals(shape, shapes.number(spelling));
    }
    assertEquals(30, shapes.columns());
  }

  private static void assertDamaged(String what, Executable read) {
    Damaged damaged = assertThrows(Damaged.class, read);
    assertTrue(damaged.getMessage().contains(what), damaged.getMessage());
  }

  private static ColumnReader reader(ByteBuilder header, byte[]... streams) {
    Deque<byte[]> next = new ArrayDeque<>(List.of(streams));
    return new ColumnReader(
        new ByteCursor(header.toByteArray(), "column under test"), length -> next.remove());
  }
}
