package semlog.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import semlog.pattern.LineMatcher;
import semlog.pattern.TextPattern;

/** Searches inputs, several at a time where what is found of them is told in lines alone. */
public final class Searcher {
  private final Selection selection;
  private final Optional<LineMatcher> matcher;
  private final Context context;
  private final LineSink sink;
  private final Complaints complaints;
  private final int threads;
  private final Queue<LineMatcher> matchers = new ConcurrentLinkedQueue<>();
  private final Set<String> names = new TreeSet<>();
  private boolean failed;
  private boolean hasShown;
  private Tally total = Tally.NONE;
  private Opened opened = Opened.NONE;

  /**
   * Prepares a search.
   *
   * @param threads how many inputs may be searched at once
   */
  public Searcher(
      Selection selection, Context context, LineSink sink, Complaints complaints, int threads) {
    this.selection = selection;
    this.matcher = selection.pattern().map(TextPattern::matcher);
    this.context = context;
    this.sink = sink;
    this.complaints = complaints;
    this.threads = threads;
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
   * Searches inputs, and shows what is found in their order.
   *
   * @param firstOnly whether the first selected line ends it
   * @throws java.io.UncheckedIOException when the output cannot be written
   */
  public void search(List<Input> inputs, boolean firstOnly) throws InterruptedException {
    if (threads > 1 && inputs.size() > 1 && !firstOnly && !sink.wantsAttributes()) {
      searchAhead(inputs);
    } else {
      searchInTurn(inputs, firstOnly);
    }
    sink.flush();
  }

  private void searchInTurn(List<Input> inputs, boolean firstOnly) {
    SearchRun run = new SearchRun(selection, matcher, context, sink, complaints);
    for (Input input : inputs) {
      add(run.of(input, hasShown));
      if (firstOnly && total.selected() > 0) {
        break;
      }
    }
  }

  /** Those behind the one whose turn it is are searched already, some of them. */
  private void searchAhead(List<Input> inputs) throws InterruptedException {
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    try {
      Iterator<Input> left = inputs.iterator();
      Deque<SearchAhead> ahead = new ArrayDeque<>();
      Deque<Future<Searched>> results = new ArrayDeque<>();
      while (left.hasNext() || !ahead.isEmpty()) {
        while (left.hasNext() && ahead.size() < 2 * threads) {
          Input input = left.next();
          ahead.add(new SearchAhead(input, to -> search(input, to), sink, complaints));
          results.add(pool.submit(ahead.getLast()));
        }
        ahead.remove().replay(matcher, hasShown);
        add(result(results.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** On one of several threads, of which each needs a matcher of its own. */
  private Searched search(Input input, SearchAhead told) {
    Optional<LineMatcher> own =
        Optional.ofNullable(matchers.poll())
            .or(() -> selection.pattern().map(TextPattern::matcher));
    try {
      return new SearchRun(selection, own, context, told, told).of(input, true);
    } finally {
      own.ifPresent(matchers::add);
    }
  }

  private static Searched result(Future<Searched> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw new IllegalStateException(e);
      }
    }
  }

  private void add(Searched searched) {
    total = total.plus(searched.tally());
    opened = opened.plus(searched.opened());
    names.addAll(searched.names());
    hasShown |= searched.shown();
    failed |= searched.failed();
  }
}
