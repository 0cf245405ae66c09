package semlog.attribute;

import java.util.List;

/**
 * The columns of a table, as its header names them.
 *
 * @param separator between cells; none of it is in a cell that is not in quotes
 * @param names of the columns, as attributes are named
 * @param types what the header says that values are; {@link AttributeType#TEXT} leaves that to
 *     their form
 */
public record Columns(char separator, List<String> names, List<AttributeType> types) {
  /** Of what is no table. */
  public static final Columns NONE = new Columns(' ', List.of(), List.of());

  public Columns {
    names = List.copyOf(names);
    types = List.copyOf(types);
    if (types.size() != names.size()) {
      throw new IllegalArgumentException(names.size() + " columns of " + types.size() + " types");
    }
  }

  /** Whether there is no table. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** Columns whose values only their forms tell. */
  static Columns of(char separator, List<String> names) {
    List<String> plain = names.stream().map(Columns::name).toList();
    return new Columns(separator, plain, plain.stream().map(name -> AttributeType.TEXT).toList());
  }

  /** {@code Source IP} is {@code Source_IP} and {@code cs(Referer)} is {@code cs_Referer}. */
  static String name(String header) {
    String joined = header.replaceAll("[\\s()\\[\\]]+", "_");
    return joined.length() > 1 && joined.endsWith("_")
        ? joined.substring(0, joined.length() - 1)
        : joined;
  }
}
