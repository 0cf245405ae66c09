package semlog.event;

/** An attribute that is the same in all events of a template, ready to copy. */
public final class FixedMember {
  private final byte[] json;

  public FixedMember(MemberName name, byte[] value, int from, int to) {
    json =
        JsonOutput.bytes(
            name.json().length + to - from + 2,
            out -> {
              out.raw(name.json());
              out.scalar(value, from, to);
            });
  }

  byte[] json() {
    return json;
  }
}
