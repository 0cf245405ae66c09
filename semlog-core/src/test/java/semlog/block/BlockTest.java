package semlog.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteBuilder;
import semlog.column.Backend;
import semlog.fault.Damaged;
import semlog.template.Template;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

final class BlockTest {
  /** A block and the templates it needs. */
  private record Made(EncodedBlock block, List<StoredTemplate> templates) {
    byte[] restore() {
      BlockReader reader =
          new BlockReader("block 0", block.rawBytes(), block.head(), this::frame, this::template);
      ByteBuilder out = new ByteBuilder();
      while (reader.next(out)) {
        assertTrue(out.length() <= block.rawBytes());
      }
      return out.toByteArray();
    }

    private byte[] frame(int frame) {
      if (frame >= block.frames().size()) {
        throw new Damaged("block 0, frame " + frame);
      }
      return block.frames().get(frame);
    }

    private StoredTemplate template(int id) {
      if (id >= templates.size()) {
        throw new Damaged("template " + id);
      }
      return templates.get(id);
    }
  }

  @Property(seed = "11", tries = 400)
  void anyBytesComeBack(@ForAll @Size(max = 60) List<@Size(max = 60) byte[]> lines) {
    ByteBuilder text = new ByteBuilder();
    lines.forEach(line -> text.bytes(line).u8('\n'));
    assertRestores(text.toByteArray());
  }

  @Test
  void logLinesComeBack() {
    assertRestores(log(20_000));
  }

  @Test
  void sameLinesGiveSameBytes() {
    byte[] log = log(3000);
    assertArrayEquals(make(log).block().head(), make(log).block().head());
  }

  @Test
  void aSmallBlockWhoseColumnsRepeatEachOtherIsOneFrame() {
    byte[] log = repeating(400);
    Made made = make(log);
    assertTrue(made.block().frames().isEmpty());
    assertArrayEquals(log, made.restore());
    assertFalse(make(log(3000)).block().frames().isEmpty());
  }

  @Test
  void valuesSharedFromTheFirstRowsOnOrLaterComeBackAtTheFirstLevel() {
    byte[] log = sharing(140_000);
    assertArrayEquals(log, make(log, 1).restore());
  }

  @Test
  void dictionariesComeBack() {
    Made made = make(log(3000));
    List<StoredTemplate> learnt =
        made.templates().subList(Dictionary.FIRST_ID, made.templates().size());
    try (Backend backend = new Backend(5)) {
      List<Dictionary.Alias> aliases = List.of(new Dictionary.Alias(2, "00ffeeddccbbaa99"));
      byte[] body = new Dictionary(Dictionary.FIRST_ID, learnt, aliases).encode(backend, 0);
      Dictionary decoded = Dictionary.decode(body, "dictionary 0");
      assertEquals(aliases, decoded.aliases());
      assertEquals(learnt.size(), decoded.templates().size());
      for (int i = 0; i < learnt.size(); i++) {
        assertArrayEquals(
            learnt.get(i).template().skeleton(), decoded.templates().get(i).template().skeleton());
      }
    }
  }

