package semlog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import semlog.bytes.ByteArraySink;
import semlog.value.TimeContext;

/** What {@link CountingLoader} loads and {@link HostileInputTest} counts the operations of. */
public enum CountedWork implements Consumer<byte[]> {
  /** Makes an archive of a text. */
  COMPRESSING {
    @Override
    void take(byte[] text) throws IOException {
      CompressionOptions options =
          new CompressionOptions(5, 1, CompressionOptions.DEFAULT_MEMORY_BYTES);
      try (Compressor compressor =
          new Compressor(new ByteArraySink(), () -> new byte[16], options)) {
        compressor.write(text, 0, text.length);
      }
    }
  },
  /** Tells the events of a text. */
  TELLING {
    @Override
    void take(byte[] text) throws IOException {
      TimeContext times = TimeContext.of(ZoneOffset.UTC, Instant.parse("2026-11-21T12:00:00Z"));
      try (EventStream events =
          new EventStream(
              OutputStream.nullOutputStream(), "x", EventOptions.USUAL, times, Learnt.nothing())) {
        events.write(text, 0, text.length);
      }
    }
  };

  abstract void take(byte[] text) throws IOException;

  @Override
  public void accept(byte[] text) {
    try {
      take(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
