package semlog.block;

import java.util.List;

/**
 * A block ready to be appended.
 *
 * @param lines how many lines it holds, pieces of lines included
 * @param rawBytes how many bytes they have when restored
 * @param dictionaries numbers of the dictionaries it needs, ascending
 * @param head what a reader needs first
 * @param frames columns, separately readable
 */
public record EncodedBlock(
    long lines, long rawBytes, int[] dictionaries, byte[] head, List<byte[]> frames) {
  public EncodedBlock {
    frames = List.copyOf(frames);
  }
}
