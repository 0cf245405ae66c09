package semlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.archive.ClearFraming;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.seal.Identity;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.Passphrase;
import semlog.seal.Recipient;
import semlog.seal.SigningKey;
import semlog.seal.X25519Identity;

final class SealedArchiveTest {
  private static final int WINDOW = 12;
  private static final Path CORPUS = Path.of("../src-test/corpus");

  private final Random random = new Random(3);

  @Property(tries = 30, seed = "5")
  void whateverWasSealedIsRestoredForEachRecipient(
      @ForAll byte[] log, @ForAll @IntRange(min = 1, max = 3) int recipients) throws IOException {
    List<X25519Identity> owners =
        random.ints(recipients).mapToObj(i -> X25519Identity.generate(this::bytes)).toList();
    byte[] archive =
        sealed(log, owners.stream().map(owner -> (Recipient) owner.recipient()).toList());
    for (X25519Identity owner : owners) {
      assertArrayEquals(log, restored(archive, Keyring.of(List.of(owner))));
    }
  }

  @Test
  void aPassphraseSealsToo() throws IOException {
    byte[] log = "one line\n".getBytes(UTF_8);
    Passphrase passphrase = new Passphrase("open sesame".getBytes(UTF_8), 2);
    byte[] archive = sealed(log, List.of(passphrase));
    assertArrayEquals(log, restored(archive, Keyring.of(List.of((Identity) passphrase))));
    assertEquals("a passphrase", SealedFor.of(new ByteArraySource(archive)).recipients());
  }

  @Test
  void archivesOfSeveralOwnersAreConcatenated() throws IOException {
    X25519Identity one = X25519Identity.generate(this::bytes);
    X25519Identity other = X25519Identity.generate(this::bytes);
    ByteArraySink both = new ByteArraySink();
    for (List<Recipient> recipients :
        List.of(List.<Recipient>of(one.recipient()), List.<Recipient>of(other.recipient()))) {
      byte[] part = sealed("a line 1\n".getBytes(UTF_8), recipients);
      both.append(part, 0, part.length);
    }
    byte[] archive = both.toByteArray();
    assertEquals(
        "a line 1\na line 1\n",
        new String(restored(archive, Keyring.of(List.of(one, other))), UTF_8));
    assertEquals(2, SealedFor.headers(new ByteArraySource(archive)).size());
    Listing listing =
        Listing.of(new ByteArraySource(archive), Optional.empty(), Keyring.of(List.of(one, other)));
    assertEquals(2, listing.lines());
  }

  /** No part of a line, nor the name of an attribute or of a section. */
  @ParameterizedTest
  @ValueSource(strings = {"auth.log", "nginx-access.log", "kafka-server.log"})
  void nothingOfALogIsInASealedArchive(String name) throws IOException {
    byte[] log = Files.readAllBytes(CORPUS.resolve(name));
    X25519Identity owner = X25519Identity.generate(this::bytes);
    byte[] archive = sealed(log, List.of(owner.recipient()));
    Lock lock = new Lock(List.of(owner.recipient()), this::bytes);
    SigningKey key = SigningKey.generate(this::bytes);
    List<String> tokens = List.of("ipv4", "user", "time", "status", "number");
    byte[] padded = compressed(log, new Sealing(Optional.of(lock), Optional.of(key), true, tokens));
    Set<String> windows = windows(archive);
    windows.addAll(windows(padded));
    for (String window : windows(log)) {
      assertFalse(windows.contains(window), () -> "the archive has '" + window + "'");
    }
    Keyring keys = Keyring.of(List.of(owner));
    String all = new String(archive, ISO_8859_1);
    Set<String> names =
        new HashSet<>(AttributeNames.of(new ByteArraySource(archive), keys).orElseThrow());
    names.add(StampSection.NAME);
    for (String attribute : names) {
      assertFalse(attribute.length() >= 6 && all.contains(attribute), attribute);
    }
    assertArrayEquals(log, restored(archive, keys));
  }

  @Test
  void sealingCostsLittleSize() throws IOException {
    byte[] log = Files.readAllBytes(CORPUS.resolve("strace.log"));
    X25519Identity owner = X25519Identity.generate(this::bytes);
    int sealed = sealed(log, List.of(owner.recipient())).length;
    int plain = compressed(log, Optional.empty()).length;
    assertTrue(sealed - plain <= 600, plain + " and " + sealed);
  }

  /** Lengths tell nothing but about how much there is: not how many columns, nor what they hold. */
  @Tag("slow")
  @Test
  void logsOfOnePaddedSizeHaveOneClearFraming() throws IOException {
    X25519Identity owner = X25519Identity.generate(this::bytes);
    Sealing padded =
        new Sealing(
            Optional.of(new Lock(List.of(owner.recipient()), this::bytes)),
            Optional.of(SigningKey.generate(this::bytes)),
            true);
    byte[] log = ports(8_000, 60_000);
    byte[] uniform = compressed(log, padded);
    assertArrayEquals(log, restored(uniform, Keyring.of(List.of(owner))));
    int lines = 9_000;
    byte[] skewed = compressed(ports(lines, 300), padded);
    while (skewed.length < uniform.length) {
      lines += lines / 24;
      skewed = compressed(ports(lines, 300), padded);
    }
    assertEquals(uniform.length, skewed.length, "no log of that size found");
    assertEquals(ClearFraming.of(uniform), ClearFraming.of(skewed));
    int plain = compressed(log, Optional.empty()).length;
    assertTrue(uniform.length < 1.2 * plain + 600, uniform.length + " for " + plain);
  }

  /** Lines of several values each, of which one is below a bound. */
  private static byte[] ports(int lines, int bound) {
    Random values = new Random(bound);
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      log.append("connection ").append(i).append(" from 10.0.").append(values.nextInt(4));
      log.append(".7 port ").append(values.nextInt(bound)).append('\n');
    }
    return log.toString().getBytes(UTF_8);
  }

  private static Set<String> windows(byte[] text) {
    Set<String> windows = new HashSet<>();
    String all = new String(text, ISO_8859_1);
    for (int at = 0; at + WINDOW <= all.length(); at++) {
      windows.add(all.substring(at, at + WINDOW));
    }
    return windows;
  }

  private byte[] bytes(int count) {
    byte[] made = new byte[count];
    random.nextBytes(made);
    return made;
  }

  private byte[] sealed(byte[] log, List<Recipient> recipients) throws IOException {
    return compressed(log, Optional.of(new Lock(recipients, this::bytes)));
  }

  private byte[] compressed(byte[] log, Optional<Lock> lock) throws IOException {
    return compressed(log, new Sealing(lock, Optional.empty(), false));
  }

  private byte[] compressed(byte[] log, Sealing sealing) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    CompressionOptions options = new CompressionOptions(5, 1, 64 << 20).with(sealing);
    try (Compressor compressor = new Compressor(sink, () -> bytes(16), options)) {
      compressor.write(log, 0, log.length);
    }
    return sink.toByteArray();
  }

  private static byte[] restored(byte[] archive, Keyring keyring) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.Report report =
        Restorer.restore(
            new ByteArrayInputStream(archive),
            Optional.empty(),
            new Access(Optional.empty(), keyring),
            out);
    assertTrue(report.complete(), report::toString);
    return out.toByteArray();
  }
}
