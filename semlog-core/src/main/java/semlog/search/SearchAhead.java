package semlog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import semlog.fault.Fault;
import semlog.pattern.LineMatcher;

/**
 * The search of an input whose turn has not come: what is to be shown and said of it is kept, and
 * where that is much the search waits. Attributes of lines are not kept.
 */
final class SearchAhead implements LineSink, Complaints, Callable<Searched> {
  private static final int MOST_BATCHES = 4;
  private static final int BATCH_BYTES = 1 << 16;

  /** A line is kept in an object or two. */
  private static final int LINE_BYTES = 1 << 6;

  private static final List<Consumer<LineSink>> END = List.of();

  private final Input input;
  private final Function<SearchAhead, Searched> search;
  private final LineSink sink;
  private final Complaints complaints;
  private final BlockingQueue<List<Consumer<LineSink>>> batches =
      new ArrayBlockingQueue<>(MOST_BATCHES);
  private List<Consumer<LineSink>> batch = new ArrayList<>();
  private int batchBytes;
  private boolean hasShown;

  /** Whether an earlier input has shown lines, which is known when the turn comes. */
  private boolean gapFirst;

  private Optional<LineMatcher> matcher = Optional.empty();

  /**
   * Keeps what others shall be told.
   *
   * @param search tells this object, and searches as if an earlier input had shown lines
   * @param sink shows what is kept, when the turn has come
   * @param complaints are told what is kept then too
   */
  SearchAhead(
      Input input, Function<SearchAhead, Searched> search, LineSink sink, Complaints complaints) {
    this.input = input;
    this.search = search;
    this.sink = sink;
    this.complaints = complaints;
  }

  /** Searches the input, on a thread of its own. */
  @Override
  public Searched call() {
    try {
      return search.apply(this);
    } finally {
      flush();
      put(END);
    }
  }

  /**
   * The turn has come: shows and says all, as the search goes on.
   *
   * @param ownMatcher finds the matches in lines that are shown
   */
  void replay(Optional<LineMatcher> ownMatcher, boolean hasGapFirst) throws InterruptedException {
    matcher = ownMatcher;
    gapFirst = hasGapFirst;
    for (List<Consumer<LineSink>> next = batches.take(); !next.isEmpty(); next = batches.take()) {
      next.forEach(step -> step.accept(sink));
      if (input.live()) {
        sink.flush();
      }
    }
  }

  private void keep(int bytes, Consumer<LineSink> step) {
    batch.add(step);
    batchBytes += bytes + LINE_BYTES;
    if (batchBytes >= BATCH_BYTES) {
      flush();
    }
  }

  private void put(List<Consumer<LineSink>> full) {
    try {
      batches.put(full);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("nobody waits for it any more");
    }
  }

  @Override
  public void flush() {
    if (!batch.isEmpty()) {
      put(batch);
      batch = new ArrayList<>();
      batchBytes = 0;
    }
  }

  @Override
  public boolean wantsNumbers() {
    return sink.wantsNumbers();
  }

  @Override
  public boolean wantsOffsets() {
    return sink.wantsOffsets();
  }

  @Override
  public boolean wantsAttributes() {
    return false;
  }

  @Override
  public boolean wantsLines() {
    return sink.wantsLines();
  }

  @Override
  public boolean wantsOne() {
    return sink.wantsOne();
  }

  @Override
  public void begin(String name, Optional<LineMatcher> searching) {
    keep(0, to -> to.begin(name, matcher));
  }

  @Override
  public void selected(ShownLine line) {
    ShownLine kept = kept(line);
    keep(kept.end(), to -> to.selected(kept));
  }

  @Override
  public void context(ShownLine line) {
    ShownLine kept = kept(line);
    keep(kept.end(), to -> to.context(kept));
  }

  private ShownLine kept(ShownLine line) {
    hasShown = true;
    return line.copy();
  }

  @Override
  public void gap() {
    boolean first = !hasShown;
    keep(
        0,
        to -> {
          if (gapFirst || !first) {
            to.gap();
          }
        });
  }

  @Override
  public void end(Tally tally) {
    keep(0, to -> to.end(tally));
  }

  @Override
  public void failed(String name, IOException failure) {
    keep(0, _ -> complaints.failed(name, failure));
  }

  @Override
  public void failed(String name, Fault fault) {
    keep(0, _ -> complaints.failed(name, fault));
  }

  @Override
  public void unfinished(String name, String what) {
    keep(0, _ -> complaints.unfinished(name, what));
  }

  @Override
  public void searched(String name, Optional<Opened> opened) {
    keep(0, _ -> complaints.searched(name, opened));
  }
}
