package semlog;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import semlog.fault.Mistyped;
import semlog.seal.RunningDigest;

/**
 * What is kept elsewhere to tell later whether an archive still begins with what it had: how many
 * bytes its lines were, and their root. The root is a digest of the root of all segments before and
 * of the digest of the lines of the one at hand; before the first segment it is zeros.
 *
 * @param bytes that were restored of the archive up to a commit
 * @param root of them
 */
public record Receipt(long bytes, byte[] root) {
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

  public Receipt {
    if (bytes < 0 || root.length != RunningDigest.BYTES) {
      throw new IllegalArgumentException(bytes + " bytes, a root of " + root.length);
    }
    root = root.clone();
  }

  /** Reads a receipt as {@link #toString} writes it. */
  public static Receipt parse(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    if (!parts.matches()) {
      throw new Mistyped(
          "'" + text + "' is no receipt", "slc --receipt writes one: a number, a colon, a root");
    }
    return new Receipt(Long.parseLong(parts.group(1)), HexFormat.of().parseHex(parts.group(2)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Receipt receipt
        && bytes == receipt.bytes
        && Arrays.equals(root, receipt.root);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(root);
  }

  @Override
  public String toString() {
    return bytes + ":" + HexFormat.of().formatHex(root);
  }
}
