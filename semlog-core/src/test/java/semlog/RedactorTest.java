package semlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.attribute.Formats;
import semlog.fault.Mistyped;
import semlog.redaction.Redaction;

final class RedactorTest {
  private static final byte[] KEY = "a key of sixteen bytes or more".getBytes(US_ASCII);
  private static final String LOGIN =
      "Nov 21 10:15:02 web1 sshd[42]: Accepted publickey for bob from 203.0.113.9 port 51123 ssh2";

  @Test
  void masksAttributesByTypeAndByName() throws IOException {
    assertEquals(
        "Nov 21 10:15:02 web1 sshd[42]: Accepted publickey for <user> from <src_ip> port 0 ssh2",
        redacted(LOGIN, "user,src_ip", "portnumber=mask"));
  }

  @Test
  void jsonStaysJson() throws IOException {
    String line =
        "{\"user\":\"a\\\"b\",\"port\":8080,\"ok\":true,\"load\":-1.5,\"ip\":\"10.0.0.7\"}";
    assertEquals(
        "{\"user\":\"<user>\",\"port\":0,\"ok\":null,\"load\":0,\"ip\":\"<ipv4>\"}",
        redacted(line, "user,port,ok,load,ipv4"));
    String pseudonyms = redacted(line, "user,port,ok,load,ipv4=pseudonym");
    assertTrue(
        pseudonyms.matches(
            "\\{\"user\":\"u[0-9a-f]{14}\",\"port\":[1-9][0-9]{3,4},\"ok\":null,"
                + "\"load\":-[1-9][.][0-9],\"ip\":\"[0-9.]{7,15}\"}"),
        pseudonyms);
  }

  @Test
  void aValueThatIsFoundIsReplacedWhereverElseItIsAWord() throws IOException {
    assertEquals(
        "user=<user> home=/home/<user>/x alice2 msg='by <user>'",
        redacted("user=alice home=/home/alice/x alice2 msg='by alice'", "user"));
  }

  @Test
  void whatHasTheFormOfAValueIsFoundInAnyText() throws IOException {
    assertEquals(
        "GET /?m=<email>&a=<ipv4>&b=<ipv6>&c=<mac>,<uuid>/x",
        redacted(
            "GET /?m=a.b@c.example&a=10.1.2.3&b=2001:db8::7&c=00:1a:2b:3c:4d:5e,"
                + "550e8400-e29b-41d4-a716-446655440000/x",
            "email,ipv4,ipv6,mac,uuid"));
  }

  @Test
  void patternsAreMasked() throws IOException {
    Redaction redaction = new Redaction(List.of(), List.of("ticket-[0-9]+", "b*"), KEY);
    assertEquals("<redacted>a<redacted> <redacted>\n", run("bab ticket-17\n", redaction, 99));
  }

  @Test
  void theSameValueHasTheSamePseudonymUnderOneKey() throws IOException {
    String one = redacted("user=alice", "user=pseudonym");
    assertEquals(one, redacted("user=alice", "user=pseudonym"));
    assertNotEquals(one, redacted("user=alicf", "user=pseudonym"));
    Redaction other = new Redaction(List.of("user=pseudonym"), List.of(), new byte[32]);
    assertNotEquals(one, run("user=alice", other, 99));
    assertEquals(
        one.substring("user=".length()),
        redacted("session opened for user alice(uid=0)", "user=pseudonym").split("[ (]", -1)[4]);
  }

  @ParameterizedTest
  @CsvSource({
    "ipv4, 203.0.113.9, '[0-9]{1,3}([.][0-9]{1,3}){3}'",
    "ipv6, 2001:db8::7, 'fd[0-9a-f]{2}(:[0-9a-f]{4}){7}'",
    "mac, 00:1a:2b:3c:4d:5e, '02(:[0-9a-f]{2}){5}'",
    "mac, 00-1A-2B-3C-4D-5E, '02(-[0-9a-f]{2}){5}'",
    "email, bob@example.com, '[0-9a-f]{14}@redacted.example'",
    "uuid, 550e8400-e29b-41d4-a716-446655440000, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'",
    "host, db1.corp.example, 'h[0-9a-f]{14}[.]example'",
    "url, https://corp.example/a?b, 'https://u[0-9a-f]{14}[.]example/'",
    "path, /var/lib/x, '/p[0-9a-f]{14}'",
    "portnumber, 51123, '[1-9][0-9]{3,4}'",
    "number, 123456, '[1-9][0-9]{5}'"
  })
  void pseudonymsReadAsWhatTheyStandFor(String type, String value, String form) throws IOException {
    String name = type.equals("number") ? "count" : type.equals("portnumber") ? "port" : type;
    String line = redacted(name + "=" + value, type + "=pseudonym");
    String made = line.substring(line.indexOf('=') + 1);
    assertTrue(made.matches(form), line);
    assertNotEquals(value, made);
  }

  @Test
  void whatSaysNothingStays() throws IOException {
    assertEquals("user=- x=\"\"", redacted("user=- x=\"\"", "user,x=pseudonym"));
  }

  @Property(seed = "62", tries = 200)
  void nothingButValuesChangesHoweverBytesCome(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> parts,
      @ForAll @IntRange(min = 1, max = 40) int step)
      throws IOException {
    String[] pieces = {
      "\n", "\r\n", "\r", "user=alice", " ", "\0", "\u00ff", "x@y.example", "1", ""
    };
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(pieces[part]));
    String out = run(text.toString(), new Redaction(List.of("mac"), List.of(), KEY), step);
    assertEquals(text.toString(), out);
    Redaction both = new Redaction(List.of("user,email=pseudonym"), List.of(), KEY);
    String redacted = run(text.toString(), both, step);
    assertEquals(text.toString().replaceAll("[^\r\n]", ""), redacted.replaceAll("[^\r\n]", ""));
    assertFalse(redacted.contains("x@y.example"), redacted);
  }

  @Test
  void aStreamGivesWhatTheRedactorWrites() throws IOException {
    byte[] log = (LOGIN + "\r\n" + LOGIN).getBytes(ISO_8859_1);
    Redaction redaction = new Redaction(List.of("user=pseudonym"), List.of(), KEY);
    RedactedInput in =
        new RedactedInput(
            new ByteArrayInputStream(log),
            redaction,
            Formats.BUILT_IN,
            Learnt.of(new ByteArrayInputStream(log)),
            Optional.empty());
    assertArrayEquals(
        run(LOGIN + "\r\n" + LOGIN, redaction, 7).getBytes(ISO_8859_1), in.readAllBytes());
  }

  @Test
  void namesThatNothingHasAreTold() throws IOException {
    Redaction redaction = new Redaction(List.of("usr,email", "src_ip"), List.of(), KEY);
    run(LOGIN, redaction, 99);
    assertEquals(List.of("usr"), redaction.unusedNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "user,", "user=hash", "timestamp", "a b", "user=mask=mask"})
  void whatCannotBeMeantIsSaid(String list) {
    assertThrows(Mistyped.class, () -> new Redaction(List.of(list), List.of(), KEY));
  }

  private static String redacted(String line, String... lists) throws IOException {
    return run(line, new Redaction(List.of(lists), List.of(), KEY), 99);
  }

  private static String run(String text, Redaction redaction, int step) throws IOException {
    byte[] bytes = text.getBytes(ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Redactor redactor = new Redactor(out, redaction, Formats.BUILT_IN, Learnt.nothing())) {
      for (int at = 0; at < bytes.length; at += step) {
        redactor.write(bytes, at, Math.min(step, bytes.length - at));
      }
    }
    return out.toString(ISO_8859_1);
  }
}
