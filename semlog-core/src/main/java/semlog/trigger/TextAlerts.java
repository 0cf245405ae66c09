package semlog.trigger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import semlog.bytes.ByteBuilder;
import semlog.condition.Reason;
import semlog.search.GrepColors;

/**
 * Alerts for people, one a line after the lines of its context, flushed one by one: {@code
 * portnumber:8008 #3 (portnumber=8008) admin.log:17: Nov 21 10:…}. Control characters are spelled
 * out, so that no log line can steer a terminal.
 */
public final class TextAlerts implements AlertSink {
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
    alert.line().ifPresent(this::line);
    line.bytes(FEED);
    out.write(line.array(), 0, line.length());
    out.flush();
  }

  private static String values(List<Reason> values, String open, String close) {
    return values.isEmpty()
        ? ""
        : values.stream().map(Reason::toString).collect(Collectors.joining(", ", open, close));
  }

  private void line(LogLine shown) {
    text(" ");
    shown.source().ifPresent(source -> colored(colors.name(), source));
    if (shown.number().isPresent()) {
      if (shown.source().isPresent()) {
        colored(colors.separator(), ":");
      }
      colored(colors.number(), Long.toString(shown.number().getAsLong()));
    }
    if (shown.source().isPresent() || shown.number().isPresent()) {
      colored(colors.separator(), ":");
      text(" ");
    }
    text(shown.message());
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
