package semlog.slc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import semlog.cli.Interruption;
import semlog.cli.PendingFile;
import semlog.fault.Fault;
import semlog.fault.Mistyped;

/** Archives that are changed where they are: another one is written beside, and gets the name. */
final class InPlace {
  /** What is done to an archive. */
  interface Change {
    /**
     * Changes an archive, or leaves it as it is.
     *
     * @param name for messages
     * @param archive nobody else can append to it meanwhile; what was left in its tail is in it
     */
    void apply(String name, Path file, AppendedArchive archive) throws IOException;
  }

  /** Writes the archive that takes the place of another. */
  interface Writing {
    /** Whether what was written is to take its place. */
    boolean to(PendingFile file) throws IOException;
  }

  private final Job job;
  private final String option;

  /**
   * The archives of a run.
   *
   * @param option that asked for it
   */
  InPlace(Job job, String option) {
    this.job = job;
    this.option = option;
  }

  /** Changes one archive after the other; what fails is said. */
  void each(Change change) throws IOException {
    if (job.sealing().evolves()) {
      throw new Mistyped(
          option + ": an evolving key proves an archive from its first commit on",
          "rotate it, and remove whole archives");
    }
    for (Input input : Inputs.of(job)) {
      Path file = input.file().orElseThrow();
      try {
        if (!Files.exists(file)) {
          throw new NoSuchFileException(input.name());
        }
        job.requireSealing(file);
        try (AppendedArchive archive = AppendedArchive.open(file)) {
          change.apply(input.name(), file, archive);
        }
      } catch (IOException | Fault e) {
        job.fail(input.name(), e);
      }
    }
  }

  /**
   * Whenever this is stopped, the archive is whole: as it was, or as it is to be.
   *
   * @return false if it stays as it was
   */
  boolean replace(Path file, Writing writing) throws IOException {
    try (PendingFile pending = PendingFile.begin(file, true, true);
        Interruption _ = Interruption.cleaning(pending::close)) {
      boolean better = writing.to(pending);
      if (better) {
        OutputFile.copyAttributes(file, pending.hidden());
        pending.publish();
      }
      return better;
    }
  }
}
