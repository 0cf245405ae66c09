package semlog.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * The command line is read as getopt_long would, and what it would refuse is refused in one line.
 */
final class CommandLineParserTest {
  @Test
  void mixesOptionsAndOperands() {
    assertEquals("[a, -, b, -d]", out("a", "-d", "-", "b", "--", "-d"));
  }

  @Test
  void theLastValueCountsAndRepeatedOnesAllCount() {
    assertEquals(
        "y [a, b]",
        Echo.run(
                (a, s) -> a.text("-o").orElse("") + " " + a.texts("-e"),
                "-ox",
                "-e",
                "a",
                "--output",
                "y",
                "-eb")
            .out());
  }

  @Test
  void joinsShortFlagsAndKeepsTheOrder() {
    assertEquals(
        "-1 true",
        Echo.run((a, s) -> a.last("-1", "-9").orElse("") + " " + a.has("-d"), "-1", "-9d1").out());
  }

  @Test
  void takesValuesThatLookLikeOptions() {
    assertEquals(
        "[-d, =x, --loop]",
        Echo.run((a, s) -> a.texts("-e"), "-e", "-d", "-e=x", "-e", "--loop").out());
  }

  @Test
  void anOptionalValueMustBeAttached() {
    assertEquals(
        "0 [3]",
        Echo.run((a, s) -> a.text("--loop").orElse("") + " " + a.operands(), "--loop", "3").out());
    assertEquals("3", Echo.run((a, s) -> a.text("--loop").orElse(""), "--loop=3").out());
  }

  @Test
  void leavesOperandsAlone() {
    assertEquals("[, @file, \"q\", ${x}]", out("", "@file", "\"q\"", "${x}"));
  }

  @Test
  void suggestsWhatWasMeant() {
    Run run = Echo.run((a, s) -> "", "--decompres");
    assertEquals(2, run.code());
    assertEquals(
        "slc: error: unknown option --decompres\nhint: did you mean --decompress?\n", run.err());
    assertEquals(
        "slc: error: unknown option -x\nhint: slc --help lists the options\n",
        Echo.run((a, s) -> "", "-dx").err());
  }

  @Test
  void namesTheMissingValue() {
    assertEquals(
        "slc: error: option --output needs a value\nhint: write --output=FILE\n",
        Echo.run((a, s) -> "", "-o").err());
    assertEquals(
        "slc: error: option --keep takes no value\nhint: write --keep alone\n",
        Echo.run((a, s) -> "", "--keep=yes").err());
  }

  private static String out(String... words) {
    return Echo.run((a, s) -> a.operands(), words).out();
  }
}
