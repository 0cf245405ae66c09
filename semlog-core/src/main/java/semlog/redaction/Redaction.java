package semlog.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import semlog.attribute.AttributeType;
import semlog.fault.Mistyped;
import semlog.pattern.PatternOptions;
import semlog.pattern.TextPattern;
import semlog.query.Fields;

/**
 * What is to be replaced in lines, and how: attributes by type or name, and what patterns match.
 * Safe to share.
 */
public final class Redaction {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.@:/-]+");
  private static final String HOW = "write TYPES, TYPES=mask or TYPES=pseudonym";

  private final List<Rule> rules = new ArrayList<>();
  private final Optional<TextPattern> pattern;
  private final byte[] key;
  private final Set<Rule> used = ConcurrentHashMap.newKeySet();

  /**
   * A redaction.
   *
   * @param lists types and names, each as {@code email,user} or {@code email,user=pseudonym}
   * @param patterns regular expressions
   * @param key makes the pseudonyms
   * @param protect types and names whose values are kept apart, {@code email,user}, or nothing
   * @throws Mistyped where one of them cannot be meant
   */
  public Redaction(List<String> lists, List<String> patterns, byte[] key, String protect) {
    lists.forEach(this::add);
    if (!protect.isEmpty()) {
      add(protect, Style.PROTECTED);
    }
    this.pattern =
        patterns.isEmpty()
            ? Optional.empty()
            : Optional.of(TextPattern.compile(patterns, PatternOptions.PLAIN));
    this.key = key.clone();
  }

  /** One that keeps no values. */
  public Redaction(List<String> lists, List<String> patterns, byte[] key) {
    this(lists, patterns, key, "");
  }

  private void add(String list) {
    int sign = list.lastIndexOf('=');
    Style style =
        sign < 0
            ? Style.MASK
            : Style.of(list.substring(sign + 1))
                .orElseThrow(() -> new Mistyped("'" + list + "': values are not replaced so", HOW));
    add(sign < 0 ? list : list.substring(0, sign), style);
  }

  private void add(String types, Style style) {
    for (String word : types.split(",", -1)) {
      if (!WORD.matcher(word).matches()) {
        throw new Mistyped("'" + word + "' is no type and no name of attributes", HOW);
      }
      if (word.equals(AttributeType.TIMESTAMP.label())) {
        throw new Mistyped(
            "times cannot be redacted, as events and archives go by them",
            "name single ones, if they have names of their own");
      }
      rules.add(new Rule(word, style));
    }
  }

  /** Whether it makes pseudonyms. */
  public boolean isKeyed() {
    return rules.stream().anyMatch(rule -> rule.style() == Style.PSEUDONYM);
  }

  /**
   * The rule for an attribute, if it is to be replaced.
   *
   * @param names what it is called
   */
  public Optional<Rule> rule(AttributeType type, List<String> names) {
    Optional<Rule> first =
        rules.stream()
            .filter(
                rule ->
                    rule.word().equals(type.label())
                        || names.stream().anyMatch(name -> Fields.answers(rule.word(), name)))
            .findFirst();
    first.ifPresent(used::add);
    return first;
  }

  /** The types and names whose values are kept apart. */
  public List<String> protectedWords() {
    return rules.stream().filter(rule -> rule.style() == Style.PROTECTED).map(Rule::word).toList();
  }

  /** The names that nothing was called so far; a type is none. */
  public List<String> unusedNames() {
    return rules.stream()
        .filter(rule -> !used.contains(rule) && AttributeType.ofLabel(rule.word()).isEmpty())
        .map(Rule::word)
        .toList();
  }

  List<Rule> rules() {
    return rules;
  }

  Optional<TextPattern> pattern() {
    return pattern;
  }

  Pseudonyms pseudonyms() {
    return new Pseudonyms(key);
  }
}
