package semlog.slc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import semlog.Contents;
import semlog.Listing;
import semlog.SealedFor;
import semlog.bytes.ByteSource;
import semlog.cli.FileSource;
import semlog.cli.Sizes;
import semlog.fault.Damaged;
import semlog.fault.Fault;
import semlog.value.TimeContext;

/** A table of what is in archives, on standard output: a line for each. */
final class Listings {
  private static final String HEAD =
      "segments  blocks       lines  templates         raw      stored    ratio  state"
          + "  first                 last                  archive\n";

  private static final int[] WIDTHS = {8, 6, 10, 9, 10, 10, 7, 5, 20, 20};

  /** The first cells. */
  private static final int NUMBERS = 7;

  private static final String UNKNOWN = "-";

  private final Job job;

  Listings(Job job) {
    this.job = job;
  }

  void run() throws IOException {
    boolean headed = false;
    for (Input input : Inputs.of(job)) {
      if (input.file().isEmpty()) {
        job.fail("standard input cannot be listed", "name the archive");
        continue;
      }
      String line = line(input, input.file().get());
      if (!line.isEmpty()) {
        print(headed ? line : HEAD + line);
        headed = true;
      }
    }
  }

  /** The line of an archive; empty when it cannot be read, which is said. */
  private String line(Input input, Path file) {
    try {
      Optional<ByteSource> tail = TailFile.PLACE.open(file);
      try (FileSource source = FileSource.open(file);
          ByteSource _ = tail.orElse(source)) {
        SealedFor sealed = SealedFor.of(source);
        String name =
            input.name() + (sealed.isSealed() ? " (for " + sealed.recipients() + ")" : "");
        if (sealed.isSealed() && !job.access().keyring().isGiven()) {
          return closedLine(name, sealed, source.size());
        }
        Listing listing = Listing.of(source, tail, job.access().keyring());
        return line(name, listing, contents(input, file, source, tail));
      }
    } catch (IOException | Fault e) {
      job.fail(input.name(), e);
    }
    return "";
  }

  /** Nothing when what tells of it is damaged, which is said. */
  private Optional<Contents> contents(
      Input input, Path file, FileSource source, Optional<ByteSource> tail) throws IOException {
    try {
      Instant modified = Files.getLastModifiedTime(file).toInstant();
      return Optional.of(
          Contents.of(
              source, tail, job.access(), () -> TimeContext.of(job.session().zone(), modified)));
    } catch (Damaged e) {
      job.fail(input.name(), e);
      return Optional.empty();
    }
  }

  private static String line(String name, Listing listing, Optional<Contents> contents) {
    double ratio =
        listing.storedBytes() == 0 ? 0 : (double) listing.rawBytes() / listing.storedBytes();
    String state = listing.state().name().toLowerCase(Locale.ROOT);
    return row(
        Long.toString(listing.segments()),
        Long.toString(listing.blocks()),
        Long.toString(listing.lines()),
        contents.map(c -> String.valueOf(c.templates())).orElse(UNKNOWN),
        Sizes.human(listing.rawBytes()),
        Sizes.human(listing.storedBytes()),
        Sizes.decimal(ratio, 2),
        state,
        time(contents.flatMap(Contents::first)),
        time(contents.flatMap(Contents::last)),
        name
            + dropped(listing.droppedLines())
            + inTail(listing.tailLines())
            + inIndex(listing)
            + tokens(listing));
  }

  /** What is clear of a sealed archive. */
  private static String closedLine(String name, SealedFor sealed, long storedBytes) {
    return row(
        Integer.toString(sealed.segments()),
        UNKNOWN,
        UNKNOWN,
        UNKNOWN,
        UNKNOWN,
        Sizes.human(storedBytes),
        UNKNOWN,
        sealed.complete() ? "whole" : "open",
        UNKNOWN,
        UNKNOWN,
        name);
  }

  /** A cell below each word of the head: numbers to the right, the last as long as it is. */
  private static String row(String... cells) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.length - 1; i++) {
      String space = " ".repeat(Math.max(0, WIDTHS[i] - cells[i].length()));
      row.append(i < NUMBERS ? space + cells[i] : cells[i] + space).append("  ");
    }
    return row.append(cells[cells.length - 1]).append('\n').toString();
  }

  private static String dropped(long lines) {
    return lines == 0 ? "" : " (" + lines + " lines before them dropped)";
  }

  private static String inTail(long lines) {
    return lines == 0 ? "" : " (" + lines + " lines in its tail)";
  }

  private static String inIndex(Listing listing) {
    if (listing.indexBytes() == 0) {
      return "";
    }
    double part = 100.0 * listing.indexBytes() / listing.storedBytes();
    return " (" + Sizes.decimal(part, 2) + " % of it index)";
  }

  private static String tokens(Listing listing) {
    if (listing.tokenBytes().isEmpty()) {
      return "";
    }
    List<String> each = new ArrayList<>();
    listing.tokenBytes().forEach((field, bytes) -> each.add(field + " " + Sizes.human(bytes)));
    return " (tokens: " + String.join(", ", each) + ")";
  }

  static String left(int width, String text) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** As in events, to the second. */
  private static String time(Optional<Instant> time) {
    return time.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(UNKNOWN);
  }

  private void print(String text) throws IOException {
    job.session().out().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
