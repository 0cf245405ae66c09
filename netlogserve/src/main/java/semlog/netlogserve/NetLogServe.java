package semlog.netlogserve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import semlog.cli.Arguments;
import semlog.cli.Interruption;
import semlog.cli.Program;
import semlog.cli.Session;
import semlog.cli.Usage;

/** Options to replay or dry run, file by file, to an exit code. */
final class NetLogServe implements Program {
  private static final Instant LAST_REFERENCE = Instant.parse("2199-01-01T00:00:00Z");
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
    CountDownLatch reported = new CountDownLatch(1);
    Interruption interruption = Interruption.cleaning(() -> stop(worker, reported));
    try {
      return rounds(options, session, replay);
    } finally {
      interruption.close();
      session.detail(replay.report());
      reported.countDown();
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

  /** Lets the worker report, unless it waits for a reader or a writer. */
  private static void stop(Thread worker, CountDownLatch reported) {
    worker.interrupt();
    try {
      boolean said = reported.await(REPORT_MILLISECONDS, TimeUnit.MILLISECONDS);
      assert said || worker.isAlive() : "a worker that ended has reported";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
        lines.remarks().forEach(remark -> session.tell(file + ": " + remark));
      } catch (ClosedByInterruptException e) {
        throw new InterruptedException(file);
      } catch (IOException e) {
        session.error(file, e);
        code = 1;
      }
    }
    return code;
  }

  private static TimedLines open(String file, Options options, Session session) throws IOException {
    if (file.equals(Options.STANDARD_INPUT)) {
      InputStream in = Inputs.open(session.in());
      return new TimedLines(new LineSource(in), options, reference(session.clock().instant()));
    }
    Path path = Path.of(file);
    LineSource source = new LineSource(Inputs.open(path));
    return new TimedLines(source, options, reference(Files.getLastModifiedTime(path).toInstant()));
  }

  /** An instant that years can be counted back from. */
  private static Instant reference(Instant time) {
    if (time.isBefore(Instant.EPOCH)) {
      return Instant.EPOCH;
    }
    return time.isAfter(LAST_REFERENCE) ? LAST_REFERENCE : time;
  }
}
