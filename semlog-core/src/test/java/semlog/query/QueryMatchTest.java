package semlog.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query finds, one row per question. */
class QueryMatchTest {
  private static final Instant NOW = Instant.parse("2024-05-02T12:00:00Z");

  private static final Fields EVENT =
      MapFields.of(
          "@message", "May  1 GET /api/users refused (500)",
          "@timestamp", "2024-05-01T10:20:30.5Z",
          "status", "500",
          "portnumber", "80",
          "portnumber2", "8008",
          "src_ip", "10.1.2.3",
          "ip6", "2001:db8::7",
          "link", "fe80::1%eth0",
          "remote6", "[2001:db8::5]:443",
          "remote4", "203.0.113.9:40124",
          "level", "ERROR",
          "path", "C:\\Windows\\a b.txt",
          "duration", "750ms",
          "size", "12K",
          "ratio", "0.50",
          "id", "00ff");

  private static Optional<Instant> moment(String text) {
    return switch (text) {
      case "now" -> Optional.of(NOW);
      case "yesterday" -> Optional.of(Instant.parse("2024-05-01T00:00:00Z"));
      case "-25h" -> Optional.of(NOW.minusSeconds(25 * 3600));
      case "-26h" -> Optional.of(NOW.minusSeconds(26 * 3600));
      default -> Optional.empty();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "status:500~true",
        "status:500.0~true",
        "status:50~false",
        "status=500~true",
        "status!=500~false",
        "status!=404~true",
        "missing!=404~false",
        "NOT missing:404~true",
        "status>=500~true",
        "status > 500~false",
        "status<600~true",
        "status:>=499~true",
        "status:[400 TO 500]~true",
        "status:[400 TO 500}~false",
        "status:{500 TO *]~false",
        "status:[* TO 500]~true",
        "status:[400 to 499]~false",
        "status:(404 OR 500)~true",
        "status:(404 OR NOT 500)~false",
        "status:(40? 50?)~false",
        "portnumber:8008~true",
        "portnumber2:80~false",
        "portnumber!=8008~false",
        "level:error~true",
        "level:err*~true",
        "level:e?ror~true",
        "level:e?or~false",
        "level>debug~true",
        "src_ip:10.0.0.0/8~true",
        "src_ip:10.1.2.0/24~true",
        "src_ip:10.1.3.0/24~false",
        "src_ip:0.0.0.0/0~true",
        "src_ip:::/0~false",
        "ip6:2001:db8::/32~true",
        "ip6:2001:db8:0:0:0:0:0:7~true",
        "ip6:2001:db8::8/128~false",
        "link:fe80::1~true",
        "link:fe80::1%eth0~true",
        "link:fe80::/10~true",
        "link:fe80::2~false",
        "remote6:2001:db8::5~true",
        "remote6:2001:db8::/32~true",
        "remote6:\"[2001:db8::5]:443\"~true",
        "remote6:[2001:db8::1 TO 2001:db8::9]~true",
        "remote4:203.0.113.0/24~true",
        "remote4:203.0.113.9~true",
        "remote4:203.0.113.1~false",
        "ip6:2001:0DB8:0::7~true",
        "src_ip:[10.1.2.1 TO 10.1.2.9]~true",
        "src_ip>10.1.2.10~false",
        "src_ip>9.255.0.0~true",
        "path:C:\\Windows\\\\*~true",
        "path:\"c:\\windows\\a b.txt\"~true",
        "path:C:\\\\Windows\\\\a\\ b.txt~true",
        "duration>0.5s~true",
        "duration>=1s~false",
        "duration:750ms~true",
        "duration>500~false",
        "size>10K~true",
        "size:12288~true",
        "size<12KiB~false",
        "ratio:0.5~true",
        "id:00FF~true",
        "id>5~false",
        "level:*~true",
        "level:**~true",
        "exists(level)~true",
        "exists( missing )~false",
        "missing:*~false",
        "refused~true",
        "REFUSED~true",
        "\"api/users refused\"~true",
        "re*sed~true",
        "users AND (status:404 OR level:error)~true",
        "users && status:404 || level:error~true",
        "users status:404~false",
        "!users~false",
        "! users OR refused~true",
        "@message:users~true",
        "@message:\\(500\\)~true",
        "@timestamp:2024-05-01~true",
        "@timestamp>2024-05-01~false",
        "@timestamp>=2024-05-01~true",
        "@timestamp<=\"2024-05-01 10:20\"~true",
        "@timestamp<2024-05-01T12:20:30+02:00~false",
        "@timestamp:2024-05-01T12:20:30+02:00~true",
        "@timestamp:[2024-04-30 TO yesterday]~false",
        "@timestamp>-25h~false",
        "@timestamp>-26h~true",
        "@timestamp<now~true",
        "@timestamp>@1714558830~false",
        "@timestamp>=@1714558830~true",
      })
  void finds(String query, boolean expected) {
    QueryTimes times = new QueryTimes(QueryMatchTest::moment, () -> ZoneOffset.UTC);
    assertEquals(expected, QueryParser.parse(query, times).matches(EVENT), query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "path=~\"^C:.*\\.txt$\"|true",
        "path =~ \"windows\"|false",
        "path=~\"(?i)windows\"|true",
        "@message=~\"refused \\(5[0-9]+\\)\"|true",
        "level:=~\"RR\"|true",
        "missing=~\"\"|false",
        "NOT level=~\"[a-z]\"|true",
        "portnumber=~\"^8\"|true",
      })
  void findsByRegularExpressions(String query, boolean expected) {
    finds(query, expected);
  }

  /** The zone is that of summer time in Berlin; a day of it begins at 22:00 UTC. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "@timestamp:2024-05-02~true",
        "@timestamp:2024-05-01~false",
        "@timestamp:2024-05-01T22:30Z~true",
        "@timestamp:\"2024-05-02 00:30\"~true",
        "@timestamp>=2024-05-02T00:30:00~true",
        "@timestamp<2024-05-02T00:30:00~false",
        "spelled:2024-05-02T00:30~true",
        "spelled:2024-05-01T22:30:00Z~true",
        "spelled:[2024-05-02 TO 2024-05-02]~true",
        "clocks:2024-03-31~true",
        "@timestamp:>=yesterday~true",
      })
  void timesWithoutAZoneAreOfTheSessions(String query, boolean expected) {
    Fields event =
        MapFields.of(
            "@timestamp", "2024-05-01T22:30:00Z",
            "spelled", "2024-05-02 00:30:00",
            "clocks", "2024-03-31T21:59:59Z");
    QueryTimes times = new QueryTimes(QueryMatchTest::moment, () -> ZoneId.of("Europe/Berlin"));
    assertEquals(expected, QueryParser.parse(query, times).matches(event), query);
  }
}
