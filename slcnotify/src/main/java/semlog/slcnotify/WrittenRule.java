package semlog.slcnotify;

import java.util.List;
import java.util.stream.Stream;
import semlog.cli.Arguments;
import semlog.fault.Mistyped;
import semlog.trigger.RuleReader;

/** What the flags say of the rules that the operands are. */
record WrittenRule(Arguments arguments) implements RuleReader.Written {
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
