package semlog.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Reads a list of strings, or of such lists, as Python prints it. */
final class PythonList {
  private final String text;
  private int at;

  private PythonList(String text) {
    this.text = text;
  }

  /** The strings of a flat list. */
  static List<String> strings(String text) {
    return new PythonList(text).list().getFirst();
  }

  /** The lists in a list. */
  static List<List<String>> lists(String text) {
    List<List<String>> all = new PythonList(text).list();
    return all.subList(1, all.size());
  }

  /** The strings of the list at {@code at}, and behind them the lists in it. */
  private List<List<String>> list() {
    List<List<String>> lists = new ArrayList<>();
    List<String> own = new ArrayList<>();
    lists.add(own);
    at++;
    while (at < text.length() && text.charAt(at) != ']') {
      char c = text.charAt(at);
      if (c == '[') {
        lists.add(list().getFirst());
      } else if (c == '\'' || c == '"') {
        own.add(string(c));
      } else {
        at++;
      }
    }
    at++;
    return lists;
  }

  private String string(char quote) {
    StringBuilder string = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 1 : 0;
      string.append(text.charAt(at++));
    }
    at++;
    return string.toString();
  }
}
