package semlog.archive;

import java.util.List;

/**
 * What lets somebody without a key find a block by tokens, before it is sealed.
 *
 * @param summary what the terms are like; only who has the key reads it
 * @param terms what the lines of the block have, each once
 */
public record BlockTokens(byte[] summary, List<byte[]> terms) {
  public BlockTokens {
    terms = List.copyOf(terms);
  }
}
