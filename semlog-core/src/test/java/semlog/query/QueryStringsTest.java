package semlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.pattern.Required;

/** What a query asks of whole lines is in every line that answers it. */
class QueryStringsTest {
  private static Query query(String text) {
    return QueryParser.parse(text);
  }

  /** Whether a line holds what it must to answer. */
  private static boolean mayAnswer(String query, String line) {
    return QueryStrings.of(query(query)).stream().allMatch(required -> holds(required, line));
  }

  private static boolean holds(Required required, String line) {
    byte[] text = line.getBytes(StandardCharsets.UTF_8);
    return required.anyOf().stream()
        .anyMatch(
            string -> {
              for (int at = 0; at + string.length() <= text.length; at++) {
                if (string.isAt(text, at, 0, string.length())) {
                  return true;
                }
              }
              return false;
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user:Root | x user=rOOt y",
        "user:task | user=tas\u212a or ta\u017fk",
        "user:admin | user=adm\u0130n",
        "user:admin | {\"user\":\"\\u0061dm\\u0069n\"}",
        "path:/api/users | {\"path\":\"\\/api\\/users\"}",
        "path:/api/*/users | /api/7/users",
        "user:caf\u00e9-paris | {\"user\":\"caf\\u00e9-paris\"}",
        "src_ip:211.167.68.59 | from 211.167.68.59:80",
        "src_ip:211.167.68.59 | from 211.167.068.059",
        "src_ip:211.167.68.59 | from [::FFFF:d3a7:443b]:22",
        "src_ip:211.167.68.59 | {\"ip\":\"211\\u002e167.68.59\"}",
        "number:46340 | 46.34k",
        "level:error OR level:fatal | FATAL",
        "NOT user:root | nobody",
        "user=~\"^ro+t\" | rooot",
        "refused | Connection REFUSED",
        "template:0123456789abcdef | anything"
      })
  void aLineThatAnswersHasIt(String query, String line) {
    assertTrue(mayAnswer(query, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user:root | user=bob",
        "user:root AND level:error | root",
        "level:error OR level:fatal | warn",
        "src_ip:211.167.68.59 | from 211.167.69.59",
        "path:*index.html | /about.html",
        "refused | accepted"
      })
  void aLineWithoutItCannot(String query, String line) {
    assertFalse(mayAnswer(query, line));
  }

  @Test
  void templatesAreToldByBlocksBefore() {
    assertTrue(QueryStrings.asksForTemplates(query("NOT template:0123456789abcdef")));
    assertTrue(QueryStrings.asksForTemplates(query("user:root OR @template_id:*")));
    assertFalse(QueryStrings.asksForTemplates(query("user:root")));
  }

  @Test
  void whatStandsInAttributesIsNotLookedForInLines() {
    assertEquals(List.of(), QueryStrings.ofLines(query("user:root")));
    assertEquals(1, QueryStrings.ofLines(query("user:root AND refused")).size());
  }
}
