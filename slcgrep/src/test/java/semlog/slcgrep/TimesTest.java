package semlog.slcgrep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import semlog.CompressionOptions;
import semlog.Compressor;
import semlog.bytes.ByteArraySink;

/** Searches of a range of time select the same lines, planned or not. */
@Tag("slow")
class TimesTest {
  private static final int ROUNDS = 216;
  private static final int LINES = 1200;
  private static final Instant START = Instant.parse("2026-11-20T22:00:00Z");
  private static final String[][] FLAGS = {
    {},
    {"-n"},
    {"-c"},
    {"-n", "-C1"},
    {"-B3"},
    {"-m2", "-n"},
    {"-l"},
    {"-v", "-c"},
    {"--json"},
    {"-q"},
    {"--histogram"},
    {"--timeslice", "1m", "--count-by", "@template_id"}
  };

  /**
   * Times that say all of themselves; such that need the lines before; none; lines without slots.
   * An @ stands for the seconds since 1970, with text before it.
   */
  private static final String[] LAYOUTS = {
    "uuuu-MM-dd HH:mm:ss.SSS 'INFO'",
    "'['uuuu-MM-dd'T'HH:mm:ssXXX']'",
    "uuuu-MM-dd HH:mm:ss,SSS 'UTC ['",
    "'app' dd/MMM/uuuu:HH:mm:ss Z '['",
    "uuuu-MM-dd'T'HH:mm:ssxx '[x]'",
    "uuuu-MM-dd HH:mm:ss",
    "uuuu-MM-dd HH:mm:ss S",
    "uuuu-MM-dd HH:mm:ss -S",
    "@.SSSSSS '\t-'",
    "MMM d HH:mm:ss 'host'",
    "HH:mm:ss",
    "dd/MM/uuuu HH:mm:ss '-'",
    "'{\"n\":1,\"time\":\"'uuuu-MM-dd'T'HH:mm:ss'Z\"}'",
    "'{\"n\":1,\"text\":\"none\"}'",
    "'{\"t\":1,\"time\":\"'uuuu-MM-dd'T'HH:mm:ss'Z\"}'",
    "MM-dd HH:mm:ss.SSS '  0 I'",
    "MM-dd HH:mm:ss.SSS '2017 I'",
    "'{\"n\":1,\"url\":\"/quote?code='yyMMdd'\"}'",
    "'\tat some.Code'",
    "''",
    "@ 'x'",
    " @ 'blank'",
    "\"@'\" quoted'",
    "ts=@",
    "\u00ef\u00bb\u00bf@ 'marked'",
    "@.SSS ':7'",
    "@SSS",
    "'\u0001 kept whole'",
    "MMM d HH:mm:ss '\u0001 kept whole'"
  };

  @TempDir private Path directory;

  @Test
  void selectTheSame() throws IOException {
    int found = 0;
    for (int log = 0; log < 9; log++) {
      Random random = new Random(log);
      String text = log(random, log);
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      Files.write(directory.resolve("many"), Archived.of(bytes));
      Files.write(directory.resolve("one"), Archived.whole(bytes));
      PatternMaker patterns = new PatternMaker(log, text);
      for (int round = 0; round < ROUNDS / 9; round++) {
        found += compare(words(random, patterns)) ? 1 : 0;
      }
    }
    assertTrue(found > ROUNDS / 4, "enough ranges hold lines");
  }

  /** A layout that lines of one block had counts far into those behind blocks of numbers too. */
  @Test
  void theLayoutIsKnownBehindBlocksOfNumbers() throws IOException {
    ByteArraySink sink = new ByteArraySink();
    try (Compressor compressor =
        new Compressor(sink, () -> new byte[16], CompressionOptions.defaults())) {
      for (int block = 0; block < 3; block++) {
        byte[] text = block(block).getBytes(StandardCharsets.ISO_8859_1);
        compressor.write(text, 0, text.length);
        compressor.flush();
      }
    }
    Path many = directory.resolve("many");
    Files.write(many, sink.toByteArray());
    String since = START.plusSeconds(LINES * 5 / 2).toString();
    assertTrue(compare(List.of("-c", "--since", since, "-e", "", many.toString())));
  }

