package semlog.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** A time as logs write it, its layout, and the local time it means (timestamps.tsv). */
record Sample(String text, String pattern, LocalDateTime local) {
  static Stream<Sample> all() throws IOException {
    try (InputStream in = Sample.class.getResourceAsStream("timestamps.tsv")) {
      List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
      return lines.stream().filter(line -> !line.startsWith("#")).map(Sample::of);
    }
  }

  private static Sample of(String line) {
    String[] cells = line.split("\t", -1);
    return new Sample(cells[0], cells[1], LocalDateTime.parse(cells[2]));
  }
}
