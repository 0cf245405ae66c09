package semlog.seal;

import java.util.List;

/**
 * What a header holds for one recipient.
 *
 * @param arguments at least one: the kind, and what it takes; each of visible ASCII
 * @param body the file key as it is wrapped for the recipient
 */
public record Stanza(List<String> arguments, byte[] body) {
  public Stanza {
    arguments = List.copyOf(arguments);
  }

  String kind() {
    return arguments.getFirst();
  }
}
