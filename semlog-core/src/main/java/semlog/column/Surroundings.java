package semlog.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import semlog.mixing.TextMixer;

/**
 * What is known of the values of a column before any of them is.
 *
 * @param templates for each value the number of its line's template in the block
 * @param partners columns that may foretell this one, the best first
 * @param names gives what knows the strings of the text columns before
 */
public record Surroundings(int[] templates, List<Partner> partners, Supplier<TextMixer> names) {
  private static final int MOST_PARTNERS = 3;
  private static final int SMALL = 1 << 12;

  public Surroundings {
    partners = List.copyOf(partners);
  }

  /** Nothing is known but the number of values. */
  public static Surroundings none(int size) {
    return new Surroundings(new int[size], List.of(), () -> new TextMixer(SMALL));
  }

  /** Writes which partners there are. */
  void write(ColumnWriter out) {
    out.header().varint(partners.size());
    partners.forEach(partner -> out.header().varint(partner.column()));
  }

  /** Reads the partners of a column of {@code size} values. */
  static Surroundings read(ColumnReader in, int size) {
    int count = in.header().count(MOST_PARTNERS);
    List<Partner> partners = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      partners.add(in.partner());
    }
    return new Surroundings(in.templates(size), partners, in.names());
  }

  /** Passes over what {@link #read} would read. */
  static void skip(ColumnReader in) {
    for (int left = in.header().count(MOST_PARTNERS); left > 0; left--) {
      in.header().varint();
    }
  }

  /** A part of the column. */
  Surroundings part(int from, int to) {
    return new Surroundings(
        Arrays.copyOfRange(templates, from, to),
        partners.stream().map(partner -> partner.part(from, to)).toList(),
        names);
  }
}
