package semlog.attribute;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A line that is one field of an entry, as {@code journalctl -o export} writes them: {@code
 * _CMDLINE=/usr/sbin/sshd -D}. All behind the sign is the value, unless there is another such name
 * in it.
 */
record ExportField() implements WholeLine {
  private static final int SHORTEST_NAME = 2;

  @Override
  public Optional<List<Part>> parts(byte[] line, int from, int to) {
    int sign = nameEnd(line, from, to);
    if (sign - from < SHORTEST_NAME
        || sign == to
        || line[sign] != '='
        || hasAnother(line, sign, to)) {
      return Optional.empty();
    }
    String name = new String(line, from, sign - from, StandardCharsets.US_ASCII);
    return Optional.of(
        sign + 1 == to ? List.of() : List.of(new Part(sign + 1, to, name, AttributeType.TEXT)));
  }

  private static int nameEnd(byte[] line, int from, int to) {
    int end = from;
    while (end < to && isNamePart(line[end], end > from)) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(byte b, boolean digits) {
    return (b >= 'A' && b <= 'Z') || b == '_' || (digits && b >= '0' && b <= '9');
  }

  private static boolean hasAnother(byte[] line, int from, int to) {
    int at = from;
    while (at < to) {
      int end = nameEnd(line, at + 1, to);
      if (line[at] == ' ' && end - at > SHORTEST_NAME && end < to && line[end] == '=') {
        return true;
      }
      at = Math.max(at + 1, end);
    }
    return false;
  }

  @Override
  public Source source() {
    return Source.KEY;
  }
}
