package semlog;

import java.io.IOException;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

/** Hears of each line as it is learnt. */
interface LineListener {
  /** Nobody wants to hear. */
  LineListener NONE = (store, skeleton, tokens, bytes, from, to) -> {};

  /**
   * A line that was just tokenised.
   *
   * @param store where it was learnt
   * @param skeleton its skeleton there
   * @param from its first byte
   * @param to the byte after its last, without LF
   */
  void line(TemplateStore store, int skeleton, Tokenizer tokens, byte[] bytes, int from, int to)
      throws IOException;
}
