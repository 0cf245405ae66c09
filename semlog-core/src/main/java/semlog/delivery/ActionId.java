package semlog.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where an action goes, as a word that tells nothing of it. */
final class ActionId {
  private static final int ID_BYTES = 6;
  private static final HexFormat HEX = HexFormat.of();

  private ActionId() {}

  static String of(Action action) {
    return switch (action) {
      case Action.Command _ -> id("exec", action.toString());
      case Action.Webhook hook ->
          id(
              "webhook",
              hook.address() + " " + hook + hook.key().map(key -> HEX.formatHex(key.bytes())));
      case Action.Alertmanager _ -> id("alertmanager", action.toString());
      case Action.Syslog _ -> id("syslog", action.toString());
      case Action.Mail _ -> id("mail", action.toString());
    };
  }

  private static String id(String kind, String place) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(place.getBytes(UTF_8));
      return kind + "-" + HEX.formatHex(Arrays.copyOf(digest, ID_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
