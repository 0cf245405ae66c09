package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import semlog.archive.ArchiveWriter;
import semlog.archive.Chain;
import semlog.archive.SegmentProof;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteSink;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.SigningKey;
import semlog.seal.X25519Identity;
import semlog.search.LineChunks;
import semlog.search.Wanted;
import semlog.value.TimeContext;

/**
 * Archives for tests of what befalls them, plain or sealed and signed, of which every other one is
 * padded and every third has tokens, and all ways to read them.
 */
final class LiveWriting {
  static final TimeContext TIMES =
      TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));

  private final Random random;
  private final Sealing sealing;
  final Access access;

  LiveWriting(long seed, boolean sealed) {
    random = new Random(seed);
    X25519Identity owner = X25519Identity.generate(this::some);
    sealing =
        sealed
            ? new Sealing(
                Optional.of(new Lock(List.of(owner.recipient()), this::some)),
                Optional.of(SigningKey.generate(this::some)),
                seed % 2 == 0,
                seed % 3 == 0 ? List.of("user", "number", "time") : List.of())
            : Sealing.NONE;
    access = sealed ? new Access(Optional.empty(), Keyring.of(List.of(owner))) : Access.PLAIN;
  }

  Compressor compressor(Target target, int level) {
    CompressionOptions options = new CompressionOptions(level, 1, 1).with(sealing);
    return new Compressor(target, () -> some(16), options, Optional.empty());
  }

  /** What writes the segments of such an archive part by part. */
  ArchiveWriter writer(ByteSink sink) {
    byte[] id = some(16);
    SegmentProof proof = SegmentProof.of(id, Chain.beginning(), false, Optional.empty());
    return new ArchiveWriter(sink, id, sealing.lock(), sealing.padded(), proof);
  }

  /** An archive of a segment for each text, of which every second is left open. */
  byte[] archive(int level, String... texts) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    Target target = Target.of(sink);
    boolean open = false;
    for (String text : texts) {
      Compressor compressor = compressor(target, level);
      byte[] bytes = text.getBytes(UTF_8);
      int half = text.indexOf('\n', text.length() / 2) + 1;
      compressor.write(bytes, 0, half);
      compressor.flush();
      compressor.write(bytes, half, bytes.length - half);
      compressor.flush();
      if (open) {
        compressor.abandon();
      } else {
        compressor.close();
      }
      open = !open;
    }
    return sink.toByteArray();
  }

  /** Appends a line as another writer does. */
  byte[] goneOn(byte[] archive, String line) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    sink.append(archive, 0, archive.length);
    Target target = Target.after(new ByteArraySource(archive), sink, Optional.empty());
    try (Compressor compressor = compressor(target, 1)) {
      compressor.write(line.getBytes(UTF_8), 0, line.length());
    }
    return sink.toByteArray();
  }

  String inOrder(byte[] archive, Optional<byte[]> tail) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Optional<InputStream> beside = tail.map(ByteArrayInputStream::new);
    Restorer.restore(new ByteArrayInputStream(archive), beside, access, out);
    return out.toString(UTF_8);
  }

  String byPosition(byte[] archive, Optional<byte[]> tail) throws IOException {
    return byPosition(archive, tail, Wanted.EVERYTHING);
  }

  String byPosition(byte[] archive, Optional<byte[]> tail, Wanted wanted) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Optional<ByteSource> beside = tail.map(ByteArraySource::new);
    try (LineChunks lines =
        ArchiveLines.ofArchive(new ByteArraySource(archive), beside, access, () -> TIMES, wanted)
            .orElseThrow()) {
      while (next(lines)) {
        out.write(lines.buffer(), lines.from(), lines.to() - lines.from());
      }
    }
    return out.toString(UTF_8);
  }

  /** What is said of a part that cannot be read hides no other. */
  private static boolean next(LineChunks lines) throws IOException {
    while (true) {
      try {
        return lines.next();
      } catch (Damaged e) {
        // the next call goes on behind it
      }
    }
  }

  byte[] some(int count) {
    byte[] made = new byte[count];
    random.nextBytes(made);
    return made;
  }

  /** So many lines of a few kinds. */
  String lines(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(3)) {
        case 0 -> text.append("10:15:").append(10 + random.nextInt(50)).append(" port ").append(i);
        case 1 -> text.append("user ").append(Integer.toHexString(random.nextInt())).append(" in");
        default -> text.append("GET /a/").append(random.nextInt(9)).append("?q=").append(i);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
