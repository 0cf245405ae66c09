package semlog.sigma;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where events are from, or a rule wants them from. Of each of the three any of the values may
 * hold; where there is none, nothing is known or wanted.
 */
public record LogSource(Set<String> category, Set<String> product, Set<String> service) {
  /** Nothing is known. */
  public static final LogSource ANY = new LogSource(Set.of(), Set.of(), Set.of());

  /** What can be said of a source, as rules name it. */
  public static final List<String> KEYS = List.of("category", "product", "service");

  public LogSource {
    category = Set.copyOf(category);
    product = Set.copyOf(product);
    service = Set.copyOf(service);
  }

  /** The source with these values of the {@link #KEYS}. */
  public static LogSource of(Map<String, Set<String>> values) {
    return new LogSource(
        values.getOrDefault("category", Set.of()),
        values.getOrDefault("product", Set.of()),
        values.getOrDefault("service", Set.of()));
  }

  static LogSource of(Optional<Tree> written) {
    return written
        .map(
            tree ->
                new LogSource(set(tree, "category"), set(tree, "product"), set(tree, "service")))
        .orElse(ANY);
  }

  private static Set<String> set(Tree tree, String key) {
    return Set.copyOf(tree.texts(key));
  }

  /** Whether both say something of the same, and nothing that can hold for both. */
  boolean conflicts(LogSource other) {
    return differ(category, other.category)
        || differ(product, other.product)
        || differ(service, other.service);
  }

  private static boolean differ(Set<String> mine, Set<String> others) {
    return !mine.isEmpty() && !others.isEmpty() && Collections.disjoint(mine, others);
  }

  /** Whether this says all that the other says. */
  boolean isOf(LogSource wider) {
    return says(category, wider.category)
        && says(product, wider.product)
        && says(service, wider.service);
  }

  private static boolean says(Set<String> mine, Set<String> wanted) {
    return wanted.isEmpty() || !Collections.disjoint(mine, wanted);
  }

  /** This, with what the other says of what nothing is known of. */
  LogSource or(LogSource other) {
    return new LogSource(
        category.isEmpty() ? other.category : category,
        product.isEmpty() ? other.product : product,
        service.isEmpty() ? other.service : service);
  }
}
