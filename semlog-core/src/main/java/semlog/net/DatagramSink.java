package semlog.net;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;

/** Each message as a UDP datagram, which may get lost on its way; a longer one in several. */
final class DatagramSink implements MessageSink {
  /** What a datagram over IPv4 can hold. */
  private static final int MOST_BYTES = 65_507;

  private final DatagramSocket socket;
  private final InetSocketAddress target;

  private DatagramSink(DatagramSocket socket, InetSocketAddress target) {
    this.socket = socket;
    this.target = target;
  }

  static DatagramSink to(Endpoint.Udp place) throws UnknownHostException, SocketException {
    InetSocketAddress target = EndpointParser.address(place.host(), place.port());
    return new DatagramSink(new DatagramSocket(), target);
  }

  @Override
  public int mostBytes() {
    return MOST_BYTES;
  }

  @Override
  public void send(byte[] bytes, int from, int to, boolean ends) throws IOException {
    socket.send(new DatagramPacket(bytes, from, to - from, target));
  }

  @Override
  public void flush() {
    // nothing is held
  }

  @Override
  public void close() {
    socket.close();
  }
}
