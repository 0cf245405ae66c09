package semlog.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import semlog.fault.Mistyped;

final class EndpointTest {
  @Test
  void placesAreReadAsTheyAreWritten() {
    for (String text :
        new String[] {
          "tcp://localhost:514", "tls://log.example.org:6514", "udp://[::1]:514", "unix:/run/log"
        }) {
      assertEquals(text, Endpoint.of(text).orElseThrow().toString());
    }
    assertEquals(new Endpoint.Tcp("", 514, false), Endpoint.of("tcp://:514").orElseThrow());
    assertEquals(
        new Endpoint.Unix(Path.of("/run/log")), Endpoint.of("unix:///run/log").orElseThrow());
  }

  @Test
  void withoutASchemeItIsNone() {
    for (String text : new String[] {"", "app.log", "tcp", "tcp:", "http://host:80", "unix"}) {
      assertEquals(Optional.empty(), Endpoint.of(text));
    }
  }

  @Test
  void whatIsNoPlaceIsSaid() {
    for (String text :
        new String[] {"tcp://host", "tcp://host:", "udp://host:65536", "tls://a:b:1", "unix:"}) {
      assertThrows(Mistyped.class, () -> Endpoint.of(text), text);
    }
  }
}
