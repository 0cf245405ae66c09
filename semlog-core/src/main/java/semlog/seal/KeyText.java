package semlog.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import semlog.fault.Mistyped;

/** Files of keys, one a line; empty lines and those that begin with {@code #} say nothing. */
public final class KeyText {
  private KeyText() {}

  /**
   * The public keys of a file.
   *
   * @param name of the file, for messages
   * @throws Mistyped when a line is none, or there is none
   */
  public static List<Recipient> recipients(String text, String name) {
    return keys(text, name, "recipient", X25519Recipient::parse);
  }

  /**
   * The secret keys of a file.
   *
   * @param name of the file, for messages, which show no line of it
   * @throws Mistyped when a line is none, or there is none
   */
  public static List<Identity> identities(String text, String name) {
    return keys(text, name, "identity", X25519Identity::parse);
  }

  /**
   * The one key of a file to sign with.
   *
   * @param name of the file, for messages, which show no line of it
   * @throws Mistyped when it has none, or more than one
   */
  public static SigningKey signingKey(String text, String name) {
    List<SigningKey> keys = keys(text, name, "signing key", SigningKey::parse);
    if (keys.size() > 1) {
      throw new Mistyped(name + ": has " + keys.size() + " signing keys", "keep one in it");
    }
    return keys.getFirst();
  }

  private static <T> List<T> keys(
      String text, String name, String what, Function<String, T> parse) {
    List<T> keys = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          keys.add(parse.apply(line));
        } catch (Mistyped e) {
          throw new Mistyped(name + ", line " + number + ": " + e.getMessage(), e.hint());
        }
      }
    }
    if (keys.isEmpty()) {
      throw new Mistyped(name + ": has no " + what, "slc --keygen makes one");
    }
    return List.copyOf(keys);
  }
}
