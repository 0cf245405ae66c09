package semlog.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenizerTest {
  private static final byte[] TIME = "2026-01-02 03:04:05".getBytes(StandardCharsets.UTF_8);
  private final Tokenizer tokenizer = new Tokenizer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain words only | plain words only",
        "node12 took 5ms | node<INTEGER> took <INTEGER>ms",
        "0007 -3 -0 1-2 | <INTEGER> <INTEGER> -<INTEGER> <INTEGER>-<INTEGER>",
        "from 10.0.0.1:8008 | from <IPV4>:<INTEGER>",
        "10.0.0.256 1.2.3 | <INTEGER>.<INTEGER>.<INTEGER>.<INTEGER> <INTEGER>.<INTEGER>.<INTEGER>",
        "id 3fa85f64-5717-4562-b3fc-2c963f66afa6 | id <UUID>",
        "mac 00:1a:2B:3c:4d:5e up | mac <MAC> up",
        "from 00:11:43:e3:ba:c3 via 12:34:56:78:9a:bc | from <MAC> via <MAC>",
        "end,2024/01/02 03:04:05,192.0.2.7,x 03:04:05,123 | end,<TIMESTAMP>,<IPV4>,x <TIMESTAMP>",
        "at 10:15:02:ad hoc 10:15:02: ok | at <TIMESTAMP>:ad hoc <TIMESTAMP>: ok",
        "cli 02-1a-00-00-00-01 be-ef-00-11-22-33 26-11-21-10-15-02 x | cli <OPAQUE> <OPAQUE> "
            + "<INTEGER>-<INTEGER>-<INTEGER>-<INTEGER>-<INTEGER>-<INTEGER> x",
        "at 0x7f3bdae0ffc0 deadbeef12 a1b2c3 | at 0x<HEX> <HEX> <OPAQUE>",
        "blk_-1608999687919862906 | blk_<INTEGER>",
        "9223372036854775807 9223372036854775808 | <INTEGER> <OPAQUE>",
        "-9223372036854775808 -9223372036854775809 | <INTEGER> <OPAQUE>",
        "2024-01-02 03:04:05,678 INFO x | <TIMESTAMP> INFO x",
        "Jan  2 03:04:05 host sshd[12]: | <TIMESTAMP> host sshd[<INTEGER>]:",
        "open /var/log/a-12.log: gone | open <PATH>: gone",
        "see https://example.org/a?b=1. | see <URL>.",
        "\"GET /a/b?c=d HTTP/1.1\" 200 | \"GET <PATH> HTTP/<INTEGER>.<INTEGER>\" <INTEGER>",
        "\"Mozilla/5.0 (X11)\" x | \"<QUOTED>\" x",
        "{\"user\":\"bob 1\",\"n\":3} | {\"user\":\"<QUOTED>\",\"n\":<INTEGER>}",
        "{   \"user\":\"bob 1\",   \"n\":3 } | {   \"user\":\"<QUOTED>\",   \"n\":<INTEGER> }",
        "<Data Name=\"a b\">7</Data> in </tmp/x> | <Data Name=\"a b\"><INTEGER></Data> in <<PATH>>",
        "{\"msg\":\"took 5 s\"} | {\"msg\":\"took <INTEGER> s\"}",
        "{\"t\":\"2024-01-02T03:04:05.678Z\"} | {\"t\":\"<TIMESTAMP>Z\"}",
        "{\"a\":\"x\\\"y\",\"b\":\"z\"} | {\"a\":\"<QUOTED>\",\"b\":\"<QUOTED>\"}",
        "{\"p99\":7,\"k12345\":8} | {\"p99\":<INTEGER>,\"k<INTEGER>\":<INTEGER>}",
        "pod web-xnt84 web-nvhts web-9fqtx web-https web-alpha web-node7 | "
            + "pod web-<OPAQUE> web-<OPAQUE> web-<OPAQUE> web-<OPAQUE> web-alpha web-node<INTEGER>",
        "rs web-7x4bzdq8r xnt84 nvhts | rs web-<OPAQUE> xnt<INTEGER> nvhts",
        "to api.example.org:443 ok main.go:12 x.y.z1:5 a.b.co:80a | "
            + "to <OPAQUE>:<INTEGER> ok main.go:<INTEGER> x.y.z<INTEGER>:<INTEGER> a.b.co:<INTEGER>a",
        "c2.cdn-a.example.com:80 at Foo.java:7 | <OPAQUE>:<INTEGER> at Foo.java:<INTEGER>",
        "data '\\x16\\x03 5' and 'C:\\a 5' | data <QUOTED> and 'C:\\a <INTEGER>'",
        "k8s e2e i18n a1b2 | k8s e2e i18n <OPAQUE>",
        "flush2DB by Slf4jLogger of Room2a aB3dEf web1prodX23a | "
            + "flush2DB by Slf4jLogger of <OPAQUE> <OPAQUE> <OPAQUE>",
        "Disk9xQueue2::add7To at web1::backup s:::Box2 | "
            + "Disk9xQueue2::add7To at web<INTEGER>::backup s:::Box<INTEGER>",
        "BIOS-e820: raid10: e1000: eth1 | BIOS-e820: raid10: e1000: eth<INTEGER>",
        "a0=7 p99=8 x123=9 | a0=<INTEGER> p99=<INTEGER> x<INTEGER>=<INTEGER>",
        "from fe80::1ff:fe23:4567:890a to std::x | from <IPV6> to std::x",
        "2001:db8:0:0:0:0:0:1 1:2:3 | <IPV6> <INTEGER>:<INTEGER>:<INTEGER>",
      })
  void seesSlots(String line, String expected) {
    assertEquals(expected, shape(line));
  }

  @Test
  void opensJsonWithinStrings() {
    assertEquals(
        "{\"d\":\"{\\\"a\\\":\\\"<QUOTED>\\\",\\\"t\\\":\\\"<TIMESTAMP>Z\\\",\\\"n\\\":<INTEGER>}\",\"e\":\"<QUOTED>\"}",
        shape(
            "{\"d\":\"{\\\"a\\\":\\\"x \\\\\\\"5\\\\\\\""
                + " y\\\",\\\"t\\\":\\\"2024-01-02T03:04:05.678Z\\\",\\\"n\\\":7}\",\"e\":\"z\"}"));
  }

  @Test
  void takesNamedLinesOfMessagesWhole() {
    assertEquals(
        "{\"Message\":\"Set:\\r"
            + "\\n"
            + "Image: <QUOTED>\\r"
            + "\\n"
            + "\\tLogon ID:\\t\\t<QUOTED>\\r"
            + "\\n"
            + "UtcTime: <TIMESTAMP>\\r"
            + "\\n"
            + "Done <INTEGER> of <INTEGER>: yes it is\"}",
        shape(
            "{\"Message\":\"Set:\\r"
                + "\\n"
                + "Image: C:\\\\Program Files\\\\a.exe\\r"
                + "\\n"
                + "\\tLogon ID:\\t\\t0x3e7\\r"
                + "\\n"
                + "UtcTime: 2020-06-10 02:50:57.653\\r"
                + "\\n"
                + "Done 3 of 4: yes it is\"}"));
  }

  @Test
  void takesEncodedBytesInMessagesWhole() {
    assertEquals(
        "{\"message\": \"to 'x' with data <QUOTED> and <QUOTED> '<INTEGER>'\"}",
        shape(
            "{\"message\": \"to 'x' with data '\\\\x16\\\\x03 \\\\' 7' and \\\"\\\\x00 '9' \\\""
                + " '5'\"}"));
  }

  @Test
  void takesFieldsBetweenTabsWhole() {
    assertEquals(
        "<QUOTED>\t<INTEGER>.<INTEGER>\t-\t<IPV4>\t<QUOTED>\tnot found <INTEGER> times",
        shape("Cx1Y3KOf2P\t12.5\t-\t10.0.0.1\tA,AAAA\tnot found 5 times"));
    assertEquals("a1b2c\t<INTEGER>".replace("a1b2c", "<OPAQUE>"), shape("a1b2c\t7"));
  }

  @Test
  void aSkeletonEndsWithItsLastByte() {
    assertTrue(tokenizer.tokenize(TIME, 0, TIME.length));
    byte[] skeleton = skeleton();
    assertTrue(Template.of(skeleton, 0, skeleton.length, 2).isSkeleton());
    assertFalse(Template.of(skeleton, 0, skeleton.length - 1, 2).isSkeleton());
    assertTrue(Template.of(skeleton, skeleton.length, skeleton.length, 2).isSkeleton());
  }

  @Property(seed = "9", tries = 3000)
  void valuesAndStaticTextAreTheLine(@ForAll("pieces") List<String> pieces) {
    byte[] line = String.join("", pieces).getBytes(StandardCharsets.UTF_8);
    if (tokenizer.tokenize(line, 0, line.length)) {
      List<SlotSpan> spans = tokenizer.spans(0);
      byte[] skeleton = skeleton();
      byte[] among =
          ("\u000f" + "\u000f".repeat(skeleton.length) + "\u0010").getBytes(StandardCharsets.UTF_8);
      System.arraycopy(skeleton, 0, among, 1, skeleton.length);
      Template template = Template.of(among, 1, 1 + skeleton.length, 2);
      assertArrayEquals(skeleton, template.skeleton());
      int at = 0;
      for (int slot = 0; slot < spans.size(); slot++) {
        byte[] text = template.text(slot);
        assertArrayEquals(text, Arrays.copyOfRange(line, at, spans.get(slot).start()));
        assertEquals(template.textLength(slot), text.length);
        assertEquals(template.slots().get(slot).kind(), spans.get(slot).kind());
        at = spans.get(slot).end();
      }
      assertArrayEquals(template.text(spans.size()), Arrays.copyOfRange(line, at, line.length));
    }
  }

  private byte[] skeleton() {
    return Arrays.copyOf(tokenizer.skeleton(), tokenizer.skeletonLength());
  }

  /** Lines made of what the paths for JSON, messages and tables look at. */
  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "{\"",
            "\":\"",
            "\",\"",
            "\\\"",
            "\\\\",
            "\\n",
            "\\t",
            "\\r\\n",
            "\\u00e9",
            "\\u0",
            "'",
            " '",
            "=\\\"",
            "msg",
            "\"msg\":\"",
            "Name: ",
            "a",
            "x16",
            "0x7f",
            "12",
            "-5",
            "fe80::",
            ":",
            "\t",
            "2024-01-02 03:04:05",
            "[{\\\"",
            "}",
            "]",
            " ",
            "/var/log",
            "http://h/",
            "\"",
            "\\")
        .list()
        .ofMaxSize(40);
  }

  @Test
  void leavesControlBytesAlone() {
    byte[] line = {'a', 0x11, '5'};
    assertFalse(tokenizer.tokenize(line, 0, line.length));
    assertEquals(SlotKind.LINE, tokenizer.kind(0));
    assertEquals(1, tokenizer.slotCount());
  }

  @Test
  void keepsLongLinesAndLinesOfManySlotsWhole() {
    byte[] line = new byte[Tokenizer.MAX_LINE_BYTES + 1];
    Arrays.fill(line, (byte) 'x');
    assertFalse(tokenizer.tokenize(line, 0, line.length));
    byte[] numbers = "1 ".repeat(Tokenizer.MAX_SLOTS).getBytes(StandardCharsets.US_ASCII);
    assertFalse(tokenizer.tokenize(numbers, 0, numbers.length));
  }

  @Property(seed = "8", tries = 3000)
  void slotsAreOrderedAndInside(@ForAll @Size(max = 200) byte[] line) {
    tokenizer.tokenize(line, 0, line.length);
    int at = 0;
    for (int slot = 0; slot < tokenizer.slotCount(); slot++) {
      assertTrue(tokenizer.start(slot) >= at && tokenizer.end(slot) >= tokenizer.start(slot));
      at = tokenizer.end(slot);
    }
    assertTrue(at <= line.length);
  }

  /** The line with each slot replaced by its kind. */
  private String shape(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    assertTrue(tokenizer.tokenize(bytes, 0, bytes.length));
    StringBuilder shape = new StringBuilder();
    int at = 0;
    for (int slot = 0; slot < tokenizer.slotCount(); slot++) {
      shape.append(new String(bytes, at, tokenizer.start(slot) - at, StandardCharsets.UTF_8));
      shape.append('<').append(tokenizer.kind(slot)).append('>');
      at = tokenizer.end(slot);
    }
    return shape
        .append(new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8))
        .toString();
  }
}
