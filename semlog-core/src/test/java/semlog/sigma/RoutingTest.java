package semlog.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.fault.Mistyped;

final class RoutingTest {
  private static final String WINDOWS =
      "{product: windows, category: process_creation} | {Image|endswith: '\\cmd.exe'}";

  private static Detections rules(String... written) {
    String[] rules = new String[written.length];
    for (int i = 0; i < rules.length; i++) {
      String[] sides = written[i].split(" \\| ", 2);
      rules[i] = "logsource: " + sides[0] + "\n" + Detections.rule("r" + i, sides[1]);
    }
    return Detections.of(rules);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'Channel':'Microsoft-Windows-Sysmon/Operational','EventID':1,'Image':'C:\\\\cmd.exe'} | true",
        "{'Channel':'Microsoft-Windows-Sysmon/Operational','EventID':13,'Image':'C:\\\\cmd.exe'} | false",
        "{'Channel':'Security','EventID':4688,'NewProcessName':'C:\\\\cmd.exe'} | true",
        "{'Channel':'Security','EventID':4624,'NewProcessName':'C:\\\\cmd.exe'} | false",
        "{'Image':'C:\\\\cmd.exe'} | true",
        "{'winlog':{'channel':'Microsoft-Windows-Sysmon/Operational','event_id':1,'event_data':{'Image':'C:\\\\cmd.exe'}}} | true",
        "{'Event':{'System':{'EventID':1,'Channel':'Microsoft-Windows-Sysmon/Operational'},'EventData':{'Image':'C:\\\\cmd.exe'}}} | true",
        "{'Event':{'System':{'EventID':{'#text':3},'Channel':'Microsoft-Windows-Sysmon/Operational'},'EventData':{'Image':'C:\\\\cmd.exe'}}} | false",
      })
  void rulesAreForTheEventsOfTheirSource(String event, boolean fires) throws IOException {
    List<String> fired = rules(WINDOWS).own("windows.yml").fired(event.replace('\'', '"'));
    assertEquals(fires ? List.of("r0") : List.of(), fired);
  }

  @Test
  void whatAnEventIsFromExcludesOthers() throws IOException {
    Detections rules =
        rules(
                "{category: webserver} | {cs-uri-query|contains: select}",
                "{product: windows, service: application} | [select]",
                "{product: linux, service: sshd} | [select]",
                "{category: proxy} | {c-uri|contains: select}")
            .own("web.yml")
            .own("windows.yml")
            .own("linux.yml");
    String web = "{\"method\":\"GET\",\"path\":\"/?q=select\",\"status\":200}";
    assertEquals(List.of("r0", "r3"), rules.fired(web));
    assertEquals(
        List.of("r2"), rules.fired("{\"process\":\"sshd\",\"@message\":\"sshd: select\"}"));
    String application = "{\"Channel\":\"Application\",\"EventID\":1,\"Data\":\"select\"}";
    assertEquals(List.of("r1"), rules.fired(application));
  }

  @Test
  void theSourceCanBeGiven() throws IOException {
    Detections rules =
        rules(WINDOWS, "{product: linux} | {Image: '*'}")
            .own("windows.yml")
            .given(LogSource.of(Map.of("product", Set.of("windows"))));
    assertEquals(List.of("r0"), rules.fired("{\"Image\":\"\\\\cmd.exe\"}"));
    LogSource category =
        LogSource.of(Map.of("product", Set.of("windows"), "category", Set.of("process_creation")));
    String event = "{\"Channel\":\"mine\",\"EventID\":7,\"Image\":\"\\\\cmd.exe\"}";
    assertEquals(List.of(), rules.fired(event));
    assertEquals(List.of("r0"), rules(WINDOWS).own("windows.yml").given(category).fired(event));
  }

  @Test
  void mappingsOfUsersAdd() {
    String mapping =
        """
        vars: {admins: [root]}
        transformations:
          - type: field_name_mapping
            mapping: {Image: [exe, proc.image]}
            rule_conditions: [{type: logsource, product: linux}]
        """;
    Detections rules = rules("{product: linux} | {Image: x}").mapping(mapping);
    assertEquals(
        List.of("r0", "r0"), rules.fired("{\"exe\":\"x\"}", "{\"proc\":{\"image\":\"X\"}}"));
    assertEquals(List.of(), rules.fired("{\"Image\":\"x\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "transformations: [{type: nest}]   # m.yml:1: type is field_name_mapping",
        "transformations: [{type: field_name_mapping}] # m.yml:1: names with their values",
        "sources: [{is: {product: x}}]     # m.yml:1: when is missing",
        "a: [                              # m.yml:1: no YAML",
      })
  void aMistakeInAMappingIsTold(String text, String message) {
    Mistyped mistake =
        assertThrows(Mistyped.class, () -> Detections.of().mapping(text.replace("\\n", "\n")));
    assertTrue(mistake.getMessage().startsWith(message), mistake.getMessage());
  }

  @Test
  void coverageTellsWhatNeverCame() throws IOException {
    Detections rules =
        rules(WINDOWS, "{product: windows, category: dns_query} | {QueryName: x}", "{} | {q: 1}")
            .own("windows.yml");
    SigmaDetector detector = rules.detector();
    Detections.read(
        "{\"Channel\":\"Microsoft-Windows-Sysmon/Operational\",\"EventID\":1,\"q\":1}",
        detector::detect);
    assertEquals(
        List.of(
            "sigma: 1 events, 1 matches of 1 rules",
            "sigma: of 3 rules 2 are about sources of these events, and 1 of them found all fields"
                + " that they ask for",
            "sigma: fields that no event had, and rules that ask for them: Image 1"),
        detector.coverage().lines());
  }
}
