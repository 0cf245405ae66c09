package semlog.slcnotify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import semlog.cli.Session;
import semlog.event.BadRecord;
import semlog.event.Event;
import semlog.event.EventSink;
import semlog.event.FirstBytes;

/** Passes the events of one input on, and tells of what is none: the first few, then how many. */
final class InputEvents implements EventSink {
  private static final int TOLD = 10;

  /** Of all that is no JSON, text is the likeliest. */
  private static final String TEXT = "lines of text are read without --block and --input-format";

  private final String file;
  private final Optional<String> source;
  private final Watching watching;
  private final Options options;
  private final Session session;
  private long bad;

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
    watching.event(event, source);
  }

  private void pass(Event event) throws IOException {
    byte[] json = event.jsonLine().getBytes(UTF_8);
    session.out().write(json);
    session.out().write('\n');
  }

  @Override
  public void bad(BadRecord record) {
    if (++bad <= TOLD || record.endsInput()) {
      session.error(file + ": " + record, bad == 1 && record.line() == 1 ? hint() : "");
    }
  }

  private String hint() {
    return options.inputs().form() == FirstBytes.Form.JSON ? TEXT : "";
  }

  /** Says how many bad records were not told of one by one. */
  void tellOthers() {
    if (bad > TOLD) {
      session.error(file + ": " + bad + " bad records in all", "");
    }
  }
}
