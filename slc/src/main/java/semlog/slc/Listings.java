package semlog.slc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import semlog.Listing;
import semlog.cli.FileSource;
import semlog.cli.Sizes;
import semlog.fault.Fault;

/** A table of what is in archives, on standard output: a line for each. */
final class Listings {
  private static final String HEAD =
      "segments  blocks       lines         raw      stored    ratio  state  archive\n";

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
    try (FileSource source = FileSource.open(file)) {
      return line(input.name(), Listing.of(source));
    } catch (IOException e) {
      job.fail(input.name(), e);
    } catch (Fault e) {
      job.fail(input.name(), e);
    }
    return "";
  }

  private static String line(String name, Listing listing) {
    double ratio =
        listing.storedBytes() == 0 ? 0 : (double) listing.rawBytes() / listing.storedBytes();
    return String.format(
        Locale.ROOT,
        "%8d  %6d  %10d  %10s  %10s  %7.2f  %-5s  %s%n",
        listing.segments(),
        listing.blocks(),
        listing.lines(),
        Sizes.human(listing.rawBytes()),
        Sizes.human(listing.storedBytes()),
        ratio,
        listing.state().name().toLowerCase(Locale.ROOT),
        name);
  }

  private void print(String text) throws IOException {
    job.session().out().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
