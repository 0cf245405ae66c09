package semlog.slcgrep;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes queries that some of a log's events answer, each with the same in jq's language. */
final class QueryMaker {
  /** What jq needs to know first. */
  static final String JQ =
      """
      def names($f): .key | test("^" + $f + "[0-9]*$");
      def all($f): [to_entries[] | select(names($f)) | .value | if type == "array" then .[] else . end];
      def number: if type == "string" and test("^[0-9]+$") then tonumber else numbers end;
      def same($v): ascii_downcase == ($v | ascii_downcase);
      """;

  private static final Pattern MEMBER =
      Pattern.compile("\"([a-zA-Z_]+?)[0-9]*\":(?:\"([A-Za-z][A-Za-z_-]*)\"|([0-9]{1,9}))(?=[,}])");

  /** A query, and the same for jq. */
  record Asked(String query, String jq) {}

  private record Member(String name, String value, boolean isNumber) {}

  private final Random random;
  private final List<Member> members = new ArrayList<>();

  /**
   * Makes queries about events.
   *
   * @param json bytes as Latin-1
   * @param types names that are those of types, of which jq knows nothing
   */
  QueryMaker(long seed, String json, List<String> types) {
    random = new Random(seed);
    Matcher found = MEMBER.matcher(json);
    while (found.find()) {
      boolean isNumber = found.group(3) != null;
      if (!types.contains(found.group(1))) {
        members.add(
            new Member(found.group(1), isNumber ? found.group(3) : found.group(2), isNumber));
      }
    }
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  Asked next() {
    return next(2);
  }

  private Asked next(int depth) {
    int kind = depth == 0 ? 3 + random.nextInt(3) : random.nextInt(9);
    return switch (kind) {
      case 0 -> joined(" AND ", " and ", depth);
      case 1 -> joined(" OR ", " or ", depth);
      case 2 -> {
        Asked part = next(depth - 1);
        yield new Asked("NOT (" + part.query + ")", "((" + part.jq + ") | not)");
      }
      default -> condition(members.get(random.nextInt(members.size())));
    };
  }

  private Asked joined(String word, String jqWord, int depth) {
    Asked one = next(depth - 1);
    Asked other = next(depth - 1);
    return new Asked(
        "(" + one.query + word + other.query + ")", "((" + one.jq + ")" + jqWord + other.jq + ")");
  }

  private Asked condition(Member member) {
    String all = "(all(\"" + member.name + "\")";
    if (random.nextInt(6) == 0) {
      return new Asked(member.name + ":*", all + " | length > 0)");
    }
    if (!member.isNumber) {
      return text(member, all);
    }
    boolean more = random.nextBoolean();
    String[] signs = {":", ">=", "<"};
    String[] jq = {"==", ">=", "<"};
    int sign = more ? 0 : 1 + random.nextInt(2);
    return new Asked(
        member.name + signs[sign] + member.value,
        all + " | any(number " + jq[sign] + " " + member.value + "))");
  }

  private Asked text(Member member, String all) {
    String value = member.value;
    if (random.nextInt(3) == 0) {
      String start = value.substring(0, 1 + random.nextInt(value.length()));
      return new Asked(
          member.name + ":" + start + "*",
          all + " | any(tostring | ascii_downcase | startswith(\"" + lower(start) + "\")))");
    }
    return new Asked(
        member.name + ":\"" + value + "\"", all + " | any(tostring | same(\"" + value + "\")))");
  }

  private static String lower(String ascii) {
    return new String(ascii.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII)
        .toLowerCase(Locale.ROOT);
  }
}
