package semlog.slcnotify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SigmaTest {
  private static final String RULE =
      """
      title: Shell
      id: 7
      level: high
      tags: [attack.t1059]
      logsource: {product: linux}
      detection:
        s: {Image|endswith: /sh}
        condition: s
      """;
  private static final String EVENTS = "{\"exe\":\"/bin/sh\"}\n{\"exe\":\"/bin/cat\"}\n";

  @TempDir Path folder;

  @BeforeEach
  void writesRules() throws IOException {
    Files.writeString(folder.resolve("a.yml"), RULE);
  }

  private Notified run(String... words) {
    List<String> all = new ArrayList<>(List.of("--sigma", folder.toString()));
    all.addAll(List.of(words));
    return Notified.of(EVENTS, all.toArray(String[]::new));
  }

  @Test
  void alertsSayWhatTheRuleSaysOfItself() {
    Notified notified = run();
    assertEquals("", notified.err());
    assertEquals(1, notified.alerts());
    assertTrue(
        notified
            .out()
            .startsWith(
                "{\"rule\":\"Shell\",\"id\":\"7\",\"level\":\"high\",\"tags\":[\"attack.t1059\"],"
                    + "\"state\":\"firing\",\"count\":1,"),
        notified.out());
    assertTrue(
        notified.out().contains("\"matched\":[{\"field\":\"exe\",\"value\":\"/bin/sh\"}]"),
        notified.out());
  }

  @Test
  void triggersSeeWhatWasFound() {
    assertTrue(run("@sigma:sh*", "--format=text").out().startsWith("@sigma:sh* #1 (@sigma=Shell)"));
    assertEquals(2, run("@sigma:shell", "--exit-code").alerts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--min-level=critical",
        "--status=stable",
        "--tag=x",
        "--logsource=product=windows"
      })
  void whichRulesCanBeSaid(String flag) {
    assertEquals(new Notified(0, "", ""), run(flag));
  }

  @Test
  void unusableRulesAreToldOfOrRefused() throws IOException {
    Path bad = Files.writeString(folder.resolve("b.yml"), RULE.replace("endswith", "ends"));
    Notified notified = run();
    assertEquals(1, notified.alerts());
    assertTrue(notified.err().contains(bad + ":7: unknown modifier 'ends'\n"), notified.err());
    assertTrue(notified.err().contains("1 of 2 rules cannot be used"), notified.err());
    assertEquals(2, run("--strict").code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--logsource=x=y", "--logsource=product", "--mapping=/none", "--min-level=x"})
  void whatIsMistypedStartsNothing(String flag) {
    Notified notified = run(flag);
    assertEquals(2, notified.code());
    assertTrue(notified.err().contains("hint:"), notified.err());
  }

  @Test
  void flagsOfSigmaNeedRulesOfSigma() throws IOException {
    assertEquals(2, Notified.of(EVENTS, "exe:*", "--strict").code());
    assertEquals(2, Notified.of(EVENTS, "--sigma", folder.resolve("none").toString()).code());
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(2, Notified.of(EVENTS, "--sigma", empty.toString()).code());
    Path link = Files.createSymbolicLink(folder.resolve("link"), empty);
    Files.writeString(empty.resolve("a.yaml"), RULE);
    assertEquals(1, Notified.of(EVENTS, "--sigma", link.toString()).alerts());
  }

  @Test
  void coverageIsExplained() {
    String err = run("--explain").err();
    assertTrue(err.contains("slcnotify: sigma: 2 events, 1 matches of 1 rules\n"), err);
  }
}
