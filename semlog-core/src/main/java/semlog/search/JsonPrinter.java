package semlog.search;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import semlog.pattern.LineMatcher;

/**
 * What {@code rg --json} writes: begin, match, context, end of each input that has any; a summary.
 */
public final class JsonPrinter implements LineSink {
  private static final List<String> EVENT = List.of("@timestamp", "@template", "@template_id");
  private static final long SECOND = 1_000_000_000;

  private final Output out;
  private final LongSupplier nanoTime;
  private final long began;
  private Optional<LineMatcher> matcher = Optional.empty();
  private String name = "";
  private long inputBegan;
  private boolean open;
  private long matches;
  private long allMatches;
  private Tally total = Tally.NONE;

  /**
   * @param nanoTime a clock that only goes forward, as {@link System#nanoTime}
   */
  public JsonPrinter(OutputStream out, LongSupplier nanoTime) {
    this.out = new Output(out);
    this.nanoTime = nanoTime;
    this.began = nanoTime.getAsLong();
  }

  @Override
  public boolean wantsNumbers() {
    return true;
  }

  @Override
  public boolean wantsOne() {
    return false;
  }

  @Override
  public boolean wantsOffsets() {
    return true;
  }

  @Override
  public void begin(String inputName, Optional<LineMatcher> inputMatcher) {
    name = inputName;
    matcher = inputMatcher;
    inputBegan = nanoTime.getAsLong();
    open = false;
    matches = 0;
  }

  @Override
  public void selected(ShownLine line) {
    show("match", line, true);
  }

  @Override
  public void context(ShownLine line) {
    show("context", line, false);
  }

  private void show(String type, ShownLine line, boolean selected) {
    if (!open) {
      out.text("{\"type\":\"begin\",\"data\":{\"path\":");
      path();
      out.text("}}\n");
      open = true;
    }
    out.text("{\"type\":\"" + type + "\",\"data\":{\"path\":");
    path();
    out.text(",\"lines\":");
    JsonText.put(out, line.buffer(), line.start(), line.end());
    out.text(",\"line_number\":" + line.number() + ",\"absolute_offset\":" + line.offset());
    out.text(",\"submatches\":[");
    if (selected) {
      submatches(line);
    }
    out.put(']');
    if (selected) {
      event(line.event());
    }
    out.text("}}\n");
  }

  /** What rg does not know: the time, the template and the attributes of the line. */
  private void event(LineEvent event) {
    for (String field : EVENT) {
      event
          .value(field)
          .ifPresent(
              value -> {
                out.text(",\"" + field + "\":");
                JsonText.string(out, value);
              });
    }
    char before = '{';
    out.text(",\"attributes\":");
    for (LineEvent.Named member : event.members()) {
      out.put(before);
      JsonText.string(out, member.name().getBytes(StandardCharsets.UTF_8));
      out.put(':');
      if (member.isList()) {
        JsonText.array(out, member.values());
      } else {
        JsonText.value(out, member.values().getFirst());
      }
      before = ',';
    }
    out.text(before == '{' ? "{}" : "}");
  }

  private void submatches(ShownLine line) {
    String comma = "";
    for (Matches found = new Matches(matcher, line); found.next(); comma = ",") {
      out.text(comma + "{\"match\":");
      JsonText.put(out, line.buffer(), found.start(), found.end());
      out.text(",\"start\":" + (found.start() - line.start()));
      out.text(",\"end\":" + (found.end() - line.start()) + "}");
      matches++;
    }
  }

  private void path() {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    JsonText.put(out, bytes, 0, bytes.length);
  }

  @Override
  public void gap() {}

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void end(Tally tally) {
    total = total.plus(tally);
    allMatches += matches;
    if (open) {
      out.text("{\"type\":\"end\",\"data\":{\"path\":");
      path();
      out.text(",\"binary_offset\":null,\"stats\":");
      stats(nanoTime.getAsLong() - inputBegan, tally, matches);
      out.text("}}\n");
    }
  }

  /** The last line, after all inputs. */
  public void summary() {
    long elapsed = nanoTime.getAsLong() - began;
    out.text("{\"data\":{\"elapsed_total\":");
    elapsed(elapsed);
    out.text(",\"stats\":");
    stats(elapsed, total, allMatches);
    out.text("},\"type\":\"summary\"}\n");
    out.flush();
  }

  private void stats(long nanoseconds, Tally tally, long found) {
    out.text("{\"elapsed\":");
    elapsed(nanoseconds);
    out.text(
        ",\"searches\":"
            + tally.inputs()
            + ",\"searches_with_match\":"
            + tally.inputsWithSelected()
            + ",\"bytes_searched\":"
            + tally.bytes()
            + ",\"bytes_printed\":0,\"matched_lines\":"
            + tally.selected()
            + ",\"matches\":"
            + found
            + "}");
  }

  private void elapsed(long nanoseconds) {
    String human = String.format(Locale.ROOT, "%.6fs", nanoseconds / 1e9);
    out.text("{\"secs\":" + nanoseconds / SECOND + ",\"nanos\":" + nanoseconds % SECOND);
    out.text(",\"human\":\"" + human + "\"}");
  }
}
