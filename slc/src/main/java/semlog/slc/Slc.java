package semlog.slc;

import java.io.IOException;
import semlog.cli.Arguments;
import semlog.cli.Program;
import semlog.cli.Session;
import semlog.cli.Usage;

/** Compresses, restores and understands log files. */
public final class Slc implements Program {
  /** Ready to run; loads nothing yet. */
  public Slc() {}

  @Override
  public Usage usage() {
    return Manual.usage();
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException, InterruptedException {
    Options options = Options.of(arguments, session);
    Keys keys = new Keys(arguments, session);
    if (options.writesArchive()) {
      keys.sealing(); // before anything is opened
    }
    Redacting redacting = keys.redacting();
    Job job = new Job(options, session, keys);
    switch (options.action()) {
      case COMPRESS -> new Compressing(job).run();
      case RESTORE -> new Restoring(job).run();
      case TEST -> new Testing(job).run();
      case LIST -> new Listings(job).run();
      case EVENTS -> new Events(job).run();
      case TRAIN -> new Training(job).run();
      case EXPLAIN -> new Explaining(job).run();
      case KEYGEN -> new KeyFiles(job).generate();
      case SIGNING_KEYGEN -> new KeyFiles(job).generateSigning();
      case EVOLVING_KEYGEN -> new KeyFiles(job).generateEvolving();
      case KEY_HEADER -> new KeyFiles(job).header();
      case MAKE_TOKEN -> new Tokens(job).make();
      case REPAIR -> new Repairing(job).run();
      case COMPACT -> Compacting.joining(job).run();
      case REINDEX -> Compacting.indexing(job).run();
      case DROP -> new Shortening(job).run();
      case VERIFY -> new Verifying(job).run();
      case RECEIPT -> new Verifying(job).receipt();
    }
    redacting.tellUnused();
    return job.exitCode();
  }

  @Override
  public int errorCode() {
    return 1;
  }
}
