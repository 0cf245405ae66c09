package semlog.slcnotify;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteCursor;
import semlog.cli.Arguments;
import semlog.cli.FilePlace;
import semlog.cli.Hangup;
import semlog.cli.Interruption;
import semlog.cli.Session;
import semlog.event.BadRecord;
import semlog.event.Event;
import semlog.fault.Fault;
import semlog.trigger.AlertSink;
import semlog.trigger.AlertStream;
import semlog.trigger.Explanation;
import semlog.trigger.Watch;

/**
 * Rules that are held against events, whatever goes on beside: rules are read anew, what was seen
 * is saved, alerts wait. All but the two requests comes from one thread.
 */
final class Watching implements Closeable {
  private static final long SAVED_AFTER_NANOSECONDS = 5_000_000_000L;

  /** At most so much of the time is spent on saving. */
  private static final int SAVING_SHARE = 50;

  private final Arguments arguments;

  /** What was a file at the start is no trigger when rules are read again and it has moved. */
  private final Operands operands;

  private final Session session;
  private final Optional<WatchState> state;
  private final Map<String, FilePlace> places = new HashMap<>();
  private final AlertStream output;
  private final Outbox outbox;
  private final Optional<Interruption> interruption;
  private final AtomicBoolean rulesAsked = new AtomicBoolean();
  private final AtomicBoolean endAsked = new AtomicBoolean();
  private Options options;
  private Optional<Explanation> explanation = Optional.empty();
  private Watch watch;
  private long events;
  private long nextSave;

  /**
   * Goes on where the last run with the same state stopped.
   *
   * @param output takes all alerts, and hears of what is no event
   */
  Watching(
      Arguments arguments, Operands operands, Options options, AlertStream output, Session session)
      throws IOException {
    this.arguments = arguments;
    this.operands = operands;
    this.session = session;
    this.options = options;
    this.output = output;
    this.state =
        options.state().isEmpty()
            ? Optional.empty()
            : Optional.of(WatchState.open(options.state().get()));
    this.outbox = new Outbox(output, options.rules(), options.state(), session);
    this.watch = watch();
    Optional<WatchState.Content> left = state.isEmpty() ? Optional.empty() : state.get().read();
    left.ifPresent(
        content -> {
          places.putAll(content.places());
          goOn(content.seen());
        });
    this.nextSave = System.nanoTime() + SAVED_AFTER_NANOSECONDS;
    this.interruption =
        state.isPresent() || outbox.needsTime()
            ? Optional.of(Interruption.ending(() -> endAsked.set(true)))
            : Optional.empty();
    if (options.hasRuleFiles()) {
      Hangup.calls(() -> rulesAsked.set(true));
    }
  }

  private Watch watch() {
    explanation =
        options.explains()
            ? Optional.of(new Explanation(options.rules().rules()))
            : Optional.empty();
    AlertSink counted = explanation.map(seen -> seen.counting(outbox)).orElse(outbox);
    return new Watch(
        options.rules().rules(),
        options.rules().carries(),
        options.detector(),
        options.settings(),
        counted);
  }

  private void goOn(ByteCursor seen) {
    watch.restore(seen);
    seen.end();
    outbox.goOn(watch.firing());
  }

  /** What is held against events now. */
  Watch now() {
    return watch;
  }

  /** Whether anything may have to be done though no event comes. */
  boolean needsTime() {
    return watch.needsTime() || outbox.needsTime() || state.isPresent() || options.hasRuleFiles();
  }

  /** Whether somebody wants all to come to an end. */
  boolean isToEnd() {
    return endAsked.get();
  }

  /** Takes the next event of an input. */
  void event(Event event, Optional<String> input) throws IOException {
    events++;
    watch.event(event, input);
    explanation.ifPresent(seen -> seen.event(event));
  }

  /** Tells of a part of an input that is no event, the count-th there. */
  void leftOut(BadRecord bad, Optional<String> input, long count) throws IOException {
    output.leftOut(bad, input, count);
  }

  /** How far a file was read by the run before. */
  FilePlace placeOf(String file) {
    return places.getOrDefault(file, FilePlace.START);
  }

  /** A file was read so far, and its events were taken. */
  void isRead(String file, FilePlace place) {
    places.put(file, place);
  }

  /** Does what is due as time passes; no event is half taken. */
  void tick() {
    if (rulesAsked.getAndSet(false)) {
      readRules();
    }
    outbox.tick();
    if (state.isPresent() && System.nanoTime() - nextSave >= 0) {
      trySave();
    }
  }

  /** Takes rules as their files say them now; what was seen for those that stay is kept. */
  private void readRules() {
    try {
      Options next = Options.of(arguments, operands, session);
      ByteArraySink seen = new ByteArraySink();
      watch.save(seen);
      outbox.follow(next.rules());
      options = next;
      watch = watch();
      goOn(new ByteCursor(seen.toByteArray(), "what was seen"));
      session.tell("the rules were read again");
    } catch (Fault e) {
      session.error(
          "the rules were not read again, those before stay: " + e.getMessage(), e.hint());
    } catch (UncheckedIOException e) {
      session.error("the rules were not read again, those before stay", e.getCause());
    } catch (IOException e) {
      session.error("the rules were not read again, those before stay", e);
    }
  }

  /** Saves what was seen; a full disk must not end the watching, and may be empty again later. */
  private void trySave() {
    try {
      save();
    } catch (IOException e) {
      session.error("the state was not saved", e);
      nextSave = System.nanoTime() + SAVED_AFTER_NANOSECONDS;
    }
  }

  private void save() throws IOException {
    long begun = System.nanoTime();
    outbox.sync();
    state.orElseThrow().write(watch, places);
    long took = System.nanoTime() - begun;
    nextSave = begun + Math.max(SAVED_AFTER_NANOSECONDS, took * SAVING_SHARE);
  }

  /**
   * Ends: alerts are on their way or kept, and what was seen is saved.
   *
   * @return whether all alerts were delivered
   */
  boolean end() throws IOException, InterruptedException {
    if (state.isPresent()) {
      save();
    }
    return outbox.end();
  }

  /** What was seen of each rule, if that was asked for. */
  List<String> explanation() {
    List<String> lines = new ArrayList<>();
    if (explanation.isPresent()) {
      lines.addAll(watch.carried());
      lines.addAll(explanation.get().lines());
    }
    if (options.explains() && options.sigma().isPresent()) {
      lines.addAll(options.sigma().get().detector().coverage().lines());
    }
    return lines;
  }

  /** How much was done. */
  List<String> statistics() {
    List<String> lines = new ArrayList<>();
    lines.add(events + " events, " + watch.alerts() + " alerts");
    lines.addAll(watch.statistics());
    lines.addAll(outbox.statistics());
    return lines;
  }

  @Override
  public void close() throws IOException {
    interruption.ifPresent(Interruption::close);
    if (state.isPresent()) {
      state.get().close();
    }
  }
}
