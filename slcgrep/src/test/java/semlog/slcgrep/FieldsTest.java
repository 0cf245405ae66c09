package semlog.slcgrep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldsTest {
  private static final String LOG =
      """
      2026-11-21T10:15:02Z sshd[1]: Failed password for bob from 192.0.2.7 port 4711
      {"msg":"a,\\"b\\"","tags":["x","y"],"size":12}
      2026-11-21T10:15:03Z sshd[2]: Failed password for eve from 192.0.2.8 port 4712
      """;

  @TempDir private Path directory;

  @Test
  void csvHasNamesFirstAndEmptyPlaces() {
    assertEquals(
        "@line,src_ip,portnumber\n1,192.0.2.7,4711\n3,192.0.2.8,4712\n",
        Grepped.of(LOG, "--fields", "@line,src_ip, portnumber", "Failed").out());
    assertEquals("src_ip\n\n", Grepped.of(LOG, "--fields", "src_ip", "tags").out());
    assertEquals("", Grepped.of(LOG, "--fields", "src_ip", "nothing").out());
  }

  @Test
  void csvQuotesWhatRfc4180Says() {
    assertEquals(
        "msg,tags\n\"a,\"\"b\"\"\",\"x,y\"\n", Grepped.of(LOG, "--fields=msg,tags", "tags").out());
  }

  @Test
  void tsvEscapes() {
    assertEquals(
        "@message\tsize\na\\tb\\\\c\t\n",
        Grepped.of("a\tb\\c\n", "--fields=@message,size", "--format=tsv", "a").out());
  }

  @Test
  void jsonLeavesOutWhatIsNotThere() {
    assertEquals(
        "{\"@line\":1,\"user\":\"bob\"}\n{\"@line\":2,\"tags\":[\"x\",\"y\"]}\n",
        Grepped.of(LOG, "--fields=@line,user,tags", "--format=json", "-m2", "").out());
    assertEquals("{}\n", Grepped.of("a\n", "--fields=user", "--format=json", "a").out());
  }

  @Test
  void timeAndTemplateAndSourceAreFields() {
    assertEquals(
        "(standard input),2026-11-21T10:15:03Z,"
            + "<*> <*>[<*>]: Failed password for <*> from <*> port <*>",
        Grepped.of(LOG, "--fields=@source,@timestamp,@template", "eve")
            .out()
            .lines()
            .toList()
            .getLast());
  }

  @Test
  void archivesTellTheSame() throws Exception {
    Path archive = directory.resolve("log.slc");
    Files.write(archive, Archived.whole(LOG.getBytes(StandardCharsets.UTF_8)));
    for (String format : new String[] {"csv", "tsv", "json"}) {
      String[] words = {
        "--fields=@line,@timestamp,user,tags,msg,ipv4,@template_id,@template",
        "--format=" + format,
        "-Q",
        "NOT user:bob"
      };
      String[] archived = Arrays.copyOf(words, words.length + 1);
      archived[words.length] = archive.toString();
      assertEquals(Grepped.of(LOG, words).out(), Grepped.of("", archived).out());
    }
  }

  @Test
  void jsonOfMatchesTellsTheEvent() {
    String out = Grepped.of(LOG, "--json", "eve").out();
    assertTrue(
        out.contains(
            "\"end\":53}],\"@timestamp\":\"2026-11-21T10:15:03Z\",\"@template\":\"<*> <*>[<*>]:"
                + " Failed password for <*> from <*> port <*>\",\"@template_id\":\""),
        out);
    assertTrue(
        out.contains("\"user\":\"eve\",\"src_ip\":\"192.0.2.8\",\"portnumber\":4712}}}\n"), out);
  }

  @Test
  void aMissingNameIsShown() {
    Grepped told = Grepped.of(LOG, "--fields", "user,,pid", "Failed");
    assertEquals(2, told.code());
    assertTrue(told.err().contains("\n  user,,pid\n       ^\nhint: "), told.err());
    assertEquals(2, Grepped.of(LOG, "--fields=user", "--format=xml", "a").code());
  }
}
