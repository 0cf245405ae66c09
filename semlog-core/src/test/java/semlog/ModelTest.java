package semlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.attribute.Formats;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.fault.Fault;
import semlog.fault.Mistyped;
import semlog.seal.Keyring;
import semlog.search.LineChunks;
import semlog.search.Wanted;
import semlog.value.TimeContext;

final class ModelTest {
  private static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));

  private static byte[] trained;
  private static Model model;

  @BeforeAll
  static void train() throws IOException {
    trained = train(log(1, 8000));
    model = Model.read(new ByteArraySource(trained), "m.slcm");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void aSmallLogIsSmallerWithAModelAndComesBack(int level) throws IOException {
    byte[] log = log(2, 300);
    byte[] alone = compress(log, new CompressionOptions(level, 1, 1 << 26));
    byte[] with = compress(log, options(level, false));
    assertArrayEquals(log, restored(with, Optional.of(model)));
    assertTrue(with.length < alone.length, with.length + " for " + alone.length);
  }

  @Test
  void whatTheModelDoesNotKnowIsLearnt() throws IOException {
    byte[] known = log(3, 100);
    byte[] all =
        new String(known, StandardCharsets.UTF_8)
            .concat(unknown())
            .getBytes(StandardCharsets.UTF_8);
    for (boolean frozen : new boolean[] {false, true}) {
      byte[] archive = compress(all, options(5, frozen));
      assertArrayEquals(all, restored(archive, Optional.of(model)));
      int templates =
          Contents.of(
                  new ByteArraySource(archive),
                  Optional.empty(),
                  new Access(Optional.of(model), Keyring.none()),
                  () -> TIMES)
              .templates();
      assertEquals(frozen, templates == 0, () -> templates + " templates");
    }
  }

  @Test
  void linesHaveTheAttributesOfTheModel() throws IOException {
    byte[] archive = compress(log(4, 5), options(5, false));
    Optional<Model> given = Optional.of(model);
    for (LineChunks chunks :
        List.of(
            ArchiveLines.of(
                new ByteArrayInputStream(archive),
                new Access(given, Keyring.none()),
                () -> TIMES,
                Wanted.EVERYTHING),
            ArchiveLines.ofArchive(
                    new ByteArraySource(archive),
                    Optional.empty(),
                    new Access(given, Keyring.none()),
                    () -> TIMES,
                    Wanted.EVERYTHING)
                .orElseThrow())) {
      try (LineChunks lines = chunks) {
        assertTrue(lines.next());
        int end = 0;
        while (lines.buffer()[end] != '\n') {
          end++;
        }
        assertEquals(1, lines.fields(0, end).values("ipv4").size());
      }
    }
  }

  @Test
  void withoutItsModelOrWithAnotherAnArchiveIsNotRead() throws IOException {
    byte[] archive = compress(log(2, 30), options(5, false));
    Mistyped none = assertThrows(Mistyped.class, () -> restored(archive, Optional.empty()));
    assertTrue(none.getMessage().startsWith("needs the model m.slcm ("), none.getMessage());
    assertEquals("pass it with -D m.slcm", none.hint());
    Model other = Model.read(new ByteArraySource(train(log(9, 200))), "o.slcm");
    Mistyped wrong = assertThrows(Mistyped.class, () -> restored(archive, Optional.of(other)));
    assertTrue(wrong.getMessage().contains("; o.slcm ("), wrong.getMessage());
    assertTrue(wrong.getMessage().endsWith("is another one"), wrong.getMessage());
  }

  @Test
  void aDamagedModelIsAFaultOrReadAsItWas() throws IOException {
    int faults = 0;
    for (int at = 0; at < trained.length; at += 1 + trained.length / 100) {
      byte[] damaged = trained.clone();
      damaged[at] ^= 16;
      try {
        assertEquals(
            model.templates(), Model.read(new ByteArraySource(damaged), "m.slcm").templates());
      } catch (Fault e) {
        faults++;
      }
    }
    assertTrue(faults > 50, faults + " faults");
  }

  @Test
  void anArchiveIsNoModel() throws IOException {
    byte[] archive = compress(log(2, 30), CompressionOptions.defaults());
    assertThrows(Mistyped.class, () -> Model.read(new ByteArraySource(archive), "a.slc"));
  }

  @Test
  void theSameTextMakesTheSameModel() throws IOException {
    assertArrayEquals(trained, train(log(1, 8000)));
  }

  @Test
  void ofNextToNothingAModelCanBeMade() throws IOException {
    Model small = Model.read(new ByteArraySource(train(new byte[] {'a', ' ', '1', '\n'})), "s");
    assertEquals(1, small.templates());
    byte[] log = "a 2\nb\n".getBytes(StandardCharsets.UTF_8);
    byte[] archive =
        compress(
            log,
            new CompressionOptions(
                5, 1, 1 << 26, Optional.of(small), false, Sealing.NONE, Formats.BUILT_IN));
    assertArrayEquals(log, restored(archive, Optional.of(small)));
  }

  private static CompressionOptions options(int level, boolean frozen) {
    return new CompressionOptions(
        level, 1, 1 << 26, Optional.of(model), frozen, Sealing.NONE, Formats.BUILT_IN);
  }

  private static byte[] train(byte[] text) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    ModelTrainer.train(text, text.length, sink, () -> new byte[16]);
    return sink.toByteArray();
  }

  private static byte[] compress(byte[] log, CompressionOptions options) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    try (Compressor compressor = new Compressor(sink, () -> new byte[16], options)) {
      compressor.write(log, 0, log.length);
    }
    return sink.toByteArray();
  }

  private static byte[] restored(byte[] archive, Optional<Model> model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Restorer.Report report =
        Restorer.restore(
            new ByteArrayInputStream(archive),
            Optional.empty(),
            new Access(model, Keyring.none()),
            out);
    assertTrue(report.complete(), report::toString);
    return out.toByteArray();
  }

  private static String unknown() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      lines.append("<<< spindle ").append(i).append(" overheated >>>\n");
    }
    return lines.toString();
  }

  private static byte[] log(int seed, int lines) {
    Random random = new Random(seed);
    String[] users = {"alice", "bob", "carol", "dave", "erin", "frank", "grace"};
    String[] reasons = {"timed out", "reset by peer", "closed", "refused"};
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      log.append("2026-11-21 10:%02d:%02d ".formatted(i / 60 % 60, i % 60));
      String user = users[random.nextInt(users.length)];
      switch (random.nextInt(4)) {
        case 0 -> log.append("login of ").append(user).append(" from 10.0.0.").append(i % 9);
        case 1 -> log.append("session of ").append(user).append(" opened, id ").append(i);
        case 2 -> log.append("GET /index.html?user=").append(user).append(" took 12 ms");
        default -> log.append("connection ").append(reasons[random.nextInt(4)]).append(" at 80");
      }
      log.append(i == 0 ? " from 10.0.0.7\n" : "\n");
    }
    return log.toString().getBytes(StandardCharsets.UTF_8);
  }
}
