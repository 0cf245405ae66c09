package semlog.attribute;

import java.util.Set;

/** Hosts, e-mail addresses, classes, exceptions and file names: words joined by dots. */
final class DottedNames {
  private static final Set<String> DOMAINS =
      Letters.words(
          """
          com org net edu gov mil int io de uk fr cn ru jp it nl es se no ch at be br au ca eu us pl
          kr tw hk sg fi dk cz gr pt ie nz za mx ar tr ua ro hu info biz dev app cloud ai xyz
          local lan internal localdomain localhost home corp intranet arpa example test invalid tld
          """);

  private static final Set<String> FILES =
      Letters.words(
          """
          log txt conf cfg ini json xml yml yaml toml csv properties java scala kt py go c h cc cpp hpp
          cs js ts rb rs php pl sh sql so jar war class gz zip tar bz2 xz zst html htm css png jpg gif
          svg ico pid sock lock tmp bak old deb rpm exe dll sys db asp aspx jsp cgi mp4 pdf doc cache
          """);

  private static final Set<String> PACKAGES =
      Letters.words("com org net io java javax jakarta sun jdk edu akka scala kotlin");

  private static final Set<String> BEFORE_COUNTRIES =
      Letters.words("com net org edu gov mil co ac or ne gob gouv");

  private static final int LONGEST = 48;

  private DottedNames() {}

  /** The name of words and slots that begins at {@code at}. */
  static Shape at(Units units, int at) {
    int end = at;
    int dots = 0;
    int sign = -1;
    int last = at;
    while (end < at + LONGEST && isPart(units, end)) {
      if (units.is(end, '.')) {
        dots++;
        last = end + 1;
      } else if (units.is(end, '@')) {
        if (sign >= 0) {
          return Shape.NONE;
        }
        sign = end;
      }
      end++;
    }
    if (end == at || end == at + LONGEST) {
      return Shape.NONE;
    }
    if (sign >= 0) {
      return email(units, sign, last, end);
    }
    int component = dots > 0 && units.is(end, '/') ? componentEnd(units, end + 1) : Rule.NONE;
    return component == Rule.NONE
        ? classify(units, at, last, end, dots)
        : new Shape(component, AttributeType.CLASS);
  }

  /**
   * Where a class behind its program ends, as Android names them: {@code
   * com.example.notes/.ui.NoteEditor}.
   */
  private static int componentEnd(Units units, int from) {
    int end = units.is(from, '.') ? from + 1 : from;
    int last = from;
    while (end < from + LONGEST && isPart(units, end) && !units.isAny(end, "-@+")) {
      last = units.is(end, '.') ? end + 1 : last;
      end++;
    }
    boolean named = last > from && units.isCapital(last) && !units.is(end, '/');
    return named || (units.is(from, '.') && units.isCapital(from + 1)) ? end : Rule.NONE;
  }

  private static boolean isPart(Units units, int unit) {
    return Addresses.isPart(units, unit)
        || (units.isAny(unit, ".-$@+")
            && (Addresses.isPart(units, unit + 1) || units.is(unit + 1, '$')));
  }

  private static Shape email(Units units, int sign, int last, int end) {
    return last > sign + 1 && units.isWord(last) ? new Shape(end, AttributeType.EMAIL) : Shape.NONE;
  }

  private static Shape classify(Units units, int at, int last, int end, int dots) {
    String name = units.word(end - 1);
    if (isException(units, name, end - 1)) {
      return new Shape(end, AttributeType.EXCEPTION);
    }
    if (dots == 0) {
      return Shape.NONE;
    }
    boolean single = end == last + 1;
    if (single && isCountry(units, last, name)) {
      return new Shape(end, AttributeType.HOST);
    }
    if (single && FILES.contains(name) && !(dots > 1 && DOMAINS.contains(name))) {
      return new Shape(end, AttributeType.PATH);
    }
    boolean known = PACKAGES.contains(units.word(at)) || units.isCapital(last);
    if (dots > 1 && known && isPlain(units, at, end)) {
      return new Shape(end, AttributeType.CLASS);
    }
    return single && DOMAINS.contains(name) ? new Shape(end, AttributeType.HOST) : Shape.NONE;
  }

  /** {@code net.om}, whatever the country is. */
  private static boolean isCountry(Units units, int last, String name) {
    return name.length() == 2
        && units.is(last - 3, '.')
        && BEFORE_COUNTRIES.contains(units.word(last - 2))
        && !FILES.contains(name);
  }

  /** No hyphen, which classes don't have and hosts do. */
  private static boolean isPlain(Units units, int at, int end) {
    for (int i = at; i < end; i++) {
      if (units.is(i, '-')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isException(Units units, String name, int unit) {
    boolean ending = name.endsWith("exception") || name.endsWith("error");
    return ending && units.isCapital(unit) && isCamelCase(units, unit);
  }

  /** A capital within the word and small letters at its end. */
  private static boolean isCamelCase(Units units, int unit) {
    byte[] line = units.line();
    boolean capital = false;
    for (int i = units.start(unit) + 1; i < units.end(unit); i++) {
      capital |= line[i] >= 'A' && line[i] <= 'Z';
    }
    return capital && line[units.end(unit) - 1] >= 'a';
  }
}
