package semlog.trigger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import semlog.bytes.ByteBuilder;
import semlog.condition.Reason;
import semlog.event.BadRecord;
import semlog.search.GrepColors;

/**
 * Alerts for people, one a line after the lines of its context, flushed one by one: {@code
 * portnumber:8008 #3 (portnumber=8008) admin.log:17: Nov 21 10:…}. What was left out is told in the
 * same way: {@code bad record #1 (byte 4096) events.json:17: …}. Control characters are spelled
 * out, so that no log line can steer a terminal.
 */
public final class TextAlerts implements AlertStream {
  private static final byte[] FEED = {'\n'};

  private final OutputStream out;
  private final GrepColors colors;
  private final ByteBuilder line = new ByteBuilder();

  public TextAlerts(OutputStream out, GrepColors colors) {
    this.out = out;
    this.colors = colors;
  }

  @Override
  public void alert(Alert alert) throws IOException {
    line.clear();
    for (String before : alert.context()) {
      colored(colors.separator(), "  | ");
      text(before);
      line.bytes(FEED);
    }
    colored(colors.match(true), alert.rule());
    text(values(alert.by(), " [", "]"));
    text(alert.state() == Alert.State.FIRING ? " #" : " " + alert.state() + " #");
    text(alert.count() + values(alert.reasons(), " (", ")"));
    alert.line().ifPresent(shown -> line(shown.source(), shown.number(), shown.message()));
    end();
  }

  @Override
  public void leftOut(BadRecord bad, Optional<String> source, long count) throws IOException {
    line.clear();
    colored(colors.match(true), "bad record");
    text(" #" + count + " (byte " + bad.offsetBytes() + ")");
    line(source, OptionalLong.of(bad.line()), bad.reason());
    end();
  }

  private void end() throws IOException {
    line.bytes(FEED);
    out.write(line.array(), 0, line.length());
    out.flush();
  }

  private static String values(List<Reason> values, String open, String close) {
    return values.isEmpty()
        ? ""
        : values.stream().map(Reason::toString).collect(Collectors.joining(", ", open, close));
  }

  private void line(Optional<String> source, OptionalLong number, String message) {
    text(" ");
    source.ifPresent(name -> colored(colors.name(), name));
    if (number.isPresent()) {
      if (source.isPresent()) {
        colored(colors.separator(), ":");
      }
      colored(colors.number(), Long.toString(number.getAsLong()));
    }
    if (source.isPresent() || number.isPresent()) {
      colored(colors.separator(), ":");
      text(" ");
    }
    text(message);
  }

  private void colored(byte[] color, String text) {
    line.bytes(color);
    text(text);
    byte[] off = color.length == 0 ? color : colors.off();
    line.bytes(off);
  }

  private void text(String text) {
    boolean plain = text.chars().noneMatch(TextAlerts::steers);
    byte[] bytes = (plain ? text : spelled(text)).getBytes(StandardCharsets.UTF_8);
    line.bytes(bytes);
  }

  private static boolean steers(int character) {
    return character != '\t' && Character.isISOControl(character);
  }

  private static String spelled(String text) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (steers(c)) {
        spelled.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
      } else {
        spelled.append(c);
      }
    }
    return spelled.toString();
  }
}
