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
      "w=".concat(here),
      "t=".concat(tail),
      "l=".concat(last),
      "n=".concat(next),
      "b=".concat(before),
      "m=".concat(behind),
      pair("bl=", before, last),
      pair("ln=", last, next),
      pair("nm=", next, behind),
      pair("lw=", last, here),
      pair("wn=", here, next),
      pair("tl=", tail, last),
      "p=".concat(said),
    };
  }

  /** By calls, as each plus becomes a kilobyte of code where this is compiled, at every start. */
  private static String pair(String name, String first, String second) {
    return name.concat(first).concat(" ").concat(second);
  }

  private static String text(List<EntityTokens.Token> tokens, int at) {
    return at < 0 || at >= tokens.size() ? BORDER : tokens.get(at).text();
  }
}
