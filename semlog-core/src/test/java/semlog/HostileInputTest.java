package semlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each byte takes about as many operations, however many there are and whatever they are. */
@Tag("slow")
class HostileInputTest {
  private static final double MOST_GROWTH = 1.25;

  /** So many times as many operations as a byte of a usual log takes one of any other. */
  private static final double MOST_TIMES = 4;

  /** So much is learnt at first whatever comes. */
  private static final int LEARNT_BYTES = 1 << 20;

  /** Lines up to twice this are tokenised. */
  private static final int LINE_BYTES = 30_000;

  /** In smaller blocks columns are not held against each other. */
  private static final int LINES_BYTES = 240_000;

  /** What rules look for, begin, and go on from. */
  private static final String[] PIECES = {
    "{",
    "[",
    "(",
    "{\"a\":",
    "{\"a\":1,",
    "\"",
    "\\",
    "\\\"",
    "'",
    ":",
    "::",
    "a:",
    "1:",
    "a.",
    "a-",
    "1-",
    "1.",
    "1.2.3.",
    "-",
    "/",
    "/a",
    "http://",
    "a=",
    "=",
    "a=\"",
    " ",
    "\t",
    "\t1",
    "<",
    "%",
    "0x",
    "e1",
    "1e",
    "T",
    "10:",
    "10:10:",
    "2026-",
    "Nov ",
    "Nov 1 ",
    "a@",
    "#",
    ",",
    "1,",
    "|",
    "CEF:",
    "for user ",
    "from 1.2.3.4 port ",
    "the user Bob ",
    "\u00e9"
  };

  @ParameterizedTest
  @EnumSource(CountedWork.class)
  void longLinesOfWhateverPiecesTakeLinearTime(CountedWork kind) throws Exception {
    Consumer<byte[]> work = counted(kind);
    for (String piece : PIECES) {
      check(work, piece, line(piece, LINE_BYTES), line(piece, 2 * LINE_BYTES));
    }
  }

  @ParameterizedTest
  @EnumSource(CountedWork.class)
  void manyLinesTakeLinearTime(CountedWork kind) throws Exception {
    Consumer<byte[]> work = counted(kind);
    for (String piece : PIECES) {
      lines(work, piece, i -> piece.repeat(1 + i * 37 % 60));
    }
  }

  @ParameterizedTest
  @EnumSource(CountedWork.class)
  void whatNothingIsLearntOfTakesLinearTime(CountedWork kind) throws Exception {
    Consumer<byte[]> work = counted(kind);
    Random random = new Random(5);
    lines(work, "templates", _ -> words(random, 8));
    lines(work, "templates in sentences", _ -> "error in " + words(random, 3) + " failed");
    lines(work, "bytes", _ -> chars(random, 200, 0, 256));
    lines(work, "characters", _ -> chars(random, 100, ' ', 127));
    lines(work, "long numbers", _ -> "value " + chars(random, 1000, '0', ':'));
    lines(work, "overflow", i -> "n " + (i % 2 == 0 ? Long.MAX_VALUE - i : Long.MIN_VALUE + i));
    lines(work, "clock backwards", i -> "2026-11-21 10:" + (59 - i / 60 % 50) + ":00 tick " + i);
    lines(work, "other formats in turn", HostileInputTest::inTurn);
  }

  @Test
  void whatNothingIsLearntOfTakesFewTimesAsLongAsOthers() throws Exception {
    Consumer<byte[]> work = counted(CountedWork.COMPRESSING);
    Random random = new Random(9);
    double most = MOST_TIMES * onceLearnt(work, _ -> usual(random));
    Map<String, IntFunction<String>> hostile =
        Map.of(
            "words", _ -> words(random, 8),
            "any number of words", _ -> words(random, 1 + random.nextInt(60)),
            "sentences", _ -> "error in " + words(random, 3) + " failed",
            "characters", _ -> chars(random, 100, ' ', 127),
            "keys", _ -> "{\"" + words(random, 4).replace(" ", "\":1,\"") + "\":2}",
            "between others", i -> i % 2 == 0 ? usual(random) : words(random, 5));
    for (Map.Entry<String, IntFunction<String>> kind : hostile.entrySet()) {
      double each = onceLearnt(work, kind.getValue());
      assertTrue(each < most, () -> kind.getKey() + ": " + each + " a byte, for " + most);
    }
  }

  /** Operations a byte of lines behind those that are learnt whatever they are. */
  private static double onceLearnt(Consumer<byte[]> work, IntFunction<String> line) {
    byte[] text = text(2 * LEARNT_BYTES, line);
    double all = perByte(work, text) * text.length;
    double first = perByte(work, Arrays.copyOf(text, LEARNT_BYTES)) * LEARNT_BYTES;
    return (all - first) / (text.length - LEARNT_BYTES);
  }

  private static String usual(Random random) {
    return "Nov 21 10:00:%02d web%d sshd[%d]: Failed password for %s from 10.%d.0.%d port %d ssh2"
        .formatted(
            random.nextInt(60),
            random.nextInt(9),
            random.nextInt(32768),
            random.nextBoolean() ? "root" : "invalid user " + chars(random, 5, 'a', 'e'),
            random.nextInt(4),
            random.nextInt(256),
            random.nextInt(65536));
  }

  private static void lines(Consumer<byte[]> work, String what, IntFunction<String> line) {
    check(work, what, text(LINES_BYTES, line), text(2 * LINES_BYTES, line));
  }

  private static void check(Consumer<byte[]> work, String what, byte[] some, byte[] more) {
    double growth = perByte(work, more) / perByte(work, some);
    assertTrue(growth < MOST_GROWTH, () -> "'" + what + "': " + growth + " times as many a byte");
  }

  private static double perByte(Consumer<byte[]> work, byte[] text) {
    long before = Operations.count();
    work.accept(text);
    return (double) (Operations.count() - before) / text.length;
  }

  @SuppressWarnings("unchecked")
  private static Consumer<byte[]> counted(CountedWork kind) throws ReflectiveOperationException {
    Class<?> type = new CountingLoader().loadClass(CountedWork.class.getName());
    Consumer<byte[]> work =
        Arrays.stream((Consumer<byte[]>[]) type.getEnumConstants())
            .filter(constant -> constant.toString().equals(kind.name()))
            .findFirst()
            .orElseThrow();
    work.accept(text(1000, HostileInputTest::inTurn)); // what classes do when they are loaded
    return work;
  }

  private static byte[] line(String piece, int bytes) {
    return (piece.repeat(bytes / piece.length()) + "\n").getBytes(ISO_8859_1);
  }

  private static byte[] text(int bytes, IntFunction<String> line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < bytes; i++) {
      text.append(line.apply(i)).append('\n');
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static String inTurn(int i) {
    return switch (i % 4) {
      case 0 -> "{\"time\":\"2026-11-21T10:00:00Z\",\"n\":" + i + ",\"s\":\"x" + i + "\"}";
      case 1 -> "Nov 21 10:00:00 web p[" + i + "]: a=" + i + " b=\"c d\"";
      case 2 -> "10.0.0.1 - - [21/Nov/2026:10:00:00 +0000] \"GET /" + i + " HTTP/1.1\" 200 5";
      default -> i + ",a,b," + i * 3 + ",c";
    };
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> chars(random, 3 + random.nextInt(6), 'a', 'z' + 1))
        .collect(Collectors.joining(" "));
  }

  private static String chars(Random random, int count, int from, int to) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append((char) (from + random.nextInt(to - from)));
    }
    return text.toString();
  }
}
