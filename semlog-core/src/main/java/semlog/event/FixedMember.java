package semlog.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An attribute that is the same in all events of a template, ready to copy. */
public final class FixedMember {
  private final byte[] json;

  public FixedMember(MemberName name, byte[] value, int from, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonOutput out = new JsonOutput(bytes, name.json().length + to - from + 2);
    try {
      out.raw(name.json());
      out.scalar(value, from, to);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    json = bytes.toByteArray();
  }

  byte[] json() {
    return json;
  }
}
