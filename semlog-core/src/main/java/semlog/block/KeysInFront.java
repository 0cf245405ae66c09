package semlog.block;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that stand directly in front of a value: <code>"task":{"id":</code> has {@code id} and
 * {@code task}, {@code port=} has {@code port}.
 */
final class KeysInFront {
  private static final int MOST = 4;

  private final byte[] text;
  private final List<String> keys = new ArrayList<>();

  private KeysInFront(byte[] text) {
    this.text = text;
  }

  /** The keys before a place of a text, the nearest first. */
  static List<String> of(byte[] text, int before) {
    KeysInFront found = new KeysInFront(text);
    int at = found.beforeQuote(before);
    while (found.keys.size() < MOST && at > 0) {
      at = found.key(found.skip(at, " [{"));
    }
    return found.keys;
  }

  /** Adds the key that ends with a colon or equals sign here and returns where it begins, or 0. */
  private int key(int end) {
    if (end == 0 || (text[end - 1] != ':' && text[end - 1] != '=')) {
      return 0;
    }
    int close = skip(end - 1, " ");
    int last = beforeQuote(close);
    boolean quoted = last < close;
    int first = last;
    while (first > 0 && (quoted ? text[first - 1] != '"' : isNamePart(text[first - 1]))) {
      first--;
    }
    if (first == last || (quoted && first == 0)) {
      return 0;
    }
    keys.add(new String(text, first, last - first, StandardCharsets.UTF_8));
    return quoted ? beforeQuote(first) : 0;
  }

  private int skip(int from, String bytes) {
    int at = from;
    while (at > 0 && bytes.indexOf(text[at - 1]) >= 0) {
      at--;
    }
    return at;
  }

  /** Where the quote that ends here begins, a backslash before it included. */
  private int beforeQuote(int end) {
    if (end == 0 || text[end - 1] != '"') {
      return end;
    }
    return end > 1 && text[end - 2] == '\\' ? end - 2 : end - 1;
  }

  private static boolean isNamePart(byte b) {
    return b < 0
        || b == '_'
        || b == '-'
        || b == '.'
        || (b >= '0' && b <= '9')
        || (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z');
  }
}
