package semlog.net;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The same lines to whoever connects, from the moment on at which they connect; the first client is
 * waited for. All read from one {@link Ring} of the latest bytes. A thread goes round the clients
 * while the sender goes on and rests for as long as that took, so that one write has all that has
 * come since the one before, and clients are left the time to read it.
 *
 * <p>When the ring is full, the sender waits. Who is half a ring behind the fastest after a whole
 * round and a moment of grace is disconnected, so that a slow client holds others up once.
 */
final class Broadcast implements MessageSink {
  private static final int RING_BYTES = 1 << 23;
  private static final int MOST_BEHIND_BYTES = RING_BYTES / 2;
  private static final int MOST_PART_BYTES = 1 << 20;
  private static final long PATIENCE_NANOSECONDS = 10_000_000_000L;
  private static final long GRACE_NANOSECONDS = 200_000_000;
  private static final long LOOK_MILLISECONDS = 100;
  private static final long LEAST_REST_NANOSECONDS = 100_000;
  private static final long MOST_REST_NANOSECONDS = 4_000_000;
  private static final byte[] FEED = {'\n'};

  private final String place;
  private final Consumer<String> tell;
  private final Entrance entrance;
  private final Selector selector;
  private final SelectionKey coming;
  private final Ring ring = new Ring(RING_BYTES);
  private final BroadcastClients clients = new BroadcastClients();

  /** How many bytes there were when the last line ended. */
  private long lineEnd;

  /** All clients have at least the bytes before. */
  private long taken;

  private boolean anyClient;
  private volatile boolean hurry;
  private boolean inRound;
  private long rounds;
  private long tooSlow;

  /**
   * @param server listens; becomes this object's to close
   * @param tell takes what the user should know at once
   */
  Broadcast(String place, ServerSocketChannel server, Consumer<String> tell) throws IOException {
    this.place = place;
    this.tell = tell;
    this.entrance = new Entrance(place, server, tell);
    this.selector = Selector.open();
    server.configureBlocking(false);
    this.coming = server.register(selector, SelectionKey.OP_ACCEPT);
    Thread.ofPlatform().name("clients").daemon().start(this::serve);
  }

  @Override
  public int mostBytes() {
    return MOST_PART_BYTES;
  }

  @Override
  public synchronized void send(byte[] bytes, int from, int to, boolean ends) throws IOException {
    awaitClient();
    makeRoom(to - from + 1);
    ring.append(bytes, from, to - from);
    if (ends) {
      ring.append(FEED, 0, 1);
      lineEnd = ring.end();
    }
  }

  @Override
  public void flush() throws IOException {
    awaitClient();
    selector.wakeup();
  }

  private synchronized void awaitClient() throws IOException {
    while (!anyClient) {
      await();
    }
  }

  /** Lets all clients have the rest, as long as they take some of it now and then. */
  @Override
  public synchronized void close() throws IOException {
    selector.wakeup();
    long progress = System.nanoTime();
    long before = Long.MAX_VALUE;
    long left = clients.backlog(ring.end());
    while (left > 0 && System.nanoTime() - progress < PATIENCE_NANOSECONDS) {
      progress = left < before ? System.nanoTime() : progress;
      before = left;
      await();
      left = clients.backlog(ring.end());
    }
    selector.close();
    endForWaiting();
    entrance.close();
    clients.close();
    if (tooSlow > 0) {
      tell.accept(place + ": " + tooSlow + " clients were too slow and disconnected");
    }
  }

  /**
   * Who has connected and was not let in yet sees an end, where closing the door would reset it.
   */
  private void endForWaiting() throws IOException {
    SocketChannel waiting = entrance.next();
    for (; waiting != null; waiting = entrance.next()) {
      waiting.close();
    }
  }

  /** Sees to it that more bytes push nothing out of the ring that a client has not taken. */
  private void makeRoom(int count) throws IOException {
    long lost = ring.end() + count - RING_BYTES;
    taken = taken < lost ? clients.slowest(ring.end()) : taken;
    if (taken < lost) {
      hurry = true;
      awaitRoom(lost);
      hurry = false;
    }
  }

  private void awaitRoom(long lost) throws IOException {
    long startNanos = System.nanoTime();
    long enough = rounds + (inRound ? 2 : 1);
    selector.wakeup();
    while (taken < lost) {
      await();
      boolean judged = !inRound && rounds >= enough;
      if (judged && System.nanoTime() - startNanos > GRACE_NANOSECONDS) {
        tooSlow += clients.dropBehind(MOST_BEHIND_BYTES);
      }
      taken = clients.slowest(ring.end());
    }
  }

  /** Gives others a moment; callers look again at what they wait for. */
  @SuppressWarnings("WaitNotInLoop")
  private void await() throws IOException {
    try {
      wait(LOOK_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    }
  }

  private void serve() {
    try {
      while (true) {
        selector.select(entrance.isFull() ? Entrance.AGAIN_MILLISECONDS : 0);
        long startNanos = System.nanoTime();
        for (BroadcastClient client : begin()) {
          client.take(ring);
        }
        end();
        rest(System.nanoTime() - startNanos);
      }
    } catch (ClosedSelectorException e) {
      // all was sent
    } catch (IOException e) {
      tell.accept(place + ": " + e.getMessage());
    }
  }

  /** Gathers lines for as long as the round took, unless the sender waits for the next. */
  private void rest(long roundNanos) {
    if (roundNanos > LEAST_REST_NANOSECONDS && !hurry) {
      LockSupport.parkNanos(Math.min(roundNanos, MOST_REST_NANOSECONDS));
    }
  }

  /** Lets in who has come; all who are there are in the round. */
  private synchronized List<BroadcastClient> begin() throws IOException {
    boolean anyComing = entrance.isFull();
    for (SelectionKey key : selector.selectedKeys()) {
      if (key.attachment() instanceof BroadcastClient client) {
        client.hear();
      } else {
        anyComing = true;
      }
    }
    selector.selectedKeys().clear();
    if (anyComing) {
      accept();
    }
    inRound = true;
    return clients.all();
  }

  private synchronized void end() throws IOException {
    clients.dropGone();
    inRound = false;
    rounds++;
    notifyAll();
  }

  private void accept() throws IOException {
    SocketChannel channel = entrance.next();
    for (; channel != null; channel = entrance.next()) {
      channel.configureBlocking(false);
      SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
      BroadcastClient client = new BroadcastClient(key, beginning());
      key.attach(client);
      clients.add(client);
      taken = Math.min(taken, client.position());
      anyClient = true;
    }
    coming.interestOps(entrance.isFull() ? 0 : SelectionKey.OP_ACCEPT);
  }

  /** Where a new client begins: with a line, or with what there still is of a longer one. */
  private long beginning() {
    return Math.max(lineEnd, ring.end() - RING_BYTES);
  }
}
