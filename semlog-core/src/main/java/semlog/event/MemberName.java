package semlog.event;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The name of one attribute in an event, prepared so that writing it is one copy. Names of one
 * event are taken from one {@link MemberNames}, which keeps them apart.
 */
public final class MemberName {
  static final int NO_NUMBER = -1;

  private final String text;
  private final int number;
  private final byte[] json;

  /**
   * A name that no reserved member has: it does not begin with {@code @}.
   *
   * @param number that no other text has, or {@link #NO_NUMBER}
   */
  MemberName(String text, int number) {
    if (text.startsWith("@")) {
      throw new IllegalArgumentException("reserved member name " + text);
    }
    this.text = text;
    this.number = number;
    this.json = JsonOutput.bytes(text.length() + 4, json -> json.member(text));
  }

  /** The name as a reader of the JSON sees it. */
  public String text() {
    return text;
  }

  int number() {
    return number;
  }

  /** The bytes {@code ,"name":}. */
  byte[] json() {
    return json;
  }

  @Override
  public String toString() {
    return text;
  }

  /** The JSON string of a text, with its quotes. */
  static String quoted(String text) {
    return new String(JsonOutput.bytes(text.length() + 2, json -> json.string(text)), UTF_8);
  }
}
