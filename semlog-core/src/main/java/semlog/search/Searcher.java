package semlog.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import semlog.fault.Damaged;
import semlog.fault.Fault;
import semlog.fault.Mistyped;
import semlog.pattern.LineMatcher;
import semlog.pattern.TextPattern;

/** Searches inputs one after the other. */
public final class Searcher {
  private final Selection selection;
  private final Optional<LineMatcher> matcher;
  private final Context context;
  private final LineSink sink;
  private final Complaints complaints;
  private final Set<String> names = new TreeSet<>();
  private boolean failed;
  private boolean hasShown;
  private Tally total = Tally.NONE;
  private Opened opened = Opened.NONE;

  public Searcher(Selection selection, Context context, LineSink sink, Complaints complaints) {
    this.selection = selection;
    this.matcher = selection.pattern().map(TextPattern::matcher);
    this.context = context;
    this.sink = sink;
    this.complaints = complaints;
  }

  /** Whether some input could not be read, or not wholly. */
  public boolean hasFailed() {
    return failed;
  }

  /** The names and types of all attributes that were looked at in plain inputs. */
  public Set<String> names() {
    return names;
  }

  /** What was opened of those inputs of which something was left out. */
  public Opened opened() {
    return opened;
  }

  /** What came of all inputs. */
  public Tally total() {
    return total;
  }

  /**
   * Searches inputs, in order.
   *
   * @param firstOnly whether the first selected line ends it
   * @throws java.io.UncheckedIOException when the output cannot be written
   */
  public void search(List<Input> inputs, boolean firstOnly) {
    for (Input input : inputs) {
      search(input);
      if (firstOnly && total.selected() > 0) {
        break;
      }
    }
    sink.flush();
  }

  private void search(Input input) {
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
        run(input, () -> chunks.next() && search.chunk(hasShown));
      }
      chunks.unfinished().ifPresent(what -> complaints.unfinished(input.name(), what));
      complaints.searched(input.name(), chunks.opened());
      opened = opened.plus(chunks.opened().orElse(Opened.NONE));
      hasShown |= search.hasShown();
      names.addAll(chunks.names());
      Tally tally = values.map(Searcher::tally).orElseGet(search::tally);
      total = total.plus(tally);
      sink.end(tally);
    } catch (IOException e) {
      failed = true;
      complaints.failed(input.name(), e);
    } catch (Mistyped e) {
      throw e; // what was asked cannot be done, of whatever input
    } catch (Fault e) {
      failed = true;
      complaints.failed(input.name(), e);
    }
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
        if (input.live()) {
          sink.flush();
        }
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
