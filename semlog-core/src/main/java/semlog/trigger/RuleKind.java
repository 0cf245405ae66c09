package semlog.trigger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of conditions, as {@code on} names them, with what must and what may be said of each.
 */
enum RuleKind {
  MATCH("", ""),
  NEW("by", "within learn baseline"),
  PRESENT("within", "for"),
  ABSENT("within", "for expect"),
  CHANGE("of", ""),
  COUNT("threshold within", "for"),
  DISTINCT("of threshold within", "for"),
  SPIKE("within", "for threshold factor learn"),
  SEQUENCE("within", "");

  /** What may be said of any kind. */
  private static final String ANY = "on by once suppress repeat resolve-after";

  /** Keys with blanks between. */
  private final String needed;

  private final String allowed;

  RuleKind(String needed, String allowed) {
    this.needed = needed;
    this.allowed = allowed;
  }

  /** What has to be said of this kind. */
  List<String> needed() {
    return needed.isEmpty() ? List.of() : List.of(needed.split(" "));
  }

  boolean allows(String key) {
    return List.of((ANY + " " + needed + " " + allowed).split(" ")).contains(key);
  }

  /** The kinds of which a key may be said. */
  static List<String> withKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.allows(key)).map(RuleKind::word).toList();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(RuleKind::word).toList();
  }

  static Optional<RuleKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
