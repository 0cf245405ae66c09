package semlog.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers of the specifications. */
final class PrimitivesTest {
  @Test
  void scrypt() { // RFC 7914, section 12
    byte[] passphrase = "pleaseletmein".getBytes(US_ASCII);
    byte[] made = Scrypt.derive(passphrase, "SodiumChloride".getBytes(US_ASCII), 16384, 8, 64);
    assertEquals(
        "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
            + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
        HexFormat.of().formatHex(made));
  }

  @Test
  void x25519() { // RFC 7748, section 6.1
    byte[] alice = hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    byte[] bob = hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    byte[] ofAlice = hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
    byte[] ofBob = hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    byte[] shared = hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    assertArrayEquals(ofAlice, Curve25519.publicKey(alice));
    assertArrayEquals(ofBob, Curve25519.publicKey(bob));
    assertArrayEquals(shared, Curve25519.shared(alice, ofBob).orElseThrow());
    ofAlice[31] |= (byte) 0x80; // does not count
    assertArrayEquals(shared, Curve25519.shared(bob, ofAlice).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({ // points of low order, some not reduced
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
  })
  void pointsOfLowOrderAreRefused(String point) {
    byte[] secret = hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    assertTrue(Curve25519.shared(secret, hex(point)).isEmpty());
  }

  @Test
  void hkdf() { // RFC 5869, test case 3: an empty salt
    byte[] secret = new byte[22];
    Arrays.fill(secret, (byte) 11);
    byte[] made = AgeCipher.derive(secret, new byte[0], "");
    assertEquals(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
        HexFormat.of().formatHex(made));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
