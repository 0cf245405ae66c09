package semlog.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Ipv6Test {
  private static int length(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return Ipv6.length(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001:db8::17",
        "::1",
        "fe80::",
        "1:2:3:4:5:6:7:8",
        "::ffff:192.0.2.7",
        "2001:DB8:0:0:8:800:200C:417A",
        "1::8",
        "64:ff9b::192.0.2.33",
        "a::1:2:3:4:5:6"
      })
  void wholeAddress(String address) {
    assertEquals(address.length(), length(address));
    assertEquals(address.length(), length(address + " port 22"));
    assertEquals(address.length(), length(address + "]:22"));
  }

  @Test
  void aPortBehindADottedQuadIsNoGroup() {
    assertEquals("::ffff:192.0.2.7".length(), length("::ffff:192.0.2.7:22"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "::",
        "12:34:56",
        "std::move",
        "abc::def",
        "1:2:3:4:5:6:7:8:9",
        "1::2::3",
        "12345::1",
        "1:2:3:4:5:6:7:8x",
        "52:54:00:12:34:56",
        "::1g",
        "1:2:3:4:5:6:7::8",
        "GET",
        "10:15:02 a"
      })
  void noAddress(String text) {
    assertEquals(0, length(text));
  }

  @Test
  void whatJavaWrites() throws UnknownHostException {
    Random random = new Random(6);
    for (int i = 0; i < 200; i++) {
      byte[] address = new byte[16];
      random.nextBytes(address);
      address[0] = 0x20;
      String text = ((Inet6Address) InetAddress.getByAddress(address)).getHostAddress();
      assertEquals(text.length(), length(text), text);
    }
  }
}
