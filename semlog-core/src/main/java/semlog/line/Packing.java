package semlog.line;

import java.io.IOException;
import java.util.Optional;

/** The formats that logs are commonly packed in. */
public enum Packing {
  GZIP("gzip", ".gz"),
  ZSTD("zstd", ".zst"),
  XZ("xz", ".xz");

  private final String label;
  private final String suffix;

  Packing(String label, String suffix) {
    this.label = label;
    this.suffix = suffix;
  }

  /** What a file is packed in, as its name says: the last suffix, and something before it. */
  public static Optional<Packing> ofName(String name) {
    for (Packing packing : values()) {
      if (name.endsWith(packing.suffix) && name.length() > packing.suffix.length()) {
        return Optional.of(packing);
      }
    }
    return Optional.empty();
  }

  /** What a stream is packed in, as its first bytes say. */
  static Optional<Packing> ofContent(PeekedStream in) throws IOException {
    for (Packing packing : values()) {
      if (packing.begins(in)) {
        return Optional.of(packing);
      }
    }
    return Optional.empty();
  }

  /** The name without the suffix. */
  public String unpackedName(String name) {
    return name.substring(0, name.length() - suffix.length());
  }

  String label() {
    return label;
  }

  /** Whether a stream begins as everything of this format does; reads no further than needed. */
  boolean begins(PeekedStream in) throws IOException {
    return switch (this) {
      case GZIP -> in.startsWith(0x1f, 0x8b, 8); // 8 is deflate, the only method there is
      case ZSTD -> in.startsWith(0x28, 0xb5, 0x2f, 0xfd) || isSkippableFrame(in);
      case XZ -> in.startsWith(0xfd, '7', 'z', 'X', 'Z', 0);
    };
  }

  private static boolean isSkippableFrame(PeekedStream in) throws IOException {
    for (int variant = 0x50; variant <= 0x5f; variant++) {
      if (in.startsWith(variant, 0x2a, 0x4d, 0x18)) {
        return true;
      }
    }
    return false;
  }
}
