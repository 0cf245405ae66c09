package semlog.search;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import semlog.fault.Damaged;
import semlog.fault.Fault;
import semlog.fault.Mistyped;
import semlog.pattern.LineMatcher;

/** Searches inputs, one at a time, each to its end. */
final class SearchRun {
  private final Selection selection;
  private final Optional<LineMatcher> matcher;
  private final Context context;
  private final LineSink sink;
  private final Complaints complaints;
  private boolean failed;

  /**
   * Searches for what is asked.
   *
   * @param matcher of the selection's pattern, used by nobody else meanwhile
   */
  SearchRun(
      Selection selection,
      Optional<LineMatcher> matcher,
      Context context,
      LineSink sink,
      Complaints complaints) {
    this.selection = selection;
    this.matcher = matcher;
    this.context = context;
    this.sink = sink;
    this.complaints = complaints;
  }

  /**
   * Searches an input.
   *
   * @param gapFirst whether an earlier input has shown lines
   * @throws Mistyped when what was asked cannot be done, of whatever input
   */
  Searched of(Input input, boolean gapFirst) {
    failed = false;
    try (LineChunks chunks = input.opener().open()) {
      Selector selector = new Selector(selection, matcher, chunks);
      ChunkSearch search = context.search(selector, chunks, sink);
      sink.begin(input.name(), matcher);
      Optional<ValueChunks> values =
          selection.isEverything() && context.most() == Long.MAX_VALUE
              ? sink.values().flatMap(chunks::values)
              : Optional.empty();
      if (values.isPresent()) {
        run(input, values.get()::next);
      } else {
        run(input, () -> step(input, chunks, search, gapFirst));
      }
      chunks.unfinished().ifPresent(what -> complaints.unfinished(input.name(), what));
      Optional<Opened> opened = values.map(ValueChunks::opened).or(chunks::opened);
      complaints.searched(input.name(), opened);
      Tally tally = values.map(SearchRun::tally).orElseGet(search::tally);
      sink.end(tally);
      return new Searched(
          tally, opened.orElse(Opened.NONE), chunks.names(), search.hasShown(), failed);
    } catch (IOException e) {
      complaints.failed(input.name(), e);
    } catch (Mistyped e) {
      throw e;
    } catch (Fault e) {
      complaints.failed(input.name(), e);
    }
    return new Searched(Tally.NONE, Opened.NONE, Set.of(), false, true);
  }

  private boolean step(Input input, LineChunks chunks, ChunkSearch search, boolean gapFirst)
      throws IOException {
    boolean more = chunks.next() && search.chunk(gapFirst);
    if (input.live() || !chunks.isAtHand()) {
      sink.flush();
    }
    return more;
  }

  private static Tally tally(ValueChunks values) {
    return new Tally(1, values.lines() > 0 ? 1 : 0, values.bytes(), values.lines());
  }

  /** Goes on to the next part of an input. */
  private interface Step {
    boolean next() throws IOException;
  }

  private void run(Input input, Step step) {
    for (boolean more = context.most() > 0; more; ) {
      try {
        more = step.next();
      } catch (Damaged e) {
        failed = true;
        complaints.failed(input.name(), e);
      } catch (IOException e) {
        failed = true;
        complaints.failed(input.name(), e);
        more = false;
      }
    }
  }
}
