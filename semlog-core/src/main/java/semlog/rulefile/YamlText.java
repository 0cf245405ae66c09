package semlog.rulefile;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import semlog.fault.Mistyped;

/** The text of a YAML file, and the places in it. */
final class YamlText {
  private final String file;
  private final String text;

  YamlText(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The one document of the file; none when it is empty. */
  Optional<Node> document() {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setBufferSize(text.length() + 1).build();
    try {
      return new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      throw mistake(e.getProblemMark(), "no YAML: " + e.getProblem(), "check colons and indents");
    } catch (YamlEngineException e) {
      throw new Mistyped(file + ": no YAML: " + e.getMessage(), "write it as YAML 1.2");
    }
  }

  /** A mistake at the beginning of a part. */
  Mistyped mistake(Node at, String what, String hint) {
    return mistake(at.getStartMark(), what, hint);
  }

  private Mistyped mistake(Optional<Mark> at, String what, String hint) {
    int number = at.map(Mark::getLine).orElse(0);
    List<String> lines = text.lines().toList();
    String line = number < lines.size() ? lines.get(number) : "";
    int column = Math.min(at.map(Mark::getColumn).orElse(0), line.codePointCount(0, line.length()));
    return new Mistyped(place(at) + ": " + what, line, line.offsetByCodePoints(0, column), hint);
  }

  /** Where a part begins: {@code rules.yml:3:11}. */
  String place(Node at) {
    return place(at.getStartMark());
  }

  private String place(Optional<Mark> at) {
    return file
        + at.map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1)).orElse("");
  }
}
