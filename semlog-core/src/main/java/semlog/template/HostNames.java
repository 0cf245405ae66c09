package semlog.template;

import static semlog.value.Ascii.isDigit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** Names of hosts with dots and a port behind them. */
final class HostNames {
  private static final int LONGEST = 120;
  private static final int LONGEST_PORT = 5;

  /** Where one dot alone may as well be that of a file's name: {@code main.go:12}. */
  private static final byte[][] DOMAINS =
      Stream.of(
              "com",
              "org",
              "net",
              "edu",
              "gov",
              "mil",
              "io",
              "info",
              "biz",
              "de",
              "uk",
              "fr",
              "cn",
              "ru",
              "jp",
              "it",
              "nl",
              "se",
              "es",
              "ch",
              "at",
              "eu",
              "us",
              "ca",
              "au",
              "br",
              "in",
              "kr",
              "tw",
              "hk",
              "local",
              "lan",
              "internal",
              "localdomain")
          .map(domain -> domain.getBytes(StandardCharsets.US_ASCII))
          .toArray(byte[][]::new);

  private static final boolean[] PART = new boolean[256];

  static {
    for (char c : "abcdefghijklmnopqrstuvwxyz0123456789.-".toCharArray()) {
      PART[c] = true;
    }
  }

  private HostNames() {}

  /** Where the name that begins here ends, in front of the colon; 0 if there is none. */
  static int end(byte[] line, int start, int limit) {
    int stop = Math.min(limit, start + LONGEST);
    int at = start;
    int dots = 0;
    int label = start;
    while (at < stop && PART[line[at] & 0xff]) {
      if (line[at++] == '.') {
        dots++;
        label = at;
      }
    }
    boolean name =
        dots > 0
            && at < stop
            && line[at] == ':'
            && isDomain(line, label, at, dots)
            && isPort(line, at + 1, limit);
    return name ? at : 0;
  }

  private static boolean isDomain(byte[] line, int start, int end, int dots) {
    for (int i = start; i < end; i++) {
      if (line[i] < 'a') {
        return false;
      }
    }
    if (dots > 1) {
      return end - start > 1;
    }
    for (byte[] domain : DOMAINS) {
      if (Arrays.equals(domain, 0, domain.length, line, start, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPort(byte[] line, int start, int limit) {
    int at = start;
    while (at < limit && at - start <= LONGEST_PORT && isDigit(line[at])) {
      at++;
    }
    return at > start
        && at - start <= LONGEST_PORT
        && (at == limit || !ByteClass.isAlphanumeric(line[at]));
  }
}
