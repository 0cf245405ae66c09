package semlog.attribute;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** The text of a template: a sample line in which every attribute is masked. */
public final class TemplateText {
  private static final int ID_BYTES = 8;

  private TemplateText() {}

  /** The line with {@code <*>} in the place of each attribute; invalid UTF-8 becomes U+FFFD. */
  public static String starred(byte[] line, int from, int to, List<Attribute> attributes) {
    return masked(line, from, to, attributes, attribute -> "*");
  }

  /** The line with the type of each attribute in its place, such as {@code <ipv4>}. */
  public static String typed(byte[] line, int from, int to, List<Attribute> attributes) {
    return masked(line, from, to, attributes, attribute -> attribute.type().label());
  }

  /**
   * The public id of a template: the first 16 hexadecimal digits of the SHA-256 of its {@link
   * #typed} text in UTF-8, the same in every archive and every run.
   */
  public static String id(String typed) {
    byte[] hash = sha256().digest(typed.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, ID_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String masked(
      byte[] line, int from, int to, List<Attribute> attributes, Function<Attribute, String> mask) {
    StringBuilder text = new StringBuilder(to - from);
    int at = from;
    for (Attribute attribute : attributes) {
      if (attribute.role() == Role.WHOLE) {
        continue;
      }
      text.append(new String(line, at, attribute.start() - at, StandardCharsets.UTF_8));
      text.append('<').append(mask.apply(attribute)).append('>');
      at = attribute.end();
    }
    return text.append(new String(line, at, to - at, StandardCharsets.UTF_8)).toString();
  }
}