  @Tag("slow")
  @Test
  void everyTruncationAndBitFlipOfTheHeadIsDamageOrHarmless() {
    Made made = make(log(200));
    byte[] head = made.block().head();
    for (int length = 0; length < head.length; length++) {
      byte[] cut = Arrays.copyOf(head, length);
      assertThrows(Damaged.class, () -> withHead(made, cut).restore());
    }
    for (int bit = 0; bit < head.length * 8; bit++) {
      byte[] flipped = head.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        byte[] restored = withHead(made, flipped).restore();
        assertEquals(made.block().rawBytes(), restored.length);
      } catch (Damaged e) {
        assertTrue(e.getMessage().startsWith("block 0") || e.getMessage().startsWith("template"));
      }
    }
  }

  /** One row of 600 slots, each the same string of a megabyte: 600 MB that 1 MB asks for. */
  @Test
  void aRowBeyondItsBlockIsDamageBeforeMemoryIsTaken() {
    byte[] skeleton = "\u0014".repeat(600).getBytes(StandardCharsets.US_ASCII);
    List<StoredTemplate> templates =
        List.of(new StoredTemplate(Template.of(skeleton, 0), List.of()));
    ByteBuilder head = new ByteBuilder().u8(0).varint(1);
    head.varint(1).zigzag(0).varint(1);
    head.u8(0).bytes(ones(599)).varint(0).varint(0);
    head.u8(0).u8(1).zigzag(0);
    head.u8(1).block(new byte[1 << 20]);
    EncodedBlock block = new EncodedBlock(1, 5 << 20, new int[0], head.toByteArray(), List.of());
    Damaged damaged = assertThrows(Damaged.class, () -> new Made(block, templates).restore());
    assertEquals("block 0, line 1: more than 5242880 bytes", damaged.getMessage());
  }

  @Test
  void aTextComesBackAndDamageOfItIsTold() {
    byte[] lines = "some lines\n\nand a piece".getBytes(StandardCharsets.US_ASCII);
    byte[] text = Arrays.copyOf(lines, 4096);
    for (int length : new int[] {1, 11, 12, 23, 4096}) {
      EncodedBlock block = text(Arrays.copyOf(text, length), length);
      Made made = new Made(block, List.of(StoredTemplate.RAW, StoredTemplate.PIECE));
      assertArrayEquals(Arrays.copyOf(text, length), made.restore());
      for (int cut = 0; cut < block.head().length; cut++) {
        byte[] head = Arrays.copyOf(block.head(), cut);
        assertThrows(Damaged.class, () -> withHead(made, head).restore());
      }
    }
    for (int length : new int[] {0, 4097}) {
      Made made =
          new Made(
              text(new byte[length], length), List.of(StoredTemplate.RAW, StoredTemplate.PIECE));
      assertThrows(Damaged.class, made::restore);
    }
  }

  private static EncodedBlock text(byte[] text, int rawBytes) {
    try (Backend backend = new Backend(5)) {
      byte[] head = TextHead.packText(text, backend);
      return new EncodedBlock(1, rawBytes, new int[0], head, List.of());
    }
  }

  private static byte[] ones(int count) {
    byte[] ones = new byte[count];
    Arrays.fill(ones, (byte) 1);
    return ones;
  }

  private static Made withHead(Made made, byte[] head) {
    EncodedBlock block = made.block();
    return new Made(
        new EncodedBlock(
            block.lines(), block.rawBytes(), block.dictionaries(), head, block.frames()),
        made.templates());
  }

  private static void assertRestores(byte[] text) {
    assertArrayEquals(text, make(text).restore());
  }

  private static Made make(byte[] text) {
    return make(text, 5);
  }

  private static Made make(byte[] text, int level) {
    TemplateStore store = new TemplateStore();
    Tokenizer tokens = new Tokenizer();
    BlockRows rows = new BlockRows(text.length + 1);
    rows.append(text, 0, text.length);
    int start = 0;
    for (int at = 0; at < text.length; at++) {
      if (text[at] == '\n') {
        rows.add(store.learn(tokens, rows.text(), start, at), start, tokens);
        start = at + 1;
      }
    }
    rows.seal(store);
    List<StoredTemplate> templates =
        new ArrayList<>(List.of(StoredTemplate.RAW, StoredTemplate.PIECE));
    for (int line = 0; line < rows.size(); line++) {
      Template template = rows.template(line);
      if (!template.isStored()) {
        template.store(templates.size());
        templates.add(new StoredTemplate(template, List.of()));
      }
    }
    try (BlockEncoder encoder = new BlockEncoder(level)) {
      return new Made(encoder.encode(rows, new int[0]), templates);
    }
  }

  /** Each second line turns round what the one before has. */
  private static byte[] repeating(int lines) {
    Random random = new Random(5);
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      String one = hex(random) + hex(random);
      String other = hex(random) + hex(random);
      log.append("put x").append(one).append('z').append(other).append(" away\n");
      log.append("got y").append(other).append('z').append(one).append(" back\n");
    }
    return log.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Requests that two lines name from the first on, and sessions that two do in the second half.
   */
  private static byte[] sharing(int lines) {
    Random random = new Random(7);
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < lines; i += 2) {
      String id = i < lines / 2 || i % 4 == 0 ? "q" + hex(random) : "s" + hex(random);
      log.append("begin ").append(id).append(" now\n");
      log.append(id.startsWith("q") ? "request " : "session ").append(id).append(" ends\n");
    }
    return log.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(Random random) {
    return HexFormat.of().toHexDigits(random.nextLong());
  }

  private static byte[] log(int lines) {
    Random random = new Random(3);
    String[] users = {"root", "alice", "bob", "carol", "dave", "erin"};
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      log.append("Nov 21 10:").append(10 + i / 60 % 50).append(':').append(10 + i % 50);
      log.append(" web1 sshd[").append(1000 + i / 7).append("]: ");
      log.append(random.nextBoolean() ? "Accepted" : "Failed").append(" password for ");
      log.append(users[random.nextInt(users.length)]).append(" from 10.0.").append(i % 4);
      log.append('.').append(random.nextInt(256)).append(" port ").append(random.nextInt(65536));
      log.append(" id ").append(Long.toHexString(random.nextLong())).append('\n');
    }
    return log.toString().getBytes(StandardCharsets.UTF_8);
  }
}
