package semlog.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.bytes.Checksum;

/**
 * How far a file was read. Another file may have its name later, or even its number; so its
 * beginning is remembered too.
 *
 * @param file what tells it from the others that are there
 * @param offset how many bytes of it were read
 * @param headBytes how much of its beginning is remembered
 * @param head the checksum of that
 */
public record FilePlace(String file, long offset, int headBytes, int head) {
  /** The start of any file. */
  public static final FilePlace START = new FilePlace("", 0, 0, 0);

  /** Lines of log begin with times, so two files rarely begin alike. */
  static final int MOST_HEAD_BYTES = 1024;

  /** The start of a file that is open. */
  static FilePlace startOf(Path path, FileChannel open) throws IOException {
    return new FilePlace(key(path), 0, 0, 0).remembering(open);
  }

  static String key(Path path) throws IOException {
    return String.valueOf(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
  }

  /** This place, with as much of the file's beginning as there is now. */
  FilePlace remembering(FileChannel open) throws IOException {
    byte[] first = first(open, MOST_HEAD_BYTES);
    return new FilePlace(file, offset, first.length, Checksum.of(first, 0, first.length));
  }

  /** Whether a file begins as this one did, and is at least as long as it was read. */
  boolean isIn(FileChannel open) throws IOException {
    byte[] first = first(open, headBytes);
    return offset <= open.size()
        && first.length == headBytes
        && Checksum.of(first, 0, headBytes) == head;
  }

  private static byte[] first(FileChannel open, int most) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(most, open.size()));
    int count = 0;
    while (bytes.hasRemaining() && count >= 0) {
      count = open.read(bytes, bytes.position());
    }
    byte[] first = new byte[bytes.flip().remaining()];
    bytes.get(first);
    return first;
  }

  /**
   * This place, if the file that has a name now is the one and still as long; else its start. A
   * pipe has no places.
   */
  public FilePlace in(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return START;
    }
    try (FileChannel open = FileChannel.open(path)) {
      FilePlace start = startOf(path, open);
      return start.file.equals(file) && isIn(open) ? start.plus(offset) : start;
    }
  }

  /** The place so many bytes on. */
  public FilePlace plus(long bytes) {
    return new FilePlace(file, offset + bytes, headBytes, head);
  }

  /**
   * Writes how far files were read, by their names.
   *
   * <pre>
   * files varint | { name text | which file text | bytes read varint | head bytes varint | head u32 }
   * </pre>
   */
  public static void write(Map<String, FilePlace> places, ByteBuilder out) {
    out.varint(places.size());
    places.forEach(
        (name, place) ->
            out.text(name)
                .text(place.file)
                .varint(place.offset)
                .varint(place.headBytes)
                .u32(place.head));
  }

  /** Reads what {@link #write} wrote. */
  public static Map<String, FilePlace> read(ByteCursor in) {
    Map<String, FilePlace> places = new LinkedHashMap<>();
    for (int left = in.count(in.remaining()); left > 0; left--) {
      places.put(
          in.text(), new FilePlace(in.text(), in.size(), in.count(MOST_HEAD_BYTES), in.u32()));
    }
    return places;
  }
}
