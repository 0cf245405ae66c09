package semlog.delivery;

import java.util.ArrayList;
import java.util.List;
import semlog.fault.Mistyped;

/**
 * A program and its arguments, with blanks between. Quotes, single or double, keep blanks together;
 * nothing else means anything, as there is no shell.
 */
final class CommandWords {
  private static final char NONE = 0;

  private CommandWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = NONE;
    for (char c : (text + " ").toCharArray()) {
      if (quote == NONE && Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else if (quote == NONE ? c == '"' || c == '\'' : c == quote) {
        quote = quote == NONE ? c : NONE;
        begun = true;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (quote != NONE || words.isEmpty() || words.getFirst().isEmpty()) {
      throw new Mistyped(
          "'" + text + "' is no program with arguments",
          "write for instance --exec 'notify-send \"log alert\"'");
    }
    return words;
  }
}
