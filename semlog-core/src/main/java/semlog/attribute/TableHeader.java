package semlog.attribute;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import semlog.bytes.LineEnd;
import semlog.template.Tokenizer;

/**
 * Finds out from the lines of an input, as they come, whether they are rows of a table and what its
 * columns are called. Lines that say so themselves count wherever they are: {@code #Fields:} of W3C
 * and Exchange logs, {@code #fields} and {@code #types} of Zeek. The first line of an input names
 * columns where it is a list of names and the second is a row with values of another sort; what
 * only might be a header is none.
 */
public final class TableHeader {
  private static final String SEPARATORS = "\t,;|";
  private static final int LONGEST_HEADER = 1 << 14;
  private static final int LONGEST_NAME = 64;
  private static final int FEWEST_COLUMNS = 3;
  private static final String W3C = "#Fields:";

  /** What such lines have behind the hash. */
  private static final String SAYING = "Ffst";

  private static final String ZEEK_SEPARATOR = "#separator \\x";
  private static final String ZEEK_FIELDS = "#fields";
  private static final String ZEEK_TYPES = "#types";

  private Columns columns = Columns.NONE;
  private Columns candidate = Columns.NONE;
  private boolean begun;
  private boolean rows;
  private char zeekSeparator = '\t';

  /** No line was seen yet. */
  public TableHeader() {}

  /** Those of the lines to come. */
  public Columns columns() {
    return columns;
  }

  /** Begins with another input. */
  public void restart() {
    columns = Columns.NONE;
    candidate = Columns.NONE;
    begun = false;
    rows = false;
    zeekSeparator = '\t';
  }

  /**
   * Sees the next line.
   *
   * @return whether there were rows before it that are understood otherwise than those to come
   */
  public boolean see(byte[] line, int from, int to) {
    boolean comment = from < to && line[from] == '#';
    if (rows && !(comment && maySayColumns(line, from, to))) {
      return false;
    }
    if (to - from > LONGEST_HEADER) {
      rows |= !comment;
      return false;
    }
    int end = LineEnd.withoutReturn(line, from, to);
    if (comment) {
      return comment(new String(line, from, end - from, StandardCharsets.UTF_8));
    }
    plain(line, from, end);
    return false;
  }

  private static boolean maySayColumns(byte[] line, int from, int to) {
    return to - from > W3C.length() && SAYING.indexOf(line[from + 1]) >= 0;
  }

  private boolean comment(String text) {
    Columns before = columns;
    if (text.startsWith(W3C)) {
      String names = text.substring(W3C.length()).strip();
      char separator = names.indexOf('\t') > 0 ? '\t' : names.indexOf(' ') < 0 ? ',' : ' ';
      columns = Columns.of(separator, split(names, separator));
    } else if (text.startsWith(ZEEK_SEPARATOR)) {
      zeekSeparator = (char) Character.digit(text.charAt(text.length() - 1), 16);
    } else if (text.startsWith(ZEEK_FIELDS + zeekSeparator)) {
      List<String> names = split(text, zeekSeparator);
      columns = Columns.of(zeekSeparator, names.subList(1, names.size()));
    } else if (text.startsWith(ZEEK_TYPES + zeekSeparator)) {
      columns = typed(split(text, zeekSeparator));
    }
    return rows && !columns.equals(before);
  }

  private static List<String> split(String text, char separator) {
    return List.of(text.split(Character.toString(separator), -1));
  }

  private Columns typed(List<String> words) {
    if (words.size() != columns.names().size() + 1) {
      return columns;
    }
    List<AttributeType> types =
        words.subList(1, words.size()).stream().map(TableHeader::zeekType).toList();
    return new Columns(columns.separator(), columns.names(), types);
  }

  private static AttributeType zeekType(String word) {
    return switch (word) {
      case "time" -> AttributeType.TIMESTAMP;
      case "port" -> AttributeType.PORTNUMBER;
      case "interval" -> AttributeType.DURATION;
      case "bool" -> AttributeType.BOOLEAN;
      default -> AttributeType.TEXT;
    };
  }

  /** The first line may be a header, which the second shows. */
  private void plain(byte[] line, int from, int to) {
    if (columns.isEmpty() && !begun) {
      begun = true;
      candidate = candidate(line, from, to);
      rows = candidate.isEmpty();
      return;
    }
    if (columns.isEmpty() && isRow(line, from, to)) {
      columns = candidate;
    }
    rows = true;
  }

  private static Columns candidate(byte[] line, int from, int to) {
    int start = startsWithMark(line, from, to) ? from + 3 : from;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      Optional<List<String>> names = names(line, start, to, separator);
      if (names.isPresent()) {
        return Columns.of(separator, names.get());
      }
    }
    return Columns.NONE;
  }

  /** The byte order mark of UTF-8. */
  private static boolean startsWithMark(byte[] line, int from, int to) {
    return to - from >= 3
        && line[from] == (byte) 0xef
        && line[from + 1] == (byte) 0xbb
        && line[from + 2] == (byte) 0xbf;
  }

  private static Optional<List<String>> names(byte[] line, int from, int to, char separator) {
    Cells cells = Cells.of(line, from, to, separator);
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < cells.count(); i++) {
      String name =
          new String(line, cells.start(i), cells.end(i) - cells.start(i), StandardCharsets.UTF_8);
      if (!isName(name) || !seen.add(name)) {
        return Optional.empty();
      }
      names.add(name);
    }
    return names.size() < FEWEST_COLUMNS ? Optional.empty() : Optional.of(names);
  }

  /**
   * A word or several, as columns are called; no sentence, no level, nothing with a value in it.
   */
  private static boolean isName(String text) {
    boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
    return !text.isEmpty()
        && text.length() <= LONGEST_NAME
        && text.equals(text.strip())
        && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_')
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || " _-./()%#".indexOf(c) >= 0)
        && !(capitals && Vocabulary.isLevel(text.toLowerCase(Locale.ROOT)));
  }

  /**
   * Whether a line is a row below the candidate: as many cells, and values under names that say of
   * what sort they are, or in half of the cells.
   */
  private boolean isRow(byte[] line, int from, int to) {
    Cells cells = Cells.of(line, from, to, candidate.separator());
    if (candidate.isEmpty() || cells.count() != candidate.names().size()) {
      return false;
    }
    int values = 0;
    boolean named = false;
    for (int i = 0; i < cells.count(); i++) {
      if (isValue(line, cells.start(i), cells.end(i))) {
        values++;
        named |= KeyTypes.isKnown(candidate.names().get(i));
      }
    }
    return named || values * 2 >= cells.count();
  }

  /** Whether a cell is of a form that no name of a column has. */
  private static boolean isValue(byte[] line, int from, int to) {
    if (from == to) {
      return false;
    }
    Tokenizer tokens = new Tokenizer();
    tokens.tokenize(line, from, to);
    Units units = new Units(line, from, to, tokens.spans(0));
    return switch (Shapes.whole(units, 0, units.count())) {
      case TIMESTAMP, IPV4, IPV6, MAC, URL, UUID, NUMBER, DURATION, SIZE, PERCENTAGE, EMAIL -> true;
      default -> false;
    };
  }
}
