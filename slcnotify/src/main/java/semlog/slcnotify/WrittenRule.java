package semlog.slcnotify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import semlog.cli.Arguments;
import semlog.cli.Durations;
import semlog.cli.Suggestion;
import semlog.fault.Mistyped;
import semlog.query.Query;
import semlog.query.QueryTimes;
import semlog.trigger.Rule;
import semlog.trigger.RuleReader;

/** What the flags say of the rules that the operands are. */
record WrittenRule(Arguments arguments) implements RuleReader.Written {
  /** The rules that the operands are: each a rule of its own, or all one sequence. */
  static List<Rule> rules(Arguments arguments, List<String> operands, QueryTimes times) {
    WrittenRule written = new WrittenRule(arguments);
    if (operands.isEmpty()) {
      written.refuseFlags();
      return List.of();
    }
    List<Query> queries = operands.stream().map(words -> RuleReader.query(words, times)).toList();
    RuleReader reader = new RuleReader(written, Durations::parse, Suggestion::nearest);
    if (arguments.text("--on").filter("sequence"::equals).isPresent()) {
      return List.of(reader.read(String.join(" -> ", operands), queries));
    }
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      rules.add(reader.read(operands.get(i).strip(), List.of(queries.get(i))));
    }
    return rules;
  }

  /** Rules of files say themselves what flags say of operands. */
  private void refuseFlags() {
    for (String key : RuleReader.KEYS) {
      if (!texts(key).isEmpty()) {
        throw new Mistyped(
            called(key) + " is for a trigger on the command line", "write it into the rules");
      }
    }
  }

  @Override
  public List<String> texts(String key) {
    return switch (key) {
      case "once" -> arguments.has("--once") ? List.of("true") : List.of();
      case "by" ->
          arguments.texts("--by").stream().flatMap(by -> Stream.of(by.split(","))).toList();
      default -> arguments.texts("--" + key);
    };
  }

  @Override
  public String called(String key) {
    return "--" + key;
  }

  @Override
  public Mistyped mistake(String key, String what, String hint) {
    return new Mistyped(what, hint);
  }
}
