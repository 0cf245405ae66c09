package semlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import semlog.archive.ArchiveEvent;
import semlog.archive.ArchiveScanner;
import semlog.attribute.Formats;
import semlog.block.EncodedBlock;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteSink;
import semlog.fault.WrongKey;
import semlog.redaction.Redaction;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.X25519Identity;

final class ProtectedValuesTest {
  private static final Random SEEDED = new Random(64);
  private static final X25519Identity FIRST = X25519Identity.generate(ProtectedValuesTest::random);
  private static final X25519Identity SECOND = X25519Identity.generate(ProtectedValuesTest::random);
  private static final Access ONE = access(FIRST);
  private static final Access BOTH = access(FIRST, SECOND);

  @Test
  void withBothKeysTheLogComesBackWhole() throws IOException {
    byte[] log = log(4_000);
    byte[] archive = archive(log, 1 << 16);
    assertArrayEquals(log, restored(archive, BOTH));
  }

  @Test
  void withoutTheSecondKeyThereIsAnErrorOrAPlaceholder() throws IOException {
    byte[] log = "user=alice from 10.0.0.7\nuser=bob\n".getBytes(ISO_8859_1);
    byte[] archive = archive(log, 7);
    WrongKey said = assertThrows(WrongKey.class, () -> restored(archive, ONE));
    assertTrue(said.getMessage().startsWith("protected: user, email; "), said.getMessage());
    assertTrue(said.hint().contains("--partial"), said.hint());
    assertEquals(
        "user=<protected:user> from 10.0.0.7\nuser=<protected:user>\n",
        new String(restored(archive, ONE.partially()), ISO_8859_1));
    assertThrows(WrongKey.class, () -> restored(archive, access(SECOND)));
  }

