package semlog.trigger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import semlog.bytes.ByteBuilder;
import semlog.search.GrepColors;

/**
 * Alerts for people, one a line, flushed one by one: {@code portnumber:8008 #3 (portnumber=8008)
 * admin.log:17: Nov 21 10:…}. Control characters are spelled out, so that no log line can steer a
 * terminal.
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
    colored(colors.match(true), alert.rule());
    text(" #" + alert.count() + " ");
    if (!alert.reasons().isEmpty()) {
      text(reasons(alert));
    }
    place(alert);
    text(alert.message());
    line.bytes(FEED);
    out.write(line.array(), 0, line.length());
    out.flush();
  }

  private static String reasons(Alert alert) {
    return alert.reasons().stream()
        .map(Reason::toString)
        .collect(Collectors.joining(", ", "(", ") "));
  }

  private void place(Alert alert) {
    alert.source().ifPresent(source -> colored(colors.name(), source));
    if (alert.line().isPresent()) {
      if (alert.source().isPresent()) {
        colored(colors.separator(), ":");
      }
      colored(colors.number(), Long.toString(alert.line().getAsLong()));
    }
    if (alert.source().isPresent() || alert.line().isPresent()) {
      colored(colors.separator(), ":");
      text(" ");
    }
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
