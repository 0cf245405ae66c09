package semlog.netlogserve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import semlog.cli.Arguments;
import semlog.cli.FileSink;
import semlog.cli.Session;
import semlog.cli.SinkStream;
import semlog.fault.Mistyped;
import semlog.net.Endpoint;
import semlog.net.Framing;
import semlog.net.Listening;
import semlog.net.LocalHost;
import semlog.net.MessageSink;
import semlog.net.MessageStream;
import semlog.net.Sending;
import semlog.net.SyslogFormat;

/** Where lines go. */
sealed interface Target {
  /** To standard output. */
  record StandardOutput() implements Target {}

  /** To the end of a file. */
  record ToFile(Path file) implements Target {}

  /** To whoever connects. */
  record Clients(Endpoint place) implements Target {}

  /**
   * To whoever listens.
   *
   * @param syslog the header of each line, if it is to have one
   * @param authorities the file of those whose certificates are trusted, if not the system's
   */
  record Receiver(
      Endpoint place, Framing framing, Optional<SyslogFormat> syslog, Optional<Path> authorities)
      implements Target {

    private MessageSink connect(Session session) throws IOException {
      MessageSink sink = Sending.to(place, framing, authorities, session::tell);
      return syslog.isEmpty()
          ? sink
          : Sending.syslog(
              syslog.get(),
              sink,
              session.clock().withZone(session.zone()),
              LocalHost.name(),
              "netlogserve");
    }
  }

  static Target of(Arguments arguments) {
    Optional<String> output = arguments.text("--output");
    Optional<String> listen = arguments.text("--listen");
    Optional<Endpoint> place = output.flatMap(Endpoint::of);
    if (output.isPresent() && listen.isPresent()) {
      throw new Mistyped("--output and --listen at once", "give only one of them");
    }
    if (place.isPresent()) {
      return receiver(place.get(), arguments);
    }
    for (String name : new String[] {"--syslog", "--framing", "--tls-ca"}) {
      if (arguments.has(name)) {
        throw new Mistyped(name + " without a receiver", "name one with -o tcp://HOST:PORT");
      }
    }
    if (listen.isPresent()) {
      return new Clients(listening(listen.get()));
    }
    return output.isEmpty() || output.get().equals(Options.STANDARD_INPUT)
        ? new StandardOutput()
        : new ToFile(Path.of(output.get()));
  }

  /** A port of this host alone unless an address is given. */
  private static Endpoint listening(String text) {
    return Endpoint.of(text).or(() -> Endpoint.of("tcp://" + text)).orElseThrow();
  }

  private static Receiver receiver(Endpoint place, Arguments arguments) {
    Optional<SyslogFormat> syslog =
        arguments
            .text("--syslog")
            .map(number -> number.equals("3164") ? SyslogFormat.RFC3164 : SyslogFormat.RFC5424);
    boolean secureSyslog = syslog.isPresent() && place instanceof Endpoint.Tcp tcp && tcp.secure();
    Framing framing =
        arguments
            .text("--framing")
            .map(name -> name.equals("lf") ? Framing.LF : Framing.OCTET_COUNTING)
            .orElse(secureSyslog ? Framing.OCTET_COUNTING : Framing.LF);
    return new Receiver(place, framing, syslog, arguments.text("--tls-ca").map(Path::of));
  }

  /** Opens it; to close standard output is to flush it. */
  default OutputStream open(Session session) throws IOException {
    return switch (this) {
      case StandardOutput standard -> session.out();
      case ToFile(Path file) -> new SinkStream(FileSink.append(file));
      case Clients(Endpoint place) -> {
        MessageSink sink = Listening.broadcast(place, session::tell);
        session.tell("listening on " + place);
        yield new MessageStream(sink);
      }
      case Receiver receiver -> new MessageStream(receiver.connect(session));
    };
  }
}
