package semlog.slcnotify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import semlog.cli.Session;
import semlog.event.BadRecord;
import semlog.event.Event;
import semlog.event.EventSink;
import semlog.trigger.Explanation;
import semlog.trigger.Watch;

/** Passes the events of one input on, and tells of what is none: the first few, then how many. */
final class InputEvents implements EventSink {
  private static final int TOLD = 10;

  private final String file;
  private final Optional<String> source;
  private final Watch watch;
  private final Options options;
  private final Optional<Explanation> explanation;
  private final Session session;
  private long bad;

  /**
   * @param explanation sees every event too
   */
  InputEvents(
      String file,
      Options options,
      Watch watch,
      Optional<Explanation> explanation,
      Session session) {
    this.file = file.equals(Options.STANDARD_INPUT) ? "standard input" : file;
    this.source = file.equals(Options.STANDARD_INPUT) ? Optional.empty() : Optional.of(file);
    this.watch = watch;
    this.options = options;
    this.explanation = explanation;
    this.session = session;
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
    watch.event(event, source);
    explanation.ifPresent(seen -> seen.event(event));
  }

  private void pass(Event event) throws IOException {
    byte[] json = event.jsonLine().getBytes(UTF_8);
    session.out().write(json);
    session.out().write('\n');
  }

  @Override
  public void bad(BadRecord record) {
    if (++bad <= TOLD || record.endsInput()) {
      session.error(file + ": " + record, "");
    }
  }

  /** Says how many bad records were not told of one by one. */
  void tellOthers() {
    if (bad > TOLD) {
      session.error(file + ": " + bad + " bad records in all", "");
    }
  }
}
