package semlog.net;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The same lines to whoever connects, from the moment on at which they connect; the first client is
 * waited for. All read from one {@link Ring} of the latest bytes: a client that falls behind by
 * more is disconnected, unless all are as slow, and then the sender waits.
 */
final class Broadcast implements MessageSink {
  private static final int RING_BYTES = 1 << 23;
  private static final int MOST_PART_BYTES = 1 << 20;
  private static final long PATIENCE_NANOSECONDS = 10_000_000_000L;
  private static final long LOOK_MILLISECONDS = 100;
  private static final byte[] FEED = {'\n'};

  private final String place;
  private final Consumer<String> tell;
  private final ServerSocketChannel server;
  private final Selector selector;
  private final Ring ring = new Ring(RING_BYTES);
  private final List<BroadcastClient> clients = new ArrayList<>();

  /** How many bytes there were when the last line ended: where a new client begins. */
  private long lineEnd;

  private boolean anyClient;
  private long tooSlow;

  /**
   * @param server listens; becomes this object's to close
   * @param tell takes what the user should know at once
   */
  Broadcast(String place, ServerSocketChannel server, Consumer<String> tell) throws IOException {
    this.place = place;
    this.server = server;
    this.tell = tell;
    this.selector = Selector.open();
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
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
    long left = backlog();
    while (left > 0 && System.nanoTime() - progress < PATIENCE_NANOSECONDS) {
      progress = left < before ? System.nanoTime() : progress;
      before = left;
      await();
      left = backlog();
    }
    selector.close();
    server.close();
    for (BroadcastClient client : clients) {
      client.close();
    }
    if (tooSlow > 0) {
      tell.accept(place + ": " + tooSlow + " clients were too slow and disconnected");
    }
  }

  /** Waits for the slowest clients if there are only such, else lets them go. */
  private void makeRoom(int count) throws IOException {
    List<BroadcastClient> behind = behind(count);
    while (!behind.isEmpty() && behind.size() == clients.size()) {
      selector.wakeup();
      await();
      behind = behind(count);
    }
    for (BroadcastClient client : behind) {
      tooSlow++;
      drop(client);
    }
  }

  /** Those that have not taken what more bytes would push out of the ring. */
  private List<BroadcastClient> behind(int count) {
    long lost = ring.end() + count - RING_BYTES;
    return clients.stream().filter(client -> client.position() < lost).toList();
  }

  private long backlog() {
    return clients.stream().mapToLong(client -> ring.end() - client.position()).sum();
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
        selector.select();
        step();
      }
    } catch (ClosedSelectorException e) {
      // all was sent
    } catch (IOException e) {
      tell.accept(place + ": " + e.getMessage());
    }
  }

  private synchronized void step() throws IOException {
    if (!selector.isOpen()) {
      return;
    }
    selector.selectedKeys().clear();
    accept();
    for (BroadcastClient client : List.copyOf(clients)) {
      if (!client.take(ring)) {
        drop(client);
      }
    }
    notifyAll();
  }

  private void accept() throws IOException {
    for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
      channel.configureBlocking(false);
      SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
      clients.add(new BroadcastClient(channel, key, lineEnd));
      anyClient = true;
    }
  }

  private void drop(BroadcastClient client) throws IOException {
    clients.remove(client);
    client.close();
  }
}
