package semlog.slcnotify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import semlog.cli.Session;
import semlog.event.BadRecord;
import semlog.event.Event;
import semlog.event.EventSink;
import semlog.event.FirstBytes;

/**
 * Passes the events of one input on, and tells of what is none where alerts are told: of the first,
 * second, fourth, eighth and so on, of one that ends the input, and at the end of the last. Errors
 * have the first and the last word only.
 */
final class InputEvents implements EventSink {
  /** Of all that is no JSON, text is the likeliest. */
  private static final String TEXT = "lines of text are read without --block and --input-format";

  private final String file;
  private final Optional<String> source;
  private final Watching watching;
  private final Options options;
  private final Session session;
  private Optional<BadRecord> untold = Optional.empty();
  private long bad;
  private boolean saidRepeated;

  InputEvents(String file, Options options, Watching watching, Session session) {
    this.file = file.equals(InputOptions.STANDARD_INPUT) ? "standard input" : file;
    this.source = file.equals(InputOptions.STANDARD_INPUT) ? Optional.empty() : Optional.of(file);
    this.watching = watching;
    this.options = options;
    this.session = session;
  }

  /** What events say that they are from. */
  String source() {
    return source.orElse(InputOptions.STANDARD_INPUT);
  }

  /** What messages call the input. */
  String name() {
    return file;
  }

  @Override
  public void event(Event event) throws IOException {
    if (options.passes()) {
      pass(event);
    }
    if (!saidRepeated && event.repeated().isPresent()) {
      saidRepeated = true;
      String name = event.repeated().get();
      session.warn(file + ": '" + name + "' stands more than once in an object; all values count");
    }
    watching.event(event, source);
  }

  private void pass(Event event) throws IOException {
    byte[] json = event.jsonLine().getBytes(UTF_8);
    session.out().write(json);
    session.out().write('\n');
  }

  @Override
  public void bad(BadRecord record) throws IOException {
    bad++;
    if (bad == 1 || record.endsInput()) {
      session.error(file + ": " + record, bad == 1 && record.line() == 1 ? hint() : "");
    }
    untold = Optional.of(record);
    if (Long.bitCount(bad) == 1 || record.endsInput()) {
      tell();
    }
  }

  private void tell() throws IOException {
    if (untold.isPresent()) {
      watching.leftOut(untold.get(), source, bad);
      untold = Optional.empty();
    }
  }

  private String hint() {
    return options.inputs().form() == FirstBytes.Form.JSON ? TEXT : "";
  }

  /** Nothing else comes: tells of the last bad record, and how many there were. */
  void end() throws IOException {
    tell();
    if (bad > 1) {
      session.error(file + ": " + bad + " bad records in all", "");
    }
  }
}
