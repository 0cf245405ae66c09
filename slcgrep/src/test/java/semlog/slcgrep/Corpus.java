package semlog.slcgrep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Small logs of all kinds of bytes, as Latin-1; the same seed makes the same ones. */
final class Corpus {
  private final Random random;

  Corpus(long seed) {
    random = new Random(seed);
  }

  /** Lines such as servers write, some of them with characters outside ASCII. */
  String log(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("Nov 21 10:").append(10 + i % 50).append(" web").append(i % 3);
      switch (random.nextInt(6)) {
        case 0 -> text.append(" sshd[").append(random.nextInt(9999)).append("]: Failed password");
        case 1 -> text.append(" GET /api/v").append(i % 4).append("/users?id=").append(i * 37);
        case 2 -> text.append(" ERROR java.lang.IllegalStateException: task ").append(i);
        case 3 -> text.append(" user=").append(latin(pick("Zo\u00eb", "\u0391\u03bb\u03c6\u03b1")));
        case 4 -> text.append(" 10.0.").append(i % 256).append('.').append(random.nextInt(256));
        default -> text.append(" took ").append(random.nextInt(2000)).append("ms K_s KS ks aaab");
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Lines that mix NUL, invalid UTF-8, carriage returns, empty lines; the last is cut off. */
  String hostile(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      int length = random.nextInt(14);
      for (int j = 0; j < length; j++) {
        text.append(
            pick("a", "b", "foo", "\0", "\u00ff", "\u00c3", latin("\u00e9"), latin("\u20ac"), " "));
      }
      text.append(pick("\n", "\n", "\r\n"));
    }
    return text + "foo the last";
  }

  /** The first lines of every file of a directory, in the order of their names. */
  static String real(Path directory, int linesOfEach) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        lines(all).stream().limit(linesOfEach).forEach(line -> text.append(line).append('\n'));
      }
    }
    return text.toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** The UTF-8 bytes of a text as Latin-1. */
  static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  static List<String> lines(String text) {
    return new ArrayList<>(List.of(text.split("\n", -1)));
  }
}
