package semlog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.column.Backend;
import semlog.fault.Fault;
import semlog.index.GramTable;
import semlog.index.LineGrams;

/**
 * What a coverage-guided fuzzer calls (scripts/fuzz): reads an archive whose content it made up, in
 * all ways. Run as a program it writes inputs to begin with into a directory.
 */
public final class ArchiveFuzz {
  private static final int SEED = 3;
  private static final int MOST_GRAMS = 1 << 10;

  private ArchiveFuzz() {}

  /** Loads what the fuzzer instruments, before it looks at the time that inputs take. */
  public static void fuzzerInitialize() throws IOException {
    for (byte[] seed : seeds()) {
      fuzzerTestOneInput(seed);
    }
  }

  /** Anything but lines or a named fault is thrown. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length > 0) {
      LiveWriting writing = writing(input[0]);
      Optional<byte[]> archive = archive(input, writing);
      if (archive.isPresent()) {
        new Readings(writing).each(archive.get(), "fuzzed", _ -> {});
      }
    }
  }

  /** Of an input that says what no archive can hold there is none. */
  private static Optional<byte[]> archive(byte[] input, LiveWriting writing) throws IOException {
    try {
      return Optional.of(FuzzedArchive.archive(input, writing));
    } catch (Fault _) {
      return Optional.empty();
    }
  }

  /** What the archive of an input that begins so is written with. */
  static LiveWriting writing(int how) {
    return new LiveWriting(SEED, (how & FuzzedArchive.SEALED) != 0);
  }

  /** Inputs to begin with, of archives of all kinds of columns. */
  static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (int how = 0; how <= FuzzedArchive.SEALED; how++) {
      for (int level : new int[] {1, 5, 9}) {
        LiveWriting writing = writing(how);
        byte[] archive = writing.archive(level, writing.lines(60), writing.lines(200));
        seeds.add(FuzzedArchive.of(archive, writing, how == FuzzedArchive.SEALED, grams()));
      }
    }
    return seeds;
  }

  /** A table of the grams of one line, and of a block that may have any. */
  private static byte[] grams() {
    byte[] line = "10:15:11 port 1".getBytes(StandardCharsets.US_ASCII);
    List<Optional<LineGrams>> blocks =
        List.of(Optional.of(LineGrams.of(line, line.length)), Optional.empty());
    try (Backend backend = new Backend(1)) {
      return GramTable.encode(0, blocks, MOST_GRAMS, backend).orElseThrow();
    }
  }

  /**
   * Writes the inputs to begin with.
   *
   * @param args the directory
   */
  public static void main(String[] args) throws IOException {
    int number = 0;
    for (byte[] seed : seeds()) {
      Files.write(Path.of(args[0]).resolve("seed-" + number++), seed);
    }
  }
}
