package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many entities of annotated lines are found, and how much else is taken for one. */
final class EntityScore {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+):([^}]+)\\}");

  private final AttributeFinder finder = new AttributeFinder();
  private final boolean withModel;
  private final List<String> mistakes = new ArrayList<>();
  private int stated;
  private int right;
  private int wrong;

  private EntityScore(boolean withModel) {
    this.withModel = withModel;
  }

  static EntityScore of(String resource, boolean withModel) throws IOException {
    EntityScore score = new EntityScore(withModel);
    try (InputStream in = EntityScore.class.getResourceAsStream(resource)) {
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(score::add);
    }
    return score;
  }

  double recall() {
    return (double) right / stated;
  }

  double precision() {
    return (double) right / (right + wrong);
  }

  /** Recall, precision and each mistake. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "recall %.3f, precision %.3f%n%s",
        recall(),
        precision(),
        String.join("\n", mistakes));
  }

  private void add(String annotated) {
    List<String> expected = new ArrayList<>();
    Matcher place = PLACE.matcher(annotated);
    while (place.find()) {
      expected.add(place.group(1) + '=' + place.group(2));
    }
    List<String> found = found(PLACE.matcher(annotated).replaceAll("$2").getBytes(UTF_8));
    stated += expected.size();
    for (String one : expected) {
      boolean hit = found.remove(one);
      right += hit ? 1 : 0;
      if (!hit) {
        mistakes.add("missed " + one + " in: " + annotated);
      }
    }
    wrong += found.size();
    found.forEach(one -> mistakes.add("wrong " + one + " in: " + annotated));
  }

  private List<String> found(byte[] line) {
    Units units = new Units(line, 0, line.length, Samples.slots(line));
    Claims claims = withModel ? finder.find(units) : finder.byRules(units);
    List<String> found = new ArrayList<>();
    for (Attribute attribute : claims.attributes()) {
      String kind =
          switch (attribute.type()) {
            case USER -> "user";
            case HOST -> "host";
            case PROCESS -> "service";
            case PATH -> "file";
            default -> "";
          };
      if (!kind.isEmpty()) {
        int length = attribute.end() - attribute.start();
        found.add(kind + '=' + new String(line, attribute.start(), length, UTF_8));
      }
    }
    return found;
  }
}
