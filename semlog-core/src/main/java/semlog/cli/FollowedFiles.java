package semlog.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import semlog.bytes.BulkStream;

/**
 * Files that grow, as one stream of their lines without end: each line whole, those of a file in
 * their order. A line that is not ended yet is left for later.
 */
public final class FollowedFiles extends BulkStream {
  private static final int BUFFER_BYTES = 1 << 16;

  /** A line that is longer is handed out in pieces. */
  private static final int MOST_BUFFER_BYTES = 1 << 20;

  /** A file, and what was read of it and not handed out. */
  private static final class Source {
    private final FollowedFile file;
    private byte[] held = new byte[BUFFER_BYTES];
    private int length;

    Source(FollowedFile file) {
      this.file = file;
    }

    /** The next whole lines; no bytes if there are none. */
    byte[] lines() throws IOException {
      if (length == held.length) {
        held = Arrays.copyOf(held, 2 * length);
      }
      int got = file.poll(ByteBuffer.wrap(held, length, held.length - length));
      int end = length + got;
      while (end > length && held[end - 1] != '\n') {
        end--;
      }
      int whole = end > length ? end : 0;
      length += got;
      return taken(length == MOST_BUFFER_BYTES && whole == 0 ? length : whole);
    }

    private byte[] taken(int count) {
      byte[] taken = Arrays.copyOf(held, count);
      System.arraycopy(held, count, held, 0, length - count);
      length -= count;
      return taken;
    }
  }

  /** What was handed out of one file. */
  private record Chunk(String name, int length) {}

  private final Map<String, Source> sources = new TreeMap<>();
  private final Map<String, Long> passed = new TreeMap<>();
  private final Deque<Chunk> chunks = new ArrayDeque<>();
  private final Deque<String> turns = new ArrayDeque<>();
  private final FollowedFile.Pause pause;
  private ByteBuffer lines = ByteBuffer.allocate(0);
  private long passedBytes;

  /**
   * Begins with what is there.
   *
   * @param from how far files were read before, by their whole names
   * @param warn is told of a file that is not there any more
   */
  public FollowedFiles(List<Path> files, Map<String, FilePlace> from, Consumer<String> warn)
      throws IOException {
    this(files, from, warn, FollowedFile.Pause.USUAL);
  }

  FollowedFiles(
      List<Path> files,
      Map<String, FilePlace> from,
      Consumer<String> warn,
      FollowedFile.Pause pause)
      throws IOException {
    this.pause = pause;
    try {
      for (Path file : files) {
        Path whole = file.toAbsolutePath().normalize();
        FilePlace place = from.getOrDefault(whole.toString(), FilePlace.START);
        sources.put(whole.toString(), new Source(new FollowedFile(whole, place, warn, pause)));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
    sources.keySet().forEach(name -> passed.put(name, 0L));
    turns.addAll(sources.keySet());
  }

  /**
   * How far the files are read when so many bytes of the stream are. To be asked for ever more
   * bytes.
   */
  public synchronized Map<String, FilePlace> places(long bytes) {
    while (passedBytes < bytes) {
      Chunk chunk = chunks.remove();
      int part = (int) Math.min(chunk.length(), bytes - passedBytes);
      passed.merge(chunk.name(), (long) part, Long::sum);
      passedBytes += part;
      if (part < chunk.length()) {
        chunks.addFirst(new Chunk(chunk.name(), chunk.length() - part));
      }
    }
    Map<String, FilePlace> places = new TreeMap<>();
    passed.forEach((name, count) -> places.put(name, sources.get(name).file.place(count)));
    return places;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!lines.hasRemaining() && length > 0) {
      if (!isMore()) {
        pause.takeWhole();
      }
    }
    int count = Math.min(length, lines.remaining());
    lines.get(target, offset, count);
    return count;
  }

  /** Each file has its turn. */
  private boolean isMore() throws IOException {
    for (String name : List.copyOf(turns)) {
      turns.addLast(turns.removeFirst());
      byte[] came = sources.get(name).lines();
      if (came.length > 0) {
        handOut(name, came);
        return true;
      }
    }
    return false;
  }

  private synchronized void handOut(String name, byte[] came) {
    chunks.add(new Chunk(name, came.length));
    lines = ByteBuffer.wrap(came);
  }

  @Override
  public void close() throws IOException {
    for (Source source : sources.values()) {
      source.file.close();
    }
  }
}
