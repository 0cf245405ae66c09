package semlog.event;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.mapper.MappingProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import semlog.fault.Mistyped;

/** A document as a tree, and what paths with {@code ..} and filters find in it. */
final class JsonPaths {
  private static final Configuration CONFIGURATION =
      Configuration.builder()
          .jsonProvider(new JacksonTrees())
          .mappingProvider(new NoMapping())
          .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
          .build();

  static {
    // Jayway logs through SLF4J, which otherwise tells standard error that nobody listens.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
  }

  private final Object tree;

  private JsonPaths(Object tree) {
    this.tree = tree;
  }

  /** The tree of a document that is known to be JSON. */
  static JsonPaths of(String json) {
    return new JsonPaths(new JacksonTrees().parse(json));
  }

  /**
   * The rest of a path from a place on, which is what Jayway JsonPath evaluates.
   *
   * @throws Mistyped when it is no path
   */
  static String checked(String path, int from) {
    try {
      String rest = path.substring(from);
      JsonPath.compile("$" + rest);
      return rest;
    } catch (InvalidPathException e) {
      throw new Mistyped(
          "no JSONPath: " + e.getMessage(), path, from, "write for instance $.a[?(@.b > 5)].c");
    }
  }

  /** What a path finds, in the order of the document. */
  List<Object> find(BlockPath path) {
    List<Object> found = List.of(tree);
    for (BlockPath.Step step : path.steps()) {
      List<Object> next = new ArrayList<>();
      found.forEach(value -> take(step, value, next));
      found = next;
    }
    if (path.rest().isEmpty()) {
      return found;
    }
    List<Object> rest = new ArrayList<>();
    found.forEach(value -> add(rest(path.rest(), value).stream(), rest));
    return rest;
  }

  private static void take(BlockPath.Step step, Object value, List<Object> found) {
    switch (step) {
      case BlockPath.Step.Child(var name) when value instanceof Map<?, ?> map ->
          add(Optional.ofNullable(map.get(name)).stream(), found);
      case BlockPath.Step.Index(var place) when value instanceof List<?> list ->
          add(list.stream().skip(place).limit(1), found);
      case BlockPath.Step.Any _ when value instanceof Map<?, ?> map ->
          add(map.values().stream(), found);
      case BlockPath.Step.Any _ when value instanceof List<?> list -> add(list.stream(), found);
      case BlockPath.Step _ -> {}
    }
  }

  /** Adds what is there; {@code null} is not. */
  private static void add(Stream<?> values, List<Object> found) {
    values.filter(Objects::nonNull).forEach(found::add);
  }

  /** A filter is for the members of what it follows; of a plain value it is for that itself. */
  private static Collection<?> rest(String rest, Object value) {
    boolean isPlain = !(value instanceof Map) && !(value instanceof List);
    Object asked = isPlain ? List.of(value) : value;
    try {
      return JsonPath.using(CONFIGURATION).parse(asked).read("$" + rest, List.class);
    } catch (JsonPathException nothing) {
      return List.of();
    }
  }

  /** The text of a value: as spelled, and of an object or array its JSON. */
  static String text(Object value) {
    return value instanceof Map || value instanceof List
        ? new JacksonTrees().toJson(value)
        : value.toString();
  }

  /** Trees are what is asked for; nothing is mapped to classes. */
  private static final class NoMapping implements MappingProvider {
    @Override
    public <T> T map(Object source, Class<T> type, Configuration configuration) {
      return type.cast(source);
    }

    @Override
    public <T> T map(Object source, TypeRef<T> type, Configuration configuration) {
      throw new UnsupportedOperationException("a generic type");
    }
  }
}
