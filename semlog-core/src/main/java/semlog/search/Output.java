package semlog.search;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import semlog.bytes.ByteBuilder;

/** Text gathered for a stream; its failures are unchecked, so that no input is blamed for them. */
final class Output {
  private static final int FULL = 1 << 16;

  private final OutputStream out;
  private final ByteBuilder gathered = new ByteBuilder(FULL + 4096);

  Output(OutputStream out) {
    this.out = out;
  }

  Output bytes(byte[] source, int from, int to) {
    gathered.bytes(source, from, to - from);
    if (gathered.length() >= FULL) {
      pass();
    }
    return this;
  }

  Output text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes(bytes, 0, bytes.length);
  }

  Output bytes(byte[] source) {
    return bytes(source, 0, source.length);
  }

  Output put(int b) {
    gathered.u8(b);
    return this;
  }

  void flush() {
    pass();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pass() {
    try {
      out.write(gathered.array(), 0, gathered.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    gathered.clear();
  }
}
