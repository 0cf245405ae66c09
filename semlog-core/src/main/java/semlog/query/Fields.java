package semlog.query;

import java.util.List;

/** The attributes of one event, as a query asks for them. */
public interface Fields {
  /** The field that holds the whole line. */
  String MESSAGE = "@message";

  /** The field that holds the text of the line's template. */
  String TEMPLATE = "@template";

  /**
   * The values of every attribute that is asked for by this name: those called so, those of the
   * type called so, and the numbered ones ({@code portnumber} finds {@code portnumber2} too).
   *
   * @return the values as spelled in the line, in its order; empty when the event has none
   */
  List<String> values(String field);

  /** Whether values may be numbers with an exponent, as in JSON. */
  default boolean haveExponents() {
    return false;
  }

  /** Whether an attribute called {@code actual} answers to {@code asked}. */
  static boolean answers(String asked, String actual) {
    if (!actual.startsWith(asked)) {
      return false;
    }
    for (int i = asked.length(); i < actual.length(); i++) {
      if (actual.charAt(i) < '0' || actual.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
