package semlog.netlogserve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import semlog.cli.Arguments;
import semlog.cli.Interruption;
import semlog.cli.Program;
import semlog.cli.Session;
import semlog.cli.Usage;
import semlog.fault.Damaged;
import semlog.line.PlainInput;

/** Options to replay or dry run, file by file, to an exit code. */
final class NetLogServe implements Program {
  private static final Instant LAST_REFERENCE = Instant.parse("2199-01-01T00:00:00Z");
  private static final int ENDED_BY_USER = 0;
  private static final long REPORT_MILLISECONDS = 300;

  private final ReplayClock clock;

  NetLogServe() {
    this(new SystemReplayClock());
  }

  NetLogServe(ReplayClock clock) {
    this.clock = clock;
  }

  @Override
  public Usage usage() {
    return NetLogServeUsage.of();
  }

  @Override
  public int errorCode() {
    return 1;
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException, InterruptedException {
    Options options = Options.of(arguments, session);
    return options.dryRun() ? dryRun(options, session) : replay(options, session);
  }

  private int dryRun(Options options, Session session) throws IOException, InterruptedException {
    DryRun run = new DryRun(options);
    int code = each(options, session, run);
    session.out().write(run.report().getBytes(StandardCharsets.UTF_8));
    return code;
  }

  private int replay(Options options, Session session) throws IOException, InterruptedException {
    Replay replay = new Replay(options, clock, session.clock(), session.out());
    Thread worker = Thread.currentThread();
    Interruption interruption = Interruption.cleaning(() -> stop(worker));
    try {
      return rounds(options, session, replay);
    } catch (InterruptedException e) {
      return ENDED_BY_USER;
    } finally {
      interruption.close();
      session.detail(replay.report());
    }
  }

  private int rounds(Options options, Session session, Replay replay)
      throws IOException, InterruptedException {
    int code = 0;
    for (int round = 0; options.rounds() == 0 || round < options.rounds(); round++) {
      long before = replay.lines();
      replay.restart();
      code = Math.max(code, each(options, session, replay));
      if (replay.isDone() || replay.lines() == before) {
        break;
      }
    }
    return code;
  }

  /** Lets the worker end in its own way; if it waits for a reader or a writer, ends it. */
  private static void stop(Thread worker) {
    worker.interrupt();
    try {
      worker.join(REPORT_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ENDED_BY_USER);
  }

  private static int each(Options options, Session session, LineUse use)
      throws IOException, InterruptedException {
    int code = 0;
    for (String file : options.files()) {
      if (use.isDone()) {
        break;
      }
      try (TimedLines lines = open(file, options, session)) {
        use.take(lines);
        if (lines.isTimeless()) {
          session.tell(file + ": no line has a time that is known here, so none was waited for");
        }
      } catch (ClosedByInterruptException e) {
        throw new InterruptedException(file);
      } catch (IOException e) {
        session.error(file, e);
        code = 1;
      } catch (Damaged e) {
        session.error(file, e);
        code = 1;
      }
    }
    return code;
  }

  private static TimedLines open(String file, Options options, Session session) throws IOException {
    Consumer<String> tell = remark -> session.tell(file + ": " + remark);
    if (file.equals(Options.STANDARD_INPUT)) {
      Instant now = reference(session.clock().instant());
      return new TimedLines(PlainInput.open(session.in()), options, now, tell);
    }
    Path path = Path.of(file);
    InputStream in = PlainInput.open(Files.newInputStream(path));
    Instant changed = reference(Files.getLastModifiedTime(path).toInstant());
    return new TimedLines(in, options, changed, tell);
  }

  /** An instant that years can be counted back from. */
  private static Instant reference(Instant time) {
    if (time.isBefore(Instant.EPOCH)) {
      return Instant.EPOCH;
    }
    return time.isAfter(LAST_REFERENCE) ? LAST_REFERENCE : time;
  }
}
