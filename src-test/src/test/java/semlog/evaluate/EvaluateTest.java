package semlog.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateTest {
  @Test
  void scoresOfTemplatesAreThoseOfTheBenchmark() {
    List<String> truth = List.of("a <*>", "a <*>", "b", "c <*>");
    List<String> ids = List.of("E1", "E1", "E2", "E3");
    List<String> found = List.of("a <*>:<*>", "a <*>:<*>", "b", "b");
    TemplateScore score = TemplateScore.of(truth, ids, found);
    assertEquals(new TemplateScore(0.5, 2.0 / 5, 0.75, 2.0 / 5), score);
  }

  @Test
  void drainMergesLinesOfOneLength() {
    List<String> lines = List.of("took lock on disk", "took lock on tape", "done");
    assertEquals(List.of("took lock on <*>", "took lock on <*>", "done"), Drain.templates(lines));
  }

  @Test
  void pythonsListsAreReadWithTheirQuotes() {
    assertEquals(List.of("it's", "b"), PythonList.strings("[\"it's\", 'b']"));
    assertEquals(
        List.of(List.of("k", "1"), List.of("v", "]")),
        PythonList.lists("[['k', '1'], ['v', ']']]"));
  }

  @Test
  void fieldsAreComparedWithoutWhatIsNoPartOfThem() {
    FieldMap map = new FieldMap();
    FieldMap.Field path = map.annotated("http_path").orElseThrow();
    assertTrue(FieldMap.isSame(path, "/a", "http://h/a?b=1"));
    assertFalse(FieldMap.isSame(path, "/a", "/b"));
    assertEquals("srcip", FieldMap.plain("network.src_ip2"));
    assertEquals("source_ip", map.annotated("client_ip").orElseThrow().name());
  }

  @Test
  void annotatedLogsAreMeasuredAndMissingOnesAreSaid(@TempDir Path annotated) throws IOException {
    Path system = Files.createDirectories(annotated.resolve("loghub-2.0-2k/Door"));
    Files.writeString(
        system.resolve("Door_2k.log_structured_corrected.csv"),
        """
        LineId,Content,EventId,EventTemplate
        1,"opened door 12, twice",E1,"opened door <*>, twice"
        2,"opened door 13, twice",E1,"opened door <*>, twice"
        """);
    Files.createDirectories(annotated.resolve("fail2ban"));
    Files.writeString(
        annotated.resolve("fail2ban/sshd"),
        """
        # failJSON: { "time": "2005-03-7T02:09:33", "match": true , "host": "192.0.2.1" }
        Mar  7 02:09:33 h sshd[1]: Invalid user bob from 192.0.2.1 port 99
        0000-12-30 00:00:00 a year that no calendar has
        """);
    StringWriter printed = new StringWriter();
    Evaluate.measure(annotated, new Report(new PrintWriter(printed), true));
    String text = printed.toString();
    assertTrue(text.contains("| mean | 1.000 | 1.000 | 1.000 | 1.000 |"), text);
    assertTrue(text.contains("Fields of services: SKIPPED"), text);
    assertTrue(text.contains("| all | 1 | 1.000 | 1 | 1.000 |"), text);
  }
}
