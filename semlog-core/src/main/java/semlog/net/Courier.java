package semlog.net;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the messages of a {@link Spool} to one receiver, in their order, in a thread of its own:
 * whoever hands a message in is never held up. A receiver that is away is tried until it is there,
 * after ever longer pauses; a message that it refuses again and again is left out.
 */
public final class Courier {
  /**
   * How long is waited before the next try, twice as long each time.
   *
   * @param first the first pause
   * @param longest no pause is longer
   */
  public record Pauses(Duration first, Duration longest) {
    /** From a second to a minute. */
    public static final Pauses USUAL = new Pauses(Duration.ofSeconds(1), Duration.ofMinutes(1));
  }

  /** How often a message may be refused. */
  private static final int MOST_REFUSALS = 5;

  /** How often it is tried when all is to come to an end, and how long lies between at most. */
  private static final int TRIES_AT_THE_END = 5;

  private static final long PAUSE_AT_THE_END = 300;

  private final String name;
  private final Spool spool;
  private final Receiver receiver;
  private final Pauses pauses;
  private final Consumer<String> tell;
  private final Thread thread;
  private boolean closing;
  private boolean failing;
  private int refusals;
  private int triesAtTheEnd;
  private long delivered;
  private long leftOut;

  /**
   * Begins with what waits.
   *
   * @param name what messages call the receiver
   * @param tell takes what the user should know at once
   */
  public Courier(
      String name, Spool spool, Receiver receiver, Pauses pauses, Consumer<String> tell) {
    this.name = name;
    this.spool = spool;
    this.receiver = receiver;
    this.pauses = pauses;
    this.tell = tell;
    this.thread = Thread.ofPlatform().name(name).daemon().start(this::work);
  }

  /** Takes a message, which is on its way or waits in the spool when this returns. */
  public synchronized void put(byte[] message) throws IOException {
    spool.add(message);
    notifyAll();
  }

  /** How many messages wait. */
  public long waiting() {
    return spool.count();
  }

  /** How many messages were taken over. */
  public synchronized long delivered() {
    return delivered;
  }

  /** How many messages were left out, because they were refused. */
  public synchronized long leftOut() {
    return leftOut;
  }

  /** Makes what waits survive a loss of power. */
  public void sync() throws IOException {
    spool.sync();
  }

  /**
   * Ends, when nothing waits any more, the receiver failed some times more, or did not answer for
   * so long.
   *
   * @return how many messages still wait
   */
  public long close(Duration patience) throws IOException, InterruptedException {
    long left = awaitEmpty(patience.toNanos());
    thread.interrupt();
    spool.close();
    if (left == 0) {
      receiver.close();
    }
    return left;
  }

  private synchronized long awaitEmpty(long patience) throws InterruptedException {
    closing = true;
    notifyAll();
    long before = delivered + leftOut;
    long progress = System.nanoTime();
    while (spool.count() > 0
        && triesAtTheEnd < TRIES_AT_THE_END
        && System.nanoTime() - progress < patience) {
      wait(PAUSE_AT_THE_END);
      progress = delivered + leftOut > before ? System.nanoTime() : progress;
      before = delivered + leftOut;
    }
    return spool.count();
  }

  private void work() {
    try {
      Duration pause = pauses.first();
      while (true) {
        byte[] message = next();
        if (deliver(message)) {
          pause = pauses.first();
        } else {
          pause(pause);
          pause = pause.multipliedBy(2);
          pause = pause.compareTo(pauses.longest()) < 0 ? pause : pauses.longest();
        }
      }
    } catch (InterruptedException | ClosedChannelException e) {
      // closed: what waits is for the next time
    } catch (IOException e) {
      tell.accept(name + ": " + e.getMessage() + "; nothing goes there any more");
    }
  }

  private synchronized byte[] next() throws IOException, InterruptedException {
    Optional<byte[]> message = spool.first();
    while (message.isEmpty()) {
      wait();
      message = spool.first();
    }
    return message.get();
  }

  /** Waits, unless all is to come to an end: then it is tried soon. */
  @SuppressWarnings("WaitNotInLoop")
  private synchronized void pause(Duration time) throws InterruptedException {
    triesAtTheEnd += closing ? 1 : 0;
    wait(Math.max(1, closing ? Math.min(PAUSE_AT_THE_END, time.toMillis()) : time.toMillis()));
  }

  /** Whether the next message can go. */
  private boolean deliver(byte[] message) throws IOException {
    try {
      receiver.deliver(message);
    } catch (Refused e) {
      return refused(e.getMessage());
    } catch (IOException e) {
      if (!failing) {
        tell.accept(name + ": " + reason(e) + "; trying until it takes alerts");
      }
      failing = true;
      return false;
    }
    if (failing) {
      tell.accept(name + ": takes alerts again");
    }
    done(true);
    return true;
  }

  private boolean refused(String answer) throws IOException {
    refusals++;
    if (refusals < MOST_REFUSALS) {
      return false;
    }
    tell.accept(name + ": " + answer + "; this alert is left out");
    done(false);
    return true;
  }

  private synchronized void done(boolean taken) throws IOException {
    spool.removeFirst();
    delivered += taken ? 1 : 0;
    leftOut += taken ? 0 : 1;
    failing = false;
    refusals = 0;
    triesAtTheEnd = 0;
    notifyAll();
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
