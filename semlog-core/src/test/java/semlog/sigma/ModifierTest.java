package semlog.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModifierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "a: Whole                  # {'a':'wHOLE'}          # true",
        "a: whole                  # {'a':'whole '}         # false",
        "a: straße                 # {'a':'STRAßE'}         # true",
        "a: 4769                   # {'a':4769}             # true",
        "a: true                   # {'a':true}             # true",
        "a: [x, y]                 # {'a':'y'}              # true",
        "a: y                      # {'a':['x','y']}        # true",
        "a|cased: Whole            # {'a':'whole'}          # false",
        "a|contains: 'b*d'         # {'a':'abcde'}          # true",
        "a|contains: 'b?d'         # {'a':'abccd'}          # false",
        "a: 'b\\*d'                # {'a':'b*d'}            # true",
        "a: 'b\\*d'                # {'a':'bxd'}            # false",
        "a: 'c:\\\\*.exe'          # {'a':'C:\\\\x.exe'}    # true",
        "a|endswith: '\\cmd.exe'   # {'a':'C:\\\\cmd.EXE'}  # true",
        "a|endswith: '\\cmd.exe'   # {'a':'xcmd.exe'}       # false",
        "a|startswith: 'ab'        # {'a':'ABc'}            # true",
        "a|startswith: 'ab'        # {'a':'cab'}            # false",
        "a|contains|all: [ab, cd]  # {'a':'xcdab'}          # true",
        "a|contains|all: [ab, cd]  # {'a':'xab'}            # false",
        "a|contains|cased: 'Ab'    # {'a':'ab xAby'}        # true",
        "a|contains|cased: 'Ab'    # {'a':'ab'}             # false",
        "a|re: '^a.c$'             # {'a':'abc'}            # true",
        "a|re: 'B'                 # {'a':'abc'}            # false",
        "a|re|i: 'B'               # {'a':'abc'}            # true",
        "a|re: 'a.b'               # {'a':'a\\nb'}          # false",
        "a|re|s: 'a.b'             # {'a':'a\\nb'}          # true",
        "a|re: '^b'                # {'a':'a\\nb'}          # false",
        "a|re|m: '^b'              # {'a':'a\\nb'}          # true",
        "a|cidr: 10.0.0.0/8        # {'a':'10.1.2.3'}       # true",
        "a|cidr: 10.0.0.0/8        # {'a':'11.1.2.3'}       # false",
        "a|cidr: 'fe80::/10'       # {'a':'fe80::1'}        # true",
        "a|cidr: 10.0.0.0/8        # {'a':'x'}              # false",
        "a|gt: 5                   # {'a':5.5}              # true",
        "a|gte: 5                  # {'a':'5'}              # true",
        "a|lt: 5                   # {'a':'x'}              # false",
        "a|lte: 5                  # {'a':4}                # true",
        "a|neq: x                  # {'a':'y'}              # true",
        "a|neq: x                  # {'a':'x'}              # false",
        "a|exists: true            # {'a':''}               # true",
        "a|exists: false           # {'a':''}               # false",
        "a|exists: false           # {'b':1}                # true",
        "a: null                   # {'b':1}                # true",
        "a: null                   # {'a':null,'b':1}       # true",
        "a: null                   # {'a':''}               # false",
        "a: ''                     # {'a':''}               # true",
        "a: ''                     # {'a':'x'}              # false",
        "a: '*'                    # {'a':'x'}              # true",
        "a: '*'                    # {'b':'x'}              # false",
        "a|contains|windash: ' -f' # {'a':'x /foo'}         # true",
        "a|windash: '-f'           # {'a':'\u2013f'}        # true",
        "a|contains|windash: '-a-b'# {'a':'x /a-b'}         # true",
        "a|contains|windash: '-a-b'# {'a':'x /a/b'}         # false",
        "a|base64: foobar          # {'a':'Zm9vYmFy'}       # true",
        "a|base64offset|contains: foo # {'a':'eGZvbw=='}    # true",
        "a|base64offset|contains: foo # {'a':'eHhmb28='}    # true",
        "a|base64offset|contains: foo # {'a':'Zm9vYmFy'}    # true",
        "a|base64offset|contains: foo # {'a':'YmFy'}        # false",
        "a|wide|base64: ab         # {'a':'YQBiAA=='}       # true",
        "a|utf16be|base64: ab      # {'a':'AGEAYg=='}       # true",
        "a|fieldref: b             # {'a':'X','b':'x'}      # true",
        "a|fieldref: b             # {'a':'X','b':'y'}      # false",
        "a|fieldref|endswith: b    # {'a':'yX','b':'x'}     # true",
        "a|expand: '%names%'       # {'a':'Alice'}          # true",
        "a|expand: 'x%names%y'     # {'a':'xbobby'}         # true",
        "a|expand: '%names%'       # {'a':'%names%'}        # false",
        "a|hour: 3                 # {'a':'2026-11-21T03:10:00Z'} # true",
        "a|year|lt: 2020           # {'a':'2026-11-21T03:10:00Z'} # false",
        "a b: x                    # {'ab':'x'}             # true",
        "ab: x                     # {'a b':'x'}            # true",
        "a.b: x                    # {'a':{'b':'x'}}        # true",
      })
  void aValuePassesOrNot(String item, String event, boolean passes) {
    assertFires(passes, item, event);
  }

  private static void assertFires(boolean fires, String detection, String event) {
    Detections rules = Detections.of(Detections.rule("r", detection));
    assertEquals(List.of(), rules.unusable());
    assertEquals(fires ? List.of("r") : List.of(), rules.fired(event.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "- foo           # {'a':'xFOOx'}               # true",
        "- foo           # {'foo':'x'}                 # false",
        "- f*x           # {'a':{'b':'a f-x b'}}       # true",
        "- foo           # {'a':1,'@message':'a foo b'}# true",
        "'|all': [a, b]  # {'x':'b','y':'a'}           # true",
        "'|all': [a, b]  # {'x':'b'}                   # false",
        "'|re': 'f.o'    # {'x':'a fxo'}               # true",
        "[a: 1, b: 2]    # {'b':2}                     # true",
        "[[foo], [bar]]  # {'b':'bar'}                 # true",
      })
  void keywordsAreFoundInAnyValue(String selection, String event, boolean passes) {
    assertFires(passes, selection, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "a|contians: x        # unknown modifier 'contians'",
        "a|re: '('            # the expression (:",
        "a|cidr: x            # 'x' is no network",
        "a|cidr: 1.2.3.4/40   # 'x' is no network",
        "a|gt: x              # 'x' is no number",
        "a|expand: '%what%'   # no values for %what%: give them as vars in a mapping",
        "a|base64: 'x*'       # wildcards in 'x*', which is to be encoded",
        "a|exists: maybe      # exists is true or false",
        "a|re|contains: x     # the modifiers re, contains do not go together",
        "a: {b: c}            # a value is expected behind a",
        "a: []                # no values",
      })
  void whatCannotBeMeantMakesARuleUnusable(String item, String reason) {
    List<String> unusable = Detections.of(Detections.rule("r", item)).unusable();
    assertEquals(1, unusable.size());
    String wanted = "r.yml:4: " + reason.replace("'x' is no network", "");
    assertTrue(unusable.getFirst().startsWith(wanted), unusable.getFirst());
  }

  @Test
  void alertsShowWhatTheRuleLooksFor() {
    String rule = Detections.rule("r", "{a|contains: [x, y], b: 1}");
    String words = Detections.rule("w", "- yes");
    assertEquals(
        List.of("r firing[a=say y, b=1][]", "w firing[c=yes][]"),
        Detections.of(rule, words).alerts("{\"a\":\"say y\",\"b\":1,\"c\":\"oh yes!\"}"));
  }
}
