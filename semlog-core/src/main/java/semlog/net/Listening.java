package semlog.net;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystemException;
import java.util.function.Consumer;
import semlog.fault.Mistyped;

/** Opens what waits for other processes. */
public final class Listening {
  private static final int WAITING_CLIENTS = 1024;
  private static final int DATAGRAM_BUFFER_BYTES = 1 << 22;

  private Listening() {}

  /**
   * The same messages to all who connect to a place.
   *
   * @param tell takes what the user should know at once
   */
  public static MessageSink broadcast(Endpoint place, Consumer<String> tell) throws IOException {
    return new Broadcast(place.toString(), stream(place), tell);
  }

  /**
   * What comes to a place, as one stream of lines without end.
   *
   * @param tell takes what the user should know at once
   */
  public static ReceivedLines receive(Endpoint place, Consumer<String> tell) throws IOException {
    ReceivedLines lines = new ReceivedLines(tell);
    if (place instanceof Endpoint.Udp udp) {
      lines.receive(datagrams(udp));
    } else {
      lines.accept(new Entrance(place.toString(), stream(place), tell));
    }
    return lines;
  }

  private static ServerSocketChannel stream(Endpoint place) throws IOException {
    try {
      return opened(place);
    } catch (IOException e) {
      throw new FileSystemException(place.toString(), null, e.getMessage());
    }
  }

  private static ServerSocketChannel opened(Endpoint place) throws IOException {
    return switch (place) {
      case Endpoint.Tcp tcp when tcp.secure() ->
          throw new Mistyped(
              place + ": listening with TLS is not supported",
              "listen with tcp:// on this host alone, behind a TLS proxy such as stunnel");
      case Endpoint.Tcp tcp -> {
        SocketAddress address = EndpointParser.address(tcp.host(), tcp.port());
        ServerSocketChannel server = ServerSocketChannel.open();
        server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        yield bound(server, address);
      }
      case Endpoint.Unix unix -> {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        SocketAddress address = UnixDomainSocketAddress.of(unix.path());
        ServerSocketChannel open = bound(server, address);
        unix.path().toFile().deleteOnExit();
        yield open;
      }
      case Endpoint.Udp udp ->
          throw new Mistyped(
              place + ": no clients can connect by UDP", "listen with tcp:// or unix:");
    };
  }

  private static ServerSocketChannel bound(ServerSocketChannel server, SocketAddress address)
      throws IOException {
    try {
      return server.bind(address, WAITING_CLIENTS);
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  private static DatagramChannel datagrams(Endpoint.Udp udp) throws IOException {
    DatagramChannel channel = DatagramChannel.open();
    try {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, DATAGRAM_BUFFER_BYTES);
      return channel.bind(EndpointParser.address(udp.host(), udp.port()));
    } catch (IOException e) {
      channel.close();
      throw new FileSystemException(udp.toString(), null, e.getMessage());
    }
  }
}
