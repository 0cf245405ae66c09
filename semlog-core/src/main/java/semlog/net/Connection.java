package semlog.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** An open stream to another process, watched for its end. */
final class Connection implements Closeable {
  private static final int PATIENCE_MILLISECONDS = 10_000;

  private final OutputStream out;
  private final InputStream in;
  private final Closeable socket;
  private volatile boolean ended;

  private Connection(OutputStream out, InputStream in, Closeable socket) {
    this.out = out;
    this.in = in;
    this.socket = socket;
    Thread.ofVirtual().name("connection").start(this::awaitEnd);
  }

  static Connection to(Endpoint.Tcp place, Optional<SSLSocketFactory> trusted) throws IOException {
    InetSocketAddress address = EndpointParser.address(place.host(), place.port());
    Socket plain = new Socket();
    try {
      plain.connect(address, PATIENCE_MILLISECONDS);
      Socket socket = place.secure() ? secured(plain, place.host(), place.port(), trusted) : plain;
      return new Connection(socket.getOutputStream(), socket.getInputStream(), socket);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  static Connection to(Endpoint.Unix place) throws IOException {
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place.path()));
    return new Connection(
        Channels.newOutputStream(channel), Channels.newInputStream(channel), channel);
  }

  /** The receiver must prove to be the host that was named. */
  static Socket secured(Socket plain, String host, int port, Optional<SSLSocketFactory> trusted)
      throws IOException {
    SSLSocketFactory tls = trusted.orElseGet(Tls::trustingSystem);
    SSLSocket socket = (SSLSocket) tls.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  /** Fails when the other side is known to have gone, though its socket might still take bytes. */
  void write(byte[] bytes, int offset, int length) throws IOException {
    if (ended) {
      throw new IOException("connection closed");
    }
    out.write(bytes, offset, length);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** What comes back means nothing, but that it ends does. */
  private void awaitEnd() {
    byte[] heard = new byte[256];
    try {
      int count = in.read(heard);
      while (count >= 0) {
        count = in.read(heard);
      }
    } catch (IOException e) {
      // broken is ended
    }
    ended = true;
  }
}
