package semlog.slc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    } catch (IOException e) {
      job.fail(input.name(), e);
    } catch (Fault e) {
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
    return String.join(
        "  ",
        right(8, Long.toString(listing.segments())),
        right(6, Long.toString(listing.blocks())),
        right(10, Long.toString(listing.lines())),
        right(9, contents.map(c -> String.valueOf(c.templates())).orElse(UNKNOWN)),
        right(10, Sizes.human(listing.rawBytes())),
        right(10, Sizes.human(listing.storedBytes())),
        right(7, Sizes.decimal(ratio, 2)),
        left(5, state),
        left(20, time(contents.flatMap(Contents::first))),
        left(20, time(contents.flatMap(Contents::last))),
        name + inTail(listing.tailLines()) + inIndex(listing) + "\n");
  }

  /** What is clear of a sealed archive. */
  private static String closedLine(String name, SealedFor sealed, long storedBytes) {
    return String.join(
        "  ",
        right(8, Integer.toString(sealed.segments())),
        right(6, UNKNOWN),
        right(10, UNKNOWN),
        right(9, UNKNOWN),
        right(10, UNKNOWN),
        right(10, Sizes.human(storedBytes)),
        right(7, UNKNOWN),
        left(5, sealed.complete() ? "whole" : "open"),
        left(20, UNKNOWN),
        left(20, UNKNOWN),
        name + "\n");
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

  private static String right(int width, String text) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
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
