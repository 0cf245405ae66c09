package semlog.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class TableHeaderTest {
  private final TableHeader table = new TableHeader();

  private boolean see(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return table.see(bytes, 0, bytes.length);
  }

  /** What the columns name of a line, as {@link Samples#describe} writes it. */
  private String told(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return Samples.describe(
        line,
        new AttributeFinder().find(bytes, 0, bytes.length, Samples.slots(bytes), table.columns()));
  }

  @Test
  void theFirstLineNamesColumns() {
    assertFalse(see("\ufefftime,level,user,src ip,bytes,message\r"));
    assertFalse(see("2026-11-21T10:00:00Z,info,alice,192.0.2.7,1204,\"in, from home\"\r"));
    assertEquals(
        "time:timestamp=2026-11-21T10:00:02Z | level=warn | user=b,ob | src_ip:ipv4=192.0.2.8 |"
            + " message:text=said \"\"no\"\" to user bob",
        told("2026-11-21T10:00:02Z,warn,\"b,ob\",192.0.2.8,-,\"said \"\"no\"\" to user bob\"\r"));
  }

  @Test
  void linesThatAreNoRowsAreReadAsAnyOther() {
    see("id;name;size;path");
    see("1;a;17;/tmp/a");
    assertEquals("id=2 | name:word=b | size=3 | path=/tmp/b", told("2;b;3;/tmp/b"));
    assertEquals("src_ip:ipv4=192.0.2.7", told("it was seen from 192.0.2.7; later gone"));
    assertEquals("id=2 | name:word=b", told("2;b;;"));
    assertEquals("user=bob", told("for user bob;\"x;y;z"));
    assertEquals("-", told("id;name;size;path"));
  }

  @Test
  void w3cNamesColumnsAnywhere() {
    see("2026-11-20 23:59:59 10.0.0.5 GET /old 200");
    assertTrue(see("#Fields: date time s-ip cs-method cs-uri-stem cs(User-Agent) sc-status"));
    assertEquals(
        "timestamp=2026-11-21 00:00:02 | s-ip:ipv4=10.0.0.5 | cs-method:method=GET |"
            + " cs-uri-stem:path=/a | cs_User-Agent:useragent=curl/8.5.0 | sc-status:status=200",
        told("2026-11-21 00:00:02 10.0.0.5 GET /a curl/8.5.0 200"));
    assertEquals("Date:timestamp=2026-11-21 00:00:00", told("#Date: 2026-11-21 00:00:00"));
    assertFalse(see("#Fields: date time s-ip cs-method cs-uri-stem cs(User-Agent) sc-status"));
    see("2026-11-21 00:00:02 10.0.0.5 GET /a curl/8.5.0 200");
    assertTrue(see("#Fields: date time c-ip cs-method cs-uri-stem cs(User-Agent) sc-status"));
  }

  @Test
  void zeekNamesAndTypesColumns() {
    assertFalse(see("#separator \\x09"));
    assertFalse(see("#fields\tts\tuid\tid.orig_h\tid.orig_p\tservice\tduration\tlocal_orig"));
    assertFalse(see("#types\ttime\tstring\taddr\tport\tstring\tinterval\tbool"));
    assertEquals(
        "ts:timestamp=1521911721.255387 | uid:id=C8Tful1TvM3Zf5x8fl | id.orig_h:ipv4=10.164.94.120"
            + " | id.orig_p:portnumber=39681 | duration=0.004266 | local_orig:boolean=T",
        told("1521911721.255387\tC8Tful1TvM3Zf5x8fl\t10.164.94.120\t39681\t-\t0.004266\tT"));
  }

  /** What is no table, though its first line has separators. */
  @TestFactory
  Stream<DynamicTest> noGuesses() {
    return Stream.of(
            List.of(
                "Loading configuration, please wait, thanks", "Loaded 3 files, 2 rules, 1 list"),
            List.of("ERROR,main,started", "INFO,3,stopped"),
            List.of("alice,login,ok", "bob,logout,ok"),
            List.of("one,two,three,four,five", "x,y,17,z,u"),
            List.of("a,b", "1,2"),
            List.of("name,name,size", "a,b,3"),
            List.of("time,level,user", "2026-11-21T10:00:00Z,info"),
            List.of("10:15:02,level,user", "10:15:03,info,alice"),
            List.of("started, in 3 s, at 10:00", "stopped, in 4 s, at 11:00"),
            List.of("", "time,user,size"),
            List.of("time|user|\"size", "1|2|3"))
        .map(
            lines ->
                DynamicTest.dynamicTest(
                    lines.toString(),
                    () -> {
                      table.restart();
                      lines.forEach(this::see);
                      assertEquals(Columns.NONE, table.columns());
                    }));
  }

  @Test
  void anotherInputHasNoColumns() {
    see("id;name;size");
    see("1;a;17");
    assertEquals(List.of("id", "name", "size"), table.columns().names());
    table.restart();
    assertEquals(Columns.NONE, table.columns());
    see("1;a;17");
    see("2;b;18");
    assertEquals(Columns.NONE, table.columns());
  }

  @Test
  void aHeaderOfAnyLengthIsBounded() {
    see("a,".repeat(9000));
    see("1,".repeat(9000));
    assertEquals(Columns.NONE, table.columns());
    see("#Fields: " + "a ".repeat(2000));
    assertEquals(0, told("a ".repeat(2000)).indexOf('-'));
  }
}
