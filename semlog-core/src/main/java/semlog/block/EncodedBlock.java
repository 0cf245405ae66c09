package semlog.block;

import java.util.List;
import java.util.Objects;
import semlog.fault.Damaged;

/**
 * A block ready to be appended: its lines as a head and any number of frames that can be fetched
 * one by one. The arrays are the live ones, not copies, since they are most of the bytes of an
 * archive; whoever passes a block on no longer writes to them.
 *
 * @param lines how many lines it holds, pieces of lines included
 * @param rawBytes how many bytes they have when restored
 * @param dictionaries numbers of the dictionaries it needs, ascending
 * @param head what a reader needs first; opaque to the archive
 * @param frames columns, separately readable
 * @param stamps the {@link BlockStamps} to keep beside it; empty where there are none
 */
public record EncodedBlock(
    long lines,
    long rawBytes,
    int[] dictionaries,
    byte[] head,
    List<byte[]> frames,
    byte[] stamps) {
  /** A block without stamps. */
  public EncodedBlock(
      long lines, long rawBytes, int[] dictionaries, byte[] head, List<byte[]> frames) {
    this(lines, rawBytes, dictionaries, head, frames, new byte[0]);
  }

  public EncodedBlock {
    if (lines < 0 || rawBytes < 0) {
      throw new IllegalArgumentException("a block of " + lines + " lines, " + rawBytes + " bytes");
    }
    Objects.requireNonNull(dictionaries, "dictionaries");
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(stamps, "stamps");
    frames = List.copyOf(frames);
  }

  /**
   * One of its frames.
   *
   * @throws Damaged when its head has more than there are
   */
  public byte[] frame(int number) {
    if (number >= frames.size()) {
      throw missing(number);
    }
    return frames.get(number);
  }

  private Damaged missing(int number) {
    return new Damaged("frame " + number + ": there are " + frames.size());
  }

  /** Bytes of its head and frames. */
  public long size() {
    return head.length + frames.stream().mapToLong(frame -> frame.length).sum();
  }
}
