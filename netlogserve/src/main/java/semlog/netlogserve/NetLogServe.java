package semlog.netlogserve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import semlog.cli.Arguments;
import semlog.cli.Interruption;
import semlog.cli.Program;
import semlog.cli.Session;
import semlog.cli.Usage;
import semlog.value.LineTimeReader;

/** Options to replay or dry run, file by file, to an exit code. */
final class NetLogServe implements Program {
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

  private static int dryRun(Options options, Session session)
      throws IOException, InterruptedException {
    DryRun run = new DryRun(options);
    int code = round(options, session, new Sources(options, session), run);
    session.out().write(run.report().getBytes(StandardCharsets.UTF_8));
    return code;
  }

  private int replay(Options options, Session session) throws IOException, InterruptedException {
    Thread worker = Thread.currentThread();
    Interruption interruption = Interruption.cleaning(() -> stop(worker));
    try (OutputStream out = new Outlet(options.target().open(session))) {
      Replay replay = new Replay(options, clock, session.clock(), out);
      try {
        return rounds(options, session, replay);
      } finally {
        tell(replay, options, session);
      }
    } catch (InterruptedException e) {
      return ENDED_BY_USER;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ClosedByInterruptException) {
        return ENDED_BY_USER;
      }
      throw e;
    } finally {
      interruption.close();
    }
  }

  private static void tell(Replay replay, Options options, Session session) {
    if (options.stats()) {
      session.tell(replay.report());
    } else {
      session.detail(replay.report());
    }
  }

  private int rounds(Options options, Session session, Replay replay)
      throws IOException, InterruptedException {
    int rounds = options.pace().rounds();
    Sources sources = new Sources(options, session);
    int code = 0;
    for (int round = 0; rounds == 0 || round < rounds; round++) {
      long before = replay.lines();
      replay.restart();
      code = Math.max(code, round(options, session, sources, replay));
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

  private static Lines ordered(Lines lines, Options options, Session session) {
    int window = options.choice().window();
    return window > 1
        ? new SortedLines(
            lines,
            window,
            new LineTimeReader(options.context(session.clock().instant()), options.filter()))
        : lines;
  }

  private static int round(Options options, Session session, Sources sources, LineUse use)
      throws IOException, InterruptedException {
    List<TimedLines> inputs = sources.open();
    if (!inputs.isEmpty()) {
      try (Lines lines = ordered(new MergedLines(inputs, sources), options, session)) {
        use.take(lines);
      } catch (ClosedByInterruptException e) {
        throw new InterruptedException();
      }
    }
    sources.read(inputs);
    return sources.anyFailed() ? 1 : 0;
  }
}
