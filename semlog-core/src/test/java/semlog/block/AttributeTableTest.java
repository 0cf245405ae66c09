package semlog.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.attribute.AttributeType;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.Role;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;
import semlog.template.Template;

final class AttributeTableTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"task\":{\"id\": | id, task",
        "{\"tags\":[\" | tags",
        "{\\\"a\\\":\\\" | a",
        "it has port= | port",
        "for user: \" | user",
        "\"x\": [{\"y\" : | y, x",
        "no key | ``",
      })
  void seesKeysInFront(String text, String keys) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(keys, String.join(", ", KeysInFront.of(bytes, bytes.length)));
  }

  @Test
  void namesThatFollowFromKeysAreNotSpelled() {
    Template template = template("{\"task info\":{\"id\":#,\"host\":\"#\"},\"time\":#}");
    StoredTemplate stored =
        new StoredTemplate(
            template,
            List.of(
                slot(template, AttributeType.NUMBER, "task info.id", 0),
                slot(template, AttributeType.HOST, "task info.host", 1),
                slot(template, AttributeType.NUMBER, "time", 2)));
    ByteBuilder out = new ByteBuilder();
    AttributeTable.write(List.of(stored), out);
    assertEquals(1 + 4 + 4 + 7, out.length());
    assertComesBack(List.of(stored));
  }

  @Property(seed = "12", tries = 500)
  void anyAttributesComeBack(@ForAll("tables") List<StoredTemplate> stored) {
    assertComesBack(stored);
  }

  @Property(seed = "13", tries = 200)
  void whatIsCutOffOrChangedIsDamageOrHarmless(
      @ForAll("tables") List<StoredTemplate> stored, @ForAll int where) {
    byte[] bytes = write(stored);
    List<Template> templates = stored.stream().map(StoredTemplate::template).toList();
    byte[] cut = Arrays.copyOf(bytes, Math.floorMod(where, Math.max(1, bytes.length)));
    assertThrows(Damaged.class, () -> read(templates, cut));
    byte[] flipped = bytes.clone();
    int bit = Math.floorMod(where, bytes.length * 8);
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    try {
      assertEquals(templates.size(), read(templates, flipped).size());
    } catch (Damaged e) {
      assertTrue(e.getMessage().startsWith("dictionary 0"));
    }
  }

  private static void assertComesBack(List<StoredTemplate> stored) {
    List<Template> templates = stored.stream().map(StoredTemplate::template).toList();
    List<StoredTemplate> read = read(templates, write(stored));
    assertEquals(
        stored.stream().map(StoredTemplate::attributes).toList(),
        read.stream().map(StoredTemplate::attributes).toList());
    StoredTemplate.Asked asked = (type, name) -> type == AttributeType.TEXT || name.equals("b.c");
    assertEquals(
        stored.stream().map(one -> one.attributes(asked)).toList(),
        read.stream().map(one -> one.attributes(asked)).toList());
  }

  private static byte[] write(List<StoredTemplate> stored) {
    ByteBuilder out = new ByteBuilder();
    AttributeTable.write(stored, out);
    return out.toByteArray();
  }

  private static List<StoredTemplate> read(List<Template> templates, byte[] bytes) {
    ByteCursor cursor = new ByteCursor(bytes, "dictionary 0");
    List<StoredTemplate> read = AttributeTable.read(templates, cursor);
    cursor.end();
    return read;
  }

  /** Some templates at least, each with some of its slots and texts as attributes. */
  @Provide
  Arbitrary<List<StoredTemplate>> tables() {
    Arbitrary<String> text =
        Arbitraries.of(
                "{\"a\":#",
                ",\"b.c\":\"#\"",
                ",\"d\":{\"e\":true",
                "x=#",
                " user # ",
                "é: ",
                "[\"#")
            .list()
            .ofMaxSize(6)
            .map(parts -> String.join("", parts));
    Arbitrary<List<String>> names =
        Arbitraries.of("a", "b.c", "d.e", "d.d.e", "x", "user", "number", "d.a", "ü")
            .list()
            .ofMaxSize(8);
    return text.flatMap(t -> names.map(n -> stored(template(t), n)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static StoredTemplate stored(Template template, List<String> names) {
    List<PlacedAttribute> attributes = new ArrayList<>();
    int slots = template.slots().size();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (i < slots) {
        attributes.add(slot(template, AttributeType.NUMBER, name, i));
      } else if (template.text(slots).length > i) {
        attributes.add(
            new PlacedAttribute(
                AttributeType.TEXT,
                name,
                Role.PLAIN,
                slots,
                i,
                slots,
                template.text(slots).length));
      }
    }
    return new StoredTemplate(template, attributes);
  }

  private static PlacedAttribute slot(
      Template template, AttributeType type, String name, int slot) {
    int start = template.text(slot).length;
    return new PlacedAttribute(type, name, Role.PLAIN, slot, start, slot + 1, 0);
  }

  /** A template with an INTEGER in the place of each number sign. */
  private static Template template(String text) {
    return Template.of(text.replace('#', '\u000f').getBytes(StandardCharsets.UTF_8), 2);
  }
}