  private static String block(int block) {
    StringBuilder text = new StringBuilder();
    for (int line = block * LINES; line < (block + 1) * LINES; line++) {
      Instant time = START.plusSeconds(line);
      text.append(
              switch (block) {
                case 0 -> time.toString();
                case 1 -> time.getEpochSecond() + ".5\t";
                default -> "some words ".repeat(14) + time;
              })
          .append(" step ")
          .append(line)
          .append('\n');
    }
    return text.toString();
  }

  /** Logs of one layout mostly, or of all. */
  private static String log(Random random, int kind) {
    StringBuilder text = new StringBuilder();
    Instant time = START;
    for (int line = 0; line < LINES; line++) {
      time = time.plusMillis(random.nextInt(9000) - (line % 50 == 0 ? 4000 : 0));
      boolean other = kind == 0 || random.nextInt(kind == 1 ? 3 : 40) == 0;
      String layout = LAYOUTS[other ? random.nextInt(LAYOUTS.length) : kind % 9];
      boolean east = random.nextInt(4) == 0 && layout.matches(".*:ss ?[XxZ]+.*");
      int at = layout.indexOf('@');
      text.append(at < 0 ? "" : layout.substring(0, at) + time.getEpochSecond())
          .append(
              DateTimeFormatter.ofPattern(layout.substring(at + 1), Locale.ROOT)
                  .withZone(east ? ZoneOffset.ofHoursMinutes(5, 30) : ZoneOffset.UTC)
                  .format(time))
          .append(" step ")
          .append(line)
          .append(random.nextInt(3) == 0 ? " failed\n" : " passed\n");
    }
    return text + "no end";
  }

  private List<String> words(Random random, PatternMaker patterns) {
    List<String> words = new ArrayList<>(List.of(FLAGS[random.nextInt(FLAGS.length)]));
    boolean table = words.contains("--histogram") || words.contains("--timeslice");
    if (!table || random.nextBoolean()) {
      words.addAll(range(random));
    }
    switch (random.nextInt(3)) {
      case 0 -> words.addAll(List.of("-F", "-e", patterns.piece(3).replaceAll("[^ -~]", "")));
      case 1 -> words.addAll(List.of("-Q", "NOT (number:7 OR step:3)", "-F", "-e", "ed"));
      default -> words.addAll(List.of("-e", ""));
    }
    words.add(directory.resolve(random.nextBoolean() ? "many" : "one").toString());
    return words;
  }

  private static List<String> range(Random random) {
    List<String> words = new ArrayList<>();
    Instant from = START.plusSeconds(random.nextInt(LINES * 5) - 200);
    if (random.nextInt(4) > 0) {
      words.addAll(List.of("--since", from.toString()));
    }
    if (random.nextInt(4) > 0 || words.isEmpty()) {
      words.addAll(List.of("--until", from.plusSeconds(random.nextInt(600)).toString()));
    }
    return words;
  }

  private static boolean compare(List<String> words) {
    Grepped planned = Grepped.run("", words);
    List<String> all = new ArrayList<>(words);
    all.addFirst("--no-index");
    Grepped looked = Grepped.run("", all);
    assertEquals(comparable(looked.out()), comparable(planned.out()), words.toString());
    assertEquals(looked.err(), planned.err(), words.toString());
    assertEquals(looked.code(), planned.code(), words.toString());
    return planned.code() == 0;
  }

  /** Without what JSON says of times that passed. */
  private static String comparable(String out) {
    return out.replaceAll("\"(elapsed|elapsed_total)\":\\{[^}]*\\}", "");
  }
}
