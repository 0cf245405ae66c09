package semlog.attribute;

import java.util.List;

/** What the model of entities knows of a token: it, its neighbours, and what the last one was. */
final class EntityFeatures {
  private static final String BORDER = "<border>";

  private EntityFeatures() {}

  /**
   * The features of a token.
   *
   * @param said the outcome of the token before it
   */
  static String[] of(List<EntityTokens.Token> tokens, int at, String said) {
    String here = text(tokens, at);
    String tail = tokens.get(at).tail();
    String last = text(tokens, at - 1);
    String next = text(tokens, at + 1);
    String before = text(tokens, at - 2);
    String behind = text(tokens, at + 2);
    return new String[] {
      "w=" + here,
      "t=" + tail,
      "l=" + last,
      "n=" + next,
      "b=" + before,
      "m=" + behind,
      "bl=" + before + ' ' + last,
      "ln=" + last + ' ' + next,
      "nm=" + next + ' ' + behind,
      "lw=" + last + ' ' + here,
      "wn=" + here + ' ' + next,
      "tl=" + tail + ' ' + last,
      "p=" + said,
    };
  }

  private static String text(List<EntityTokens.Token> tokens, int at) {
    return at < 0 || at >= tokens.size() ? BORDER : tokens.get(at).text();
  }
}
