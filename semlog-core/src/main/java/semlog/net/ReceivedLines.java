package semlog.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import semlog.bytes.BulkStream;

/**
 * Lines and syslog messages of any number of senders as one stream without end, each with its line
 * feed, those of one sender in their order. When they are not read, senders by stream wait.
 */
public final class ReceivedLines extends BulkStream {
  private static final int CHUNKS_AHEAD = 64;
  private static final int MOST_DATAGRAM_BYTES = 1 << 16;

  private final ArrayBlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
  private final Consumer<String> tell;
  private ByteBuffer chunk = ByteBuffer.allocate(0);
  private Closeable server;

  /**
   * @param tell takes what the user should know at once
   */
  ReceivedLines(Consumer<String> tell) {
    this.tell = tell;
  }

  /** Takes lines of all who connect. */
  void accept(Entrance entrance) {
    server = entrance;
    Thread.ofPlatform().name("listening").daemon().start(() -> acceptAll(entrance));
  }

  /** Takes each datagram as a line. */
  void receive(DatagramChannel channel) {
    server = channel;
    Thread.ofPlatform().name("listening").daemon().start(() -> receiveAll(channel));
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      while (length > 0 && !chunk.hasRemaining()) {
        chunk = ByteBuffer.wrap(chunks.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    int count = Math.min(length, chunk.remaining());
    chunk.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void acceptAll(Entrance entrance) {
    try {
      while (true) {
        SocketChannel sender = entrance.next();
        if (sender == null) {
          Thread.sleep(Entrance.AGAIN_MILLISECONDS);
        } else {
          Thread.ofVirtual().name("sender").start(() -> takeAll(sender));
        }
      }
    } catch (IOException e) {
      tellUnlessClosed(entrance.isOpen(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeAll(SocketChannel client) {
    try (client) {
      MessageCutter cutter = new MessageCutter(client);
      for (byte[] lines = cutter.next(); lines.length > 0; lines = cutter.next()) {
        chunks.put(lines);
      }
    } catch (IOException e) {
      tell.accept("a sender's connection broke: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void receiveAll(DatagramChannel channel) {
    ByteBuffer datagram = ByteBuffer.allocate(MOST_DATAGRAM_BYTES);
    try {
      while (true) {
        datagram.clear();
        channel.receive(datagram);
        byte[] bytes = datagram.array();
        int length = datagram.position();
        length -= length > 0 && bytes[length - 1] == '\n' ? 1 : 0;
        byte[] line = Arrays.copyOf(bytes, length + 1);
        line[length] = '\n';
        chunks.put(line);
      }
    } catch (IOException e) {
      tellUnlessClosed(channel.isOpen(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellUnlessClosed(boolean isOpen, IOException failure) {
    if (isOpen) {
      tell.accept("listening failed: " + failure.getMessage());
    }
  }
}
