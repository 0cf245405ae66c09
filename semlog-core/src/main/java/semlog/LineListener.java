package semlog;

import java.io.IOException;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

/** Hears of each line as it is learnt, and of each piece of one that is too long for that. */
interface LineListener {
  /** Nobody wants to hear. */
  LineListener NONE = (store, skeleton, tokens, bytes, from, to, continues) -> {};

  /**
   * A line that was just tokenised, or a piece of one.
   *
   * @param store where it was learnt
   * @param skeleton its skeleton there
   * @param from its first byte
   * @param to the byte after its last, without LF
   * @param continues whether it belongs to the line of the call before
   */
  void line(
      TemplateStore store,
      int skeleton,
      Tokenizer tokens,
      byte[] bytes,
      int from,
      int to,
      boolean continues)
      throws IOException;
}
