package semlog.redaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import semlog.attribute.AttributeType;

/** Pseudonyms of values, made of the HMAC-SHA-256 of each under a key. For one thread. */
final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MOST_REMEMBERED = 1 << 15;

  private final Mac mac;
  private final List<FormFinder> forms = Stream.of(Form.values()).map(FormFinder::new).toList();

  /** Those of values that came before, by type, label and value. */
  private final Map<String, byte[]> known = new HashMap<>();

  Pseudonyms(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /**
   * What stands for a value; never the value itself.
   *
   * @param label what it was asked for by
   */
  byte[] of(AttributeType type, String label, byte[] value) {
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    String text = new String(value, StandardCharsets.ISO_8859_1);
    return known.computeIfAbsent(
        type.label() + ' ' + label + ' ' + text, _ -> make(type, label, value, text));
  }

  private byte[] make(AttributeType type, String label, byte[] value, String text) {
    Optional<Form> form =
        forms.stream().filter(f -> f.is(value, 0, value.length)).map(FormFinder::form).findFirst();
    byte[] digest = mac.doFinal(value);
    String made = text;
    while (made.equals(text)) {
      Spelling spelling = new Spelling(digest);
      made = form.map(f -> spelling.of(f, text)).orElseGet(() -> spelling.of(type, label, text));
      digest = mac.doFinal(digest);
    }
    return made.getBytes(StandardCharsets.US_ASCII);
  }
}
