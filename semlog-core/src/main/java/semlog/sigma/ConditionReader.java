package semlog.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 1 of sel_* and not (filter or all of x*)} over the selections of a rule. */
final class ConditionReader {
  private static final Pattern WORD = Pattern.compile("\\s*([()|]|[^\\s()|]+)");
  private static final Pattern NAME = Pattern.compile("[\\w.*?-]+");
  private static final int DEEPEST = 100;

  private final int line;
  private final Map<String, Formula> selections;
  private final List<String> words = new ArrayList<>();
  private int at;
  private int depth;

  private ConditionReader(int line, String text, Map<String, Formula> selections) {
    this.line = line;
    this.selections = selections;
    Matcher word = WORD.matcher(text);
    while (word.lookingAt()) {
      words.add(word.group(1));
      word.region(word.end(), text.length());
    }
  }

  static Formula read(int line, String text, Map<String, Formula> selections) throws Unusable {
    ConditionReader reader = new ConditionReader(line, text, selections);
    Formula formula = reader.or();
    if (reader.at < reader.words.size()) {
      throw reader.unexpected();
    }
    return formula;
  }

  private Unusable unexpected() {
    if (at >= words.size()) {
      return new Unusable(line, "the condition ends early");
    }
    if (words.get(at).equals("|")) {
      return new Unusable(
          line, "aggregation behind a pipe, which Sigma has replaced by correlation rules");
    }
    return new Unusable(line, "'" + words.get(at) + "' is not expected in the condition here");
  }

  private boolean takes(String word) {
    boolean there = at < words.size() && words.get(at).equalsIgnoreCase(word);
    at += there ? 1 : 0;
    return there;
  }

  private Formula or() throws Unusable {
    List<Formula> parts = new ArrayList<>(List.of(and()));
    while (takes("or")) {
      parts.add(and());
    }
    return Formula.any(parts);
  }

  private Formula and() throws Unusable {
    List<Formula> parts = new ArrayList<>(List.of(not()));
    while (takes("and")) {
      parts.add(not());
    }
    return Formula.all(parts);
  }

  private Formula not() throws Unusable {
    if (++depth > DEEPEST) {
      throw new Unusable(line, "the condition is nested too deep");
    }
    Formula formula = takes("not") ? new Formula.Not(not()) : operand();
    depth--;
    return formula;
  }

  private Formula operand() throws Unusable {
    if (takes("(")) {
      Formula inner = or();
      if (!takes(")")) {
        throw unexpected();
      }
      return inner;
    }
    if (at >= words.size() || !NAME.matcher(words.get(at)).matches()) {
      throw unexpected();
    }
    String word = words.get(at++);
    String amount = word.toLowerCase(Locale.ROOT);
    if ((amount.equals("1") || amount.equals("any") || amount.equals("all")) && takes("of")) {
      List<Formula> found = these();
      return amount.equals("all") ? Formula.all(found) : Formula.any(found);
    }
    Formula selection = selections.get(word);
    if (selection == null) {
      throw new Unusable(line, "there is no selection '" + word + "'");
    }
    return selection;
  }

  /** The selections that a pattern means. */
  private List<Formula> these() throws Unusable {
    if (at >= words.size()) {
      throw unexpected();
    }
    String pattern = words.get(at++);
    boolean all = pattern.equalsIgnoreCase("them");
    ValueTest names = Wild.of(pattern).at(ValueTest.Place.WHOLE, true);
    List<Formula> found = new ArrayList<>();
    selections.forEach(
        (name, selection) -> {
          if (all ? !name.startsWith("_") : names.accepts(name)) {
            found.add(selection);
          }
        });
    if (found.isEmpty()) {
      throw new Unusable(line, "there is no selection like '" + pattern + "'");
    }
    return found;
  }
}
