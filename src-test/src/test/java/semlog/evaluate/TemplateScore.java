package semlog.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The four figures of the Loghub-2.0 benchmark.
 *
 * @param ga the share of lines whose group holds the same lines as in the truth
 * @param fga F1 of such groups among all groups
 * @param pa the share of lines with the template of the truth
 * @param fta F1 of groups with the same lines and the same template
 */
record TemplateScore(double ga, double fga, double pa, double fta) {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Variables that nothing but one sign stands between are one: {@code <*>:<*>}. */
  private static final Pattern JOINED = Pattern.compile("<\\*>[-.:/_#@+]?(?=<\\*>)");

  /** Both sides are made alike before they are compared: blanks, and variables side by side. */
  static String normal(String template) {
    return JOINED.matcher(BLANKS.matcher(template.strip()).replaceAll(" ")).replaceAll("");
  }

  static TemplateScore of(List<String> truth, List<String> truthIds, List<String> found) {
    Map<String, Integer> inTruth = count(truthIds);
    Map<String, Integer> inFound = count(found);
    Map<List<String>, Integer> both = new HashMap<>();
    Map<List<String>, Boolean> same = new HashMap<>();
    int textsRight = 0;
    for (int i = 0; i < found.size(); i++) {
      List<String> pair = List.of(truthIds.get(i), found.get(i));
      boolean right = normal(truth.get(i)).equals(normal(found.get(i)));
      textsRight += right ? 1 : 0;
      both.merge(pair, 1, Integer::sum);
      same.put(pair, right);
    }
    int lines = 0;
    int groups = 0;
    int templates = 0;
    for (Map.Entry<List<String>, Integer> entry : both.entrySet()) {
      int size = entry.getValue();
      List<String> pair = entry.getKey();
      if (inTruth.get(pair.getFirst()) == size && inFound.get(pair.getLast()) == size) {
        lines += size;
        groups++;
        templates += same.get(pair) ? 1 : 0;
      }
    }
    double all = found.size();
    double most = inTruth.size() + inFound.size();
    return new TemplateScore(
        lines / all, 2 * groups / most, textsRight / all, 2 * templates / most);
  }

  private static Map<String, Integer> count(List<String> names) {
    Map<String, Integer> counts = new HashMap<>();
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts;
  }

  static TemplateScore mean(List<TemplateScore> scores) {
    return new TemplateScore(
        scores.stream().mapToDouble(TemplateScore::ga).average().orElse(0),
        scores.stream().mapToDouble(TemplateScore::fga).average().orElse(0),
        scores.stream().mapToDouble(TemplateScore::pa).average().orElse(0),
        scores.stream().mapToDouble(TemplateScore::fta).average().orElse(0));
  }
}
