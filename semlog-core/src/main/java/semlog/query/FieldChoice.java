package semlog.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fields of which the first that an event has counts: {@code src_ip|rip}. Of {@code
 * address(remote)} it is the first IP address in the value, whatever stands around it: {@code
 * 192.0.2.7:51122}, {@code [::1]:22}, {@code 192.0.2.7, 10.0.0.1}, and {@code 192.0.2.7.51122} as
 * BSD writes it. A JSONPath is one field.
 */
public final class FieldChoice {
  private static final String ADDRESS = "address(";

  /** What is in no address. */
  private static final Pattern AROUND = Pattern.compile("[^0-9A-Fa-f:.]+");

  private static final Pattern WITH_PORT = Pattern.compile("([0-9]+(?:\\.[0-9]+){3})[:.][0-9]*");

  private record Part(String field, boolean isAddress) {
    static Part of(String text) {
      return text.startsWith(ADDRESS) && text.endsWith(")")
          ? new Part(text.substring(ADDRESS.length(), text.length() - 1), true)
          : new Part(text, false);
    }

    List<String> values(Fields event) {
      List<String> values = event.values(field);
      return isAddress
          ? values.stream().map(Part::address).flatMap(Optional::stream).toList()
          : values;
    }

    private static Optional<String> address(String value) {
      return AROUND
          .splitAsStream(value)
          .map(FieldChoice::withoutPort)
          .filter(text -> Address.parse(text).isPresent())
          .findFirst();
    }
  }

  private final List<Part> parts;

  public FieldChoice(String text) {
    this.parts =
        (text.startsWith("$") ? Stream.of(text) : Stream.of(text.split("\\|")))
            .map(Part::of)
            .toList();
  }

  private static String withoutPort(String text) {
    Matcher withPort = WITH_PORT.matcher(text);
    return withPort.matches() ? withPort.group(1) : text;
  }

  /** The values of the first field that is there; none when none is. */
  public List<String> values(Fields event) {
    for (Part part : parts) {
      List<String> values = part.values(event);
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }
}
