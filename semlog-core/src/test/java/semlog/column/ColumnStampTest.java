package semlog.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

/** A stamp never denies what a column holds, and denies most of what it does not. */
class ColumnStampTest {

  @Property(seed = "3", tries = 300)
  void neverDeniesAString(@ForAll @NotEmpty List<byte[]> strings) {
    TextColumn column = new TextColumn(strings.size());
    strings.forEach(string -> column.add(string, 0, string.length));
    ColumnStamp stamp = again(ColumnStamp.of(column));
    for (byte[] string : strings) {
      assertTrue(stamp.mayHaveBytes(string.length));
      assertTrue(stamp.mayBe(string, 0, string.length));
      for (int at = 0; at < string.length; at++) {
        assertTrue(stamp.mayHold(string[at]));
        assertTrue(at == 0 || stamp.mayHold(string[at - 1], string[at]));
        assertTrue(at == 0 || stamp.withoutSet().mayHold(string[at - 1], string[at]));
      }
    }
  }

  @Property(seed = "4", tries = 300)
  void neverDeniesANumber(@ForAll @NotEmpty List<Long> numbers) {
    NumberColumn column = new NumberColumn(numbers.size());
    numbers.forEach(number -> column.add(number, 0));
    ColumnStamp stamp = again(ColumnStamp.of(column));
    numbers.forEach(number -> assertTrue(stamp.mayBe(number)));
  }

  @Test
  void deniesWhatIsNotThere() {
    TextColumn column = new TextColumn(2);
    for (String word : List.of("started", "stopped")) {
      column.add(word.getBytes(StandardCharsets.US_ASCII), 0, word.length());
    }
    ColumnStamp stamp = ColumnStamp.of(column);
    assertFalse(stamp.mayHold((byte) '7'));
    assertFalse(stamp.mayHaveBytes(8));
    assertTrue(stamp.mayHold((byte) 't', (byte) 'a'));
    int allowed = 0;
    for (int pair = 0; pair < 26 * 26; pair++) {
      allowed += stamp.mayHold((byte) ('a' + pair / 26), (byte) ('a' + pair % 26)) ? 1 : 0;
    }
    assertTrue(allowed < 26 * 26 / 4, allowed + " pairs allowed");
    NumberColumn numbers = new NumberColumn(1);
    numbers.add(7, 0);
    assertFalse(ColumnStamp.of(numbers).mayBe(8));
  }

  /** Of random strings every pair is there, but few whole strings. */
  @Test
  void deniesRandomStringsThatAreNotThere() {
    Random random = new Random(5);
    TextColumn column = new TextColumn(1000);
    for (int row = 0; row < 1000; row++) {
      byte[] digits = digits(random);
      column.add(digits, 0, digits.length);
    }
    ColumnStamp stamp = again(ColumnStamp.of(column));
    assertTrue(stamp.hasNoneLonger(8));
    assertFalse(stamp.hasNoneLonger(7));
    int allowed = 0;
    for (int other = 0; other < 1000; other++) {
      allowed += stamp.mayBe(digits(random), 0, 8) ? 1 : 0;
    }
    assertTrue(allowed < 300, allowed + " strings allowed");
  }

  private static byte[] digits(Random random) {
    byte[] digits = new byte[8];
    for (int at = 0; at < digits.length; at++) {
      digits[at] = (byte) ('0' + random.nextInt(10));
    }
    return digits;
  }

  @Test
  void refusesWhatIsNoStamp() {
    byte[][] wrong = {{5}, {1, 0}, {3, 1, 0, 0, 5, 0}, {4, 1, 0, 0, 6, 0}, {2}};
    for (byte[] bytes : wrong) {
      assertThrows(Damaged.class, () -> ColumnStamp.read(new ByteCursor(bytes, "stamp")));
    }
  }

  private static ColumnStamp again(ColumnStamp stamp) {
    ByteBuilder out = new ByteBuilder();
    stamp.write(out);
    ByteCursor cursor = new ByteCursor(out.toByteArray(), "stamp");
    ColumnStamp read = ColumnStamp.read(cursor);
    cursor.end();
    assertEquals(stamp, read);
    return read;
  }
}
