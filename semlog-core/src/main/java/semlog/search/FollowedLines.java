package semlog.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;

/**
 * The lines of something that is opened anew each time that it has grown, each line once and none
 * before its line feed came. It has no end.
 */
public final class FollowedLines implements LineChunks {
  /** What grows. */
  public interface Source {
    /**
     * Opens it as it is now.
     *
     * @param told so many of its first lines are not needed
     */
    Opened open(long told) throws IOException;

    /** Waits until it has changed since it was opened last. */
    void awaitChange() throws IOException, InterruptedException;
  }

  /**
   * Lines of what was opened.
   *
   * @param told how many lines of it were told already: as was said, or none of something new
   * @param linesBefore so many of them come before the first one here
   * @param bytesBefore of so many bytes
   */
  public record Opened(LineChunks lines, long told, long linesBefore, long bytesBefore) {}

  private final Source source;
  private Opened now;
  private boolean open;
  private long told;
  private int from;
  private int to;
  private long dropped;

  /** Opens it for the first time. */
  public FollowedLines(Source source) throws IOException {
    this.source = source;
    this.now = source.open(0);
    this.open = true;
  }

  @Override
  public boolean next() throws IOException {
    while (true) {
      if (!open) {
        now = source.open(told);
        open = true;
        told = now.told();
      }
      if (!now.lines().next()) {
        close();
        await();
      } else if (narrow()) {
        return true;
      }
    }
  }

  private void await() throws IOException {
    try {
      source.awaitChange();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** Leaves out the lines that were told and one that has no end yet; false when none is left. */
  private boolean narrow() {
    LineChunks lines = now.lines();
    byte[] text = lines.buffer();
    from = lines.from();
    to = LineFeeds.lineStart(text, from, lines.to());
    long first = now.linesBefore() + lines.firstLineNumber();
    for (dropped = 0; dropped <= told - first && from < to; dropped++) {
      from = LineFeeds.after(text, from, to);
    }
    if (from >= to) {
      return false;
    }
    told = first + dropped - 1 + LineFeeds.count(text, from, to);
    return true;
  }

  @Override
  public byte[] buffer() {
    return now.lines().buffer();
  }

  @Override
  public int from() {
    return from;
  }

  @Override
  public int to() {
    return to;
  }

  @Override
  public long firstLineNumber() {
    return now.linesBefore() + now.lines().firstLineNumber() + dropped;
  }

  @Override
  public long firstOffset() {
    return now.bytesBefore() + now.lines().firstOffset() + from - now.lines().from();
  }

  @Override
  public LineEvent fields(int lineStart, int lineEnd) {
    return now.lines().fields(lineStart, lineEnd);
  }

  @Override
  public Optional<String> unfinished() {
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      now.lines().close();
    }
  }
}
