package semlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What archives lose without one of the ways in which they are small: the writer is loaded with a
 * method of it that gives a constant. Readers are as they are.
 *
 * @param name in tables
 * @param constants what {@link ConstantLoader} takes
 */
record Ablation(String name, Map<String, Integer> constants) {
  /** All that there are at the levels that do not mix columns. */
  static final List<Ablation> ALL =
      List.of(
          no("constant numbers", "column.ConstantNumbers.fits"),
          no("differences of numbers", "column.DeltaNumbers.fits"),
          no("dictionaries of numbers", "column.DictionaryNumbers.fits"),
          no("numbers that follow", "column.FollowingNumbers.fits"),
          no("mixed numbers", "column.Backend.mixesNumbers"),
          no("varints beside byte planes", "column.PackedNumbers.mayBeVarints"),
          no("one width of padding", "column.NumberColumn.commonWidth"),
          no("difference from a partner", "column.Difference.fits"),
          no("numbers that a partner recalls", "column.Recall.fits"),
          no("strings that a partner recalls", "column.RecallText.fits"),
          new Ablation(
              "all relations",
              Map.of(
                  "column.Difference.fits",
                  0,
                  "column.Recall.fits",
                  0,
                  "column.RecallText.fits",
                  0)),
          no("constant strings", "column.ConstantText.fits"),
          new Ablation(
              "dictionaries of strings",
              Map.of("column.DictionaryText.fits", 0, "column.PlainText.fits", 1)),
          new Ablation(
              "strings as they come",
              Map.of("column.PlainText.fits", 0, "column.DictionaryText.fits", 1)),
          no("strings of one pattern", "column.PatternStrings.encode"),
          no("hexadecimal strings", "column.HexStrings.fits"),
          no("split strings", "column.SplitStrings.fits"),
          no("columns that templates share", "block.ColumnKey.equals"),
          no("rare slots pooled", "block.ColumnPlan.isRare"),
          no("groups of columns", "block.ColumnGroups.joined"),
          new Ablation("members called alike", Map.of("block.ColumnKeys.memberName", -1)),
          no("fields of tables", "block.ColumnKeys.tabs"),
          no("merged templates", "template.StructureBucket.learn"),
          no("times", "template.Runs.time"),
          no("IPv4 addresses", "template.Runs.ipv4"),
          no("UUIDs, MAC and IPv6 addresses", "template.Runs.special"),
          no("hosts", "template.Runs.host"));

  private static Ablation no(String name, String method) {
    return new Ablation(name, Map.of(method, 0));
  }

  /** A writer without it. */
  BiFunction<Integer, byte[], byte[]> writer() throws ReflectiveOperationException {
    return writer(new ConstantLoader(constants));
  }

  @SuppressWarnings("unchecked")
  static BiFunction<Integer, byte[], byte[]> writer(ClassLoader loader)
      throws ReflectiveOperationException {
    return (BiFunction<Integer, byte[], byte[]>)
        loader.loadClass(Compressing.class.getName()).getConstructor().newInstance();
  }

  /** Prints a table: {@code LEVEL LOG...}. */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    int level = Integer.parseInt(args[0]);
    List<Path> logs = Arrays.stream(args).skip(1).map(Path::of).toList();
    List<Long> whole = sizes(new Compressing(), level, logs);
    System.out.println(
        logs.stream()
            .map(log -> " " + log.getFileName() + " |")
            .collect(
                Collectors.joining("", "| without |", "\n|---|" + "---|".repeat(logs.size()))));
    for (Ablation ablation : ALL) {
      List<Long> sizes = sizes(ablation.writer(), level, logs);
      StringBuilder row = new StringBuilder("| " + ablation.name + " |");
      for (int log = 0; log < sizes.size(); log++) {
        double growth = 100.0 * sizes.get(log) / whole.get(log) - 100;
        row.append(String.format(Locale.ROOT, " %.2f |", growth));
      }
      System.out.println(row);
    }
  }

  private static List<Long> sizes(
      BiFunction<Integer, byte[], byte[]> writer, int level, List<Path> logs) throws IOException {
    List<Long> sizes = new ArrayList<>();
    for (Path log : logs) {
      sizes.add((long) writer.apply(level, Files.readAllBytes(log)).length);
    }
    return sizes;
  }
}