  @Property(seed = "65", tries = 100)
  void anyLinesComeBack(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 11) Integer> parts,
      @ForAll @IntRange(min = 1, max = 50) int step)
      throws IOException {
    String[] pieces = {
      "\n",
      "\r\n",
      "user=alice",
      " ",
      "<protected:user>",
      "<protected:",
      "\0",
      "x@y.example",
      "\u00ff",
      "user=",
      "{\"user\":\"a\\\"b\"}",
      "1"
    };
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(pieces[part]));
    byte[] log = text.toString().getBytes(ISO_8859_1);
    assertArrayEquals(log, restored(archive(log, step), BOTH));
  }

  @Test
  void nothingThatTheFirstKeyOpensHasEightBytesOfAProtectedValue() throws IOException {
    List<String> names = new ArrayList<>();
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      String name = "n" + HexFormat.of().formatHex(random(5)) + 'x';
      names.add(name);
      log.append("Nov 21 10:15:02 web1 sshd[4242]: Failed password for invalid user ")
          .append(name)
          .append(" from 203.0.113.9 port 51122 ssh2\n");
    }
    byte[] archive = archive(log.toString().getBytes(ISO_8859_1), 1 << 16);
    List<byte[]> opened = opened(archive);
    String all = new String(concat(opened), ISO_8859_1);
    String partial = new String(restored(archive, ONE.partially()), ISO_8859_1);
    assertTrue(partial.contains("invalid user <protected:user> from"), partial);
    for (String name : names) {
      for (int at = 0; at + 8 <= name.length(); at++) {
        String part = name.substring(at, at + 8);
        assertFalse(all.contains(part) || partial.contains(part), part);
      }
    }
  }

  @Test
  void aTailHasThemTooAndSoHasTheBlockThatReplacesIt() throws IOException {
    Sealing sealing = sealing();
    ByteArraySink sink = new ByteArraySink();
    List<ByteArraySink> tails = new ArrayList<>();
    TailStore store =
        new TailStore() {
          @Override
          public ByteSink begin() {
            tails.add(new ByteArraySink());
            return tails.getLast();
          }

          @Override
          public void remove() {
            tails.clear();
          }

          @Override
          public void close() {}
        };
    byte[] log = log(3_000);
    CompressionOptions options = new CompressionOptions(3, 1, 1).with(sealing);
    Compressor compressor =
        new Compressor(
            Target.of(sink, Optional.of(store)), () -> random(16), options, Optional.empty());
    try (compressor;
        RedactedInput lines = redacted(log, sealing)) {
      byte[] chunk = new byte[20_000];
      long came = 0;
      for (int count = lines.read(chunk); count >= 0; count = lines.read(chunk)) {
        compressor.write(chunk, 0, count);
        came += lines(chunk, count);
        compressor.flush();
        byte[] tail = tails.isEmpty() ? new byte[0] : tails.getLast().toByteArray();
        byte[] both = restored(sink.toByteArray(), tail, BOTH);
        assertArrayEquals(Arrays.copyOf(log, both.length), both);
        assertEquals(came, lines(both, both.length));
      }
    }
    assertArrayEquals(log, restored(sink.toByteArray(), BOTH));
  }

  @Test
  void whatWasAlteredIsDamage() throws IOException {
    byte[] log = log(50);
    byte[] archive = archive(log, 1 << 16);
    assertArrayEquals(log, restored(archive, BOTH));
    archive[archive.length / 2] ^= 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertFalse(
        Restorer.restore(new ByteArrayInputStream(archive), Optional.empty(), BOTH, out)
            .damages()
            .isEmpty());
  }

  /** All bodies of units, as who has the first key alone reads them. */
  private static List<byte[]> opened(byte[] archive) throws IOException {
    List<byte[]> bodies = new ArrayList<>();
    ArchiveScanner scanner = ArchiveScanner.over(new ByteArrayInputStream(archive), ONE.keyring());
    ArchiveEvent event = scanner.next();
    while (!(event instanceof ArchiveEvent.End)) {
      switch (event) {
        case ArchiveEvent.Section section -> bodies.add(section.body());
        case ArchiveEvent.Dictionary dictionary -> bodies.add(dictionary.body());
        case ArchiveEvent.Block block -> {
          EncodedBlock encoded = block.block();
          bodies.add(encoded.head());
          bodies.addAll(encoded.frames());
        }
        case ArchiveEvent.SegmentStart _,
            ArchiveEvent.SegmentEnd _,
            ArchiveEvent.Committed _,
            ArchiveEvent.Damage _,
            ArchiveEvent.End _ -> {}
      }
      event = scanner.next();
    }
    bodies.add(archive);
    return bodies;
  }

  private static byte[] random(int count) {
    byte[] bytes = new byte[count];
    SEEDED.nextBytes(bytes);
    return bytes;
  }

  private static byte[] concat(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] log(int lines) {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      log.append("Nov 21 10:15:02 web1 app[").append(i).append("]: user=u").append(i % 17);
      log.append(i % 3 == 0 ? " mail=m" + i + "@corp.example" : "").append(" done\n");
    }
    return log.toString().getBytes(ISO_8859_1);
  }

  private static Access access(X25519Identity... identities) {
    return new Access(Optional.empty(), Keyring.of(Arrays.asList(identities)));
  }

  private static ProtectedValues values() {
    return new ProtectedValues(
        new Lock(List.of(SECOND.recipient()), ProtectedValuesTest::random),
        List.of("user", "email"));
  }

  private static Sealing sealing() {
    return new Sealing(
            Optional.of(new Lock(List.of(FIRST.recipient()), ProtectedValuesTest::random)),
            Optional.empty(),
            false)
        .with(values());
  }

  private static byte[] archive(byte[] log, int step) throws IOException {
    Sealing sealing = sealing();
    ByteArraySink sink = new ByteArraySink();
    Supplier<byte[]> ids = () -> random(16);
    CompressionOptions options = new CompressionOptions(3, 1, 1).with(sealing);
    try (Compressor compressor = new Compressor(sink, ids, options);
        RedactedInput lines = redacted(log, sealing)) {
      byte[] chunk = new byte[step];
      for (int count = lines.read(chunk); count >= 0; count = lines.read(chunk)) {
        compressor.write(chunk, 0, count);
      }
    }
    return sink.toByteArray();
  }

  private static long lines(byte[] bytes, int length) {
    return new String(bytes, 0, length, ISO_8859_1).chars().filter(c -> c == '\n').count();
  }

  private static RedactedInput redacted(byte[] log, Sealing sealing) {
    return new RedactedInput(
        new ByteArrayInputStream(log),
        new Redaction(List.of(), List.of(), new byte[16], "user,email"),
        Formats.BUILT_IN,
        Learnt.nothing(),
        sealing.values());
  }

  private static byte[] restored(byte[] archive, Access access) throws IOException {
    return restored(archive, new byte[0], access);
  }

  private static byte[] restored(byte[] archive, byte[] tail, Access access) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.Report report =
        Restorer.restore(
            new ByteArrayInputStream(archive),
            Optional.of(new ByteArrayInputStream(tail)),
            access,
            out);
    assertEquals(List.of(), report.damages());
    return out.toByteArray();
  }
}
