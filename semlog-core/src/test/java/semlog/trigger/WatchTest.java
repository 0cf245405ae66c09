package semlog.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WatchTest {
  private static final String THREE =
      """
      {"@message":"one","port":1}
      {"@message":"two","port":2}
      {"@message":"three","port":1}
      """;

  @Test
  void firesEachTimeAndCounts() throws IOException {
    assertEquals(
        "port:1 #1 (port=1) in: one\nport:1 #2 (port=1) in: three\n",
        Told.text(THREE, Told.rule("port:1", Firing.EACH_TIME)));
  }

  @Test
  void firesTheFirstTimeOnly() throws IOException {
    assertEquals(
        "port:* #1 (port=1) in: one\nport:2 #1 (port=2) in: two\n",
        Told.text(
            THREE, Told.rule("port:*", Firing.FIRST_TIME), Told.rule("port:2", Firing.FIRST_TIME)));
  }

  @Test
  void tellsOfEachRuleThatFiresInTheirOrder() throws IOException {
    assertEquals(
        "two #1 (@message=two) in: two\nport:2 #1 (port=2) in: two\n",
        Told.text(
            THREE, Told.rule(" two ", Firing.EACH_TIME), Told.rule("port:2", Firing.EACH_TIME)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // only the values that decided, each once, numbered ones by their own names
        "port:1 OR port:9|(port=1)",
        "port:1 AND user:root|(port=1, user=root)",
        "port>0|(port=1, port2=2)",
        "port:1 port>0|(port=1, port2=2)",
        "NOT user:bob|(user=root)",
        "user!=bob|(user=root)",
        "NOT (user:bob OR port:7)|(user=root, port=1, port2=2)",
        "NOT NOT port:2|(port2=2)",
        "NOT (user:root AND port:3)|(port=1, port2=2)",
        "NOT absent:*|",
        "NOT absent:x port:2|(port2=2)",
        "ip:10.0.0.0/8|(ip=10.1.2.3)",
        "a.b:2|(a.b=2)",
        "user:r*t|(user=root)",
        "OVER NOT fine|(@message=OVER)",
        "al? over|(@message=al?, @message=over)",
      })
  void saysWhy(String words, String reasons) throws IOException {
    String event =
        """
        {"@message":"all over","port":1,"port2":2,"user":"root","ip":"10.1.2.3","a":{"b":[1,2]}}
        """;
    String expected = reasons == null ? "" : reasons + " ";
    assertEquals(
        words + " #1 " + expected + "in: all over\n",
        Told.text(event, Told.rule(words, Firing.EACH_TIME)));
  }

  /** Numbers of JSON that have an exponent lie where they lie, however far. */
  @ParameterizedTest
  @CsvSource({
    "1e999999999, a>5, true",
    "1E+99999999999999999999, a>5, true",
    "-1e999999999, a>5, false",
    "-1e999999999, a<5, true",
    "1e-999999999, a>0, true",
    "1e-999999999, a<1, true",
    "0e999999999, a:0, true",
    "2.5e3, a:2500, true",
    "2.5e3, a>=2500, true",
    "2.5e3, a>2s, false",
    "25e-1, a:2.5, true",
    "1e400, a!=1e400, false",
  })
  void numbersWithExponentsCompare(String number, String query, boolean fires) throws IOException {
    String told = Told.text("{\"a\":" + number + "}", Told.rule(query, Firing.EACH_TIME));
    String expected = query + " #1 (a=" + number + ") in: {\"a\":" + number + "}\n";
    assertEquals(fires ? expected : "", told);
  }

  @Test
  void ofANameGivenTwiceEitherValueFires() throws IOException {
    Rule rule = Told.rule("a:1", Firing.EACH_TIME);
    assertTrue(Told.text("{\"a\":1,\"a\":2}", rule).contains("(a=1)"));
    assertTrue(Told.text("{\"a\":2,\"a\":1}", rule).contains("(a=1)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901234567890123", "5.0000000000000000000001", "7"})
  void comparesNumbersExactly(String number) throws IOException {
    String alert = Told.text("{\"n\":" + number + "}", Told.rule("n>5", Firing.EACH_TIME));
    assertTrue(alert.contains("(n=" + number + ")"), alert);
  }
}
