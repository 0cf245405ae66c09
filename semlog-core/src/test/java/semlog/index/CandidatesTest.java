package semlog.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.block.BlockColumns;
import semlog.block.BlockStamps;
import semlog.block.OneBlock;
import semlog.column.ColumnStamp;
import semlog.pattern.LineMatcher;
import semlog.pattern.PatternBytes;
import semlog.pattern.PatternOptions;
import semlog.pattern.TextPattern;

/** The rows that may hold a string are exactly those that do, with stamps and without. */
@Tag("slow")
class CandidatesTest {
  private static final int LINES = 400;
  private static final int ROUNDS = 300;
  private static final int REGEX_ROUNDS = 100;

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void areTheRowsThatHoldAString(int level) throws IOException {
    Random random = new Random(level);
    List<String> lines = lines(random);
    OneBlock encoded = new OneBlock(String.join("\n", lines) + "\n", level);
    BlockStamps stamps = stamps(encoded.columns());
    for (int round = 0; round < ROUNDS; round++) {
      String string = piece(lines, random);
      boolean ignoreCase = random.nextInt(4) == 0;
      TextPattern pattern =
          TextPattern.compile(List.of(string), new PatternOptions(true, ignoreCase, false, false));
      BlockColumns block = encoded.columns();
      BitSet without = new Candidates(pattern.strings()).rows(block, BlockStamps.none()).may();
      Found with = new Candidates(pattern.strings()).rows(encoded.columns(), stamps);
      BitSet expected = new BitSet();
      for (int line = 0; line < lines.size(); line++) {
        String text = lines.get(line);
        expected.set(
            line,
            ignoreCase
                ? text.toLowerCase(Locale.ROOT).contains(string.toLowerCase(Locale.ROOT))
                : text.contains(string));
      }
      assertEquals(expected, without, string);
      assertEquals(expected, with.may(), string);
      boolean sure = pattern.strings().size() == 1 && pattern.strings().getFirst().complete();
      assertEquals(sure ? expected : new BitSet(), with.sure(), string);
    }
  }

  /** With some bytes in classes or free, and bytes beyond ASCII in the lines. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void leaveNoLineOutThatARegexMatches(int level) throws IOException {
    Random random = new Random(level);
    List<String> lines = lines(random);
    for (int line = 0; line < lines.size(); line += 1 + random.nextInt(9)) {
      StringBuilder changed = new StringBuilder(lines.get(line));
      changed.setCharAt(
          random.nextInt(changed.length()), "\u00e9\u20ac\u212a\u017f".charAt(line & 3));
      lines.set(line, changed.toString());
    }
    OneBlock encoded = new OneBlock(String.join("\n", lines) + "\n", level);
    BlockStamps stamps = stamps(encoded.columns());
    int left = 0;
    int all = 0;
    for (int round = 0; round < REGEX_ROUNDS; round++) {
      String regex = regex(piece(lines, random), random);
      boolean ignoreCase = random.nextInt(4) == 0;
      TextPattern pattern =
          TextPattern.compile(List.of(regex), new PatternOptions(false, ignoreCase, false, false));
      LineMatcher matcher = pattern.matcher();
      BitSet expected = new BitSet();
      for (int line = 0; line < lines.size(); line++) {
        byte[] bytes = lines.get(line).getBytes(StandardCharsets.UTF_8);
        expected.set(line, matcher.matches(bytes, 0, bytes.length));
      }
      Candidates candidates = new Candidates(pattern.strings());
      for (BlockStamps known : List.of(stamps, BlockStamps.none())) {
        Found found = candidates.rows(encoded.columns(), known);
        BitSet missed = (BitSet) expected.clone();
        missed.andNot(found.may());
        assertEquals(new BitSet(), missed, regex);
        BitSet wrong = (BitSet) found.sure().clone();
        wrong.andNot(expected);
        assertEquals(new BitSet(), wrong, regex);
        all += expected.cardinality();
        left += found.may().cardinality();
      }
    }
    assertTrue(left < 2 * all, left + " rows for " + all);
  }

  /** A regular expression that matches a text, and more. */
  private static String regex(String piece, Random random) {
    StringBuilder regex = new StringBuilder();
    for (int at = 0; at < piece.length(); at++) {
      char c = piece.charAt(at);
      boolean letter = Character.isLetter(c);
      switch (random.nextInt(6)) {
        case 0 -> regex.append('.');
        case 1 -> regex.append(Character.isDigit(c) ? "[0-9]" : letter ? "\\S" : ".{1}");
        case 2 -> regex.append(letter ? "[" + c + Character.toUpperCase(c) + "]" : "[^a-z]");
        default -> regex.append("\\.+*?()|[]{}^$".indexOf(c) < 0 ? "" : "\\").append(c);
      }
    }
    return regex.toString();
  }

  private static BlockStamps stamps(BlockColumns columns) {
    List<ColumnStamp> all = new ArrayList<>();
    for (int column = 0; column < columns.columns(); column++) {
      all.add(
          columns.isNumeric(column)
              ? ColumnStamp.of(columns.numbers(column))
              : ColumnStamp.of(columns.texts(column)));
    }
    return new BlockStamps(all);
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    String[] words = {"started", "stopped", "Failed", "killed", "opened", "paused", "retried"};
    for (int i = 0; i < LINES; i++) {
      String time =
          "2026-11-21T10:%02d:%02d.%03dZ ".formatted(i / 60, i % 60, random.nextInt(1000));
      lines.add(
          time
              + switch (random.nextInt(5)) {
                case 0 -> "sshd[" + random.nextInt(9999) + "]: session " + pick(words, random);
                case 1 -> "took " + random.nextInt(99) + "." + random.nextInt(999999) + "s -" + i;
                case 2 -> "from 10.0." + i % 256 + "." + random.nextInt(256) + ":" + (8000 + i % 9);
                case 3 ->
                    "{\"id\":\"" + Integer.toHexString(random.nextInt()) + "\",\"n\":" + i + "}";
                default -> "job-" + i + "x" + i % 7 + " of user_" + pick(words, random) + " 007";
              });
    }
    return lines;
  }

  private static String pick(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  /** A piece of some line, sometimes with one byte changed. */
  private static String piece(List<String> lines, Random random) {
    String line = lines.get(random.nextInt(lines.size()));
    int from = random.nextInt(line.length());
    String piece = line.substring(from, Math.min(line.length(), from + 1 + random.nextInt(14)));
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) (' ' + random.nextInt(94));
    }
    return PatternBytes.decode(bytes, 0, bytes.length);
  }
}
