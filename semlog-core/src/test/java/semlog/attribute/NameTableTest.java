package semlog.attribute;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

final class NameTableTest {
  /** Names of few letters are often there twice, and {@code Aa} has the hash of {@code BB}. */
  @Property
  void findsWhatWasAddedAndNothingElse(
      @ForAll @Size(max = 40)
          List<@StringLength(min = 1, max = 3) @CharRange(from = 'A', to = 'b') String> names,
      @ForAll @Size(max = 40)
          List<@StringLength(max = 3) @CharRange(from = 'A', to = 'b') String> others) {
    String text = String.join("", names);
    NameTable table = new NameTable(text.getBytes(US_ASCII), names.size());
    int at = 0;
    for (String name : names) {
      table.add(at, at + name.length());
      at += name.length();
    }
    Set<String> known = Set.copyOf(names);
    for (String name : names) {
      int end = table.find(name);
      assertEquals(name, text.substring(end - name.length(), end));
    }
    for (String other : others) {
      assertEquals(known.contains(other), table.find(other) != NameTable.NONE);
      assertEquals(NameTable.NONE, table.find(other + '\u0141'));
    }
  }
}
