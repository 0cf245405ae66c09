package semlog.sigma;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is written in a file of rules, each part with its line, from 1. */
sealed interface Tree {
  int line();

  /** A text; {@code null} in its various spellings is {@link Nothing}. */
  record Text(int line, String text) implements Tree {}

  /** No value. */
  record Nothing(int line) implements Tree {}

  /** A list. */
  record Items(int line, List<Tree> items) implements Tree {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Names with what stands behind each, in their order. */
  record Members(int line, Map<String, Tree> members) implements Tree {}

  /** What stands behind a name; nothing where there are no names. */
  default Optional<Tree> get(String name) {
    return this instanceof Members(_, var members)
        ? Optional.ofNullable(members.get(name))
        : Optional.empty();
  }

  /** The text behind a name. */
  default Optional<String> text(String name) {
    return get(name)
        .flatMap(tree -> tree instanceof Text text ? Optional.of(text.text()) : Optional.empty());
  }

  /** The elements of a list, or this alone. */
  default List<Tree> elements() {
    return this instanceof Items(_, var items) ? items : List.of(this);
  }

  /** The texts behind a name: one, or a list of them. */
  default List<String> texts(String name) {
    return get(name).map(Tree::elements).orElse(List.of()).stream()
        .flatMap(
            tree -> tree instanceof Text text ? Stream.of(text.text()) : Stream.<String>empty())
        .toList();
  }
}
