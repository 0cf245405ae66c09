package semlog.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.fault.Damaged;
import semlog.fault.Fault;
import semlog.fault.Mistyped;
import semlog.fault.WrongKey;
import semlog.fault.WrongVersion;

final class AgeTest {
  private static final int WORK = 3;

  private final Random random = new Random(11);
  private final X25519Identity one = X25519Identity.generate(this::bytes);
  private final X25519Identity other = X25519Identity.generate(this::bytes);

  @Property(tries = 30, seed = "1")
  void whateverWasWrappedIsOpenedByEachRecipient(
      @ForAll byte[] content, @ForAll @IntRange(min = 1, max = 4) int recipients) {
    List<X25519Identity> identities =
        random.ints(recipients).mapToObj(i -> X25519Identity.generate(this::bytes)).toList();
    Lock lock = lock(identities.toArray(X25519Identity[]::new));
    byte[] file = lock.wrap(content);
    for (X25519Identity identity : identities) {
      assertArrayEquals(content, Keyring.of(List.of(other, identity)).open(file));
    }
    String keys = recipients == 1 ? "1 X25519 key" : recipients + " X25519 keys";
    assertEquals(keys, Keyring.recipients(file));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
  void chunksEndWhereTheyEnd(int length) {
    byte[] content = bytes(length);
    byte[] file = lock(one).wrap(content);
    assertArrayEquals(content, Keyring.of(List.of(one)).open(file));
    if (length > 65_536) {
      byte[] cut = Arrays.copyOf(file, file.length - (length % 65_536 + 16));
      assertThrows(Damaged.class, () -> Keyring.of(List.of(one)).open(cut));
    }
  }

  @Test
  void aPassphraseOpensWhatItSealed() {
    byte[] file = new Lock(List.of(passphrase("correct horse")), this::bytes).wrap(new byte[32]);
    assertArrayEquals(new byte[32], Keyring.of(List.of(passphrase("correct horse"))).open(file));
    assertThrows(WrongKey.class, () -> Keyring.of(List.of(passphrase("wrong horse"))).open(file));
    assertThrows(WrongKey.class, () -> Keyring.of(List.of(one)).open(file));
    assertEquals("a passphrase", Keyring.recipients(file));
  }

  @Test
  void aPassphraseGoesAlone() {
    List<Recipient> both = List.of(passphrase("a"), one.recipient());
    assertThrows(Mistyped.class, () -> new Lock(both, this::bytes));
  }

  @Test
  void noIdentityAndAWrongOneAreToldApart() {
    byte[] file = lock(one).wrap(new byte[32]);
    WrongKey none = assertThrows(WrongKey.class, () -> Keyring.none().open(file));
    assertEquals("sealed for 1 X25519 key, and no identity was given", none.getMessage());
    WrongKey wrong = assertThrows(WrongKey.class, () -> Keyring.of(List.of(other)).open(file));
    assertEquals(
        "sealed for 1 X25519 key, and none of what was given opens it", wrong.getMessage());
  }

  @Test
  void filesOfOneLockShareTheirHeaderAndNothingElse() {
    Lock lock = lock(one);
    byte[] first = lock.wrap(new byte[32]);
    byte[] second = lock.wrap(new byte[32]);
    int header = AgeHeader.read(first).length();
    assertEquals(header, Arrays.mismatch(first, second));
    assertFalse(
        Arrays.equals(
            Arrays.copyOfRange(first, header + 16, first.length),
            Arrays.copyOfRange(second, header + 16, second.length)));
    Keyring keyring = Keyring.of(List.of(one));
    assertArrayEquals(keyring.open(first), keyring.open(second));
  }

  @Test
  void everyAlteredByteIsNoticed() {
    byte[] file =
        new Lock(List.of(one.recipient(), other.recipient()), this::bytes).wrap(new byte[32]);
    for (int at = 0; at < file.length; at++) {
      for (int bit : new int[] {1, 32, 128}) {
        byte[] altered = file.clone();
        altered[at] ^= (byte) bit;
        assertThrows(Fault.class, () -> Keyring.of(List.of(one)).open(altered), "byte " + at);
      }
      byte[] cut = Arrays.copyOf(file, at);
      assertThrows(Fault.class, () -> Keyring.of(List.of(one)).open(cut), "cut at " + at);
    }
    byte[] longer = Arrays.copyOf(file, file.length + 1);
    assertThrows(Damaged.class, () -> Keyring.of(List.of(one)).open(longer));
  }

  @Test
  void stanzasOfUnknownKindsAreSkipped() {
    byte[] fileKey = bytes(16);
    List<Stanza> stanzas =
        List.of(
            new Stanza(List.of("-grease", "!", "~"), bytes(100)),
            new Stanza(List.of("empty"), new byte[0]),
            new Stanza(List.of("full"), bytes(96)),
            one.recipient().wrap(fileKey, this::bytes));
    byte[] content = bytes(40);
    assertArrayEquals(content, Keyring.of(List.of(one)).open(file(fileKey, stanzas, content)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "age-encryption.org/v1\n--- AAAA\n",
        "age-encryption.org/v1\r\n-> X25519 A\n",
        "age-encryption.org/v1\n->\n\n---",
        "age-encryption.org/v1\n-> \n\n---",
        "age-encryption.org/v1\n-> a  b\n\n---",
        "age-encryption.org/v1\n-> a b \n\n---",
        "age-encryption.org/v1\n-> a\nAB==\n---",
        "age-encryption.org/v1\n-> a\nAB\n---",
        "age-encryption.org/v1\n-> a\n\t\n---",
        "age-encryption.org/v1\n-> é\n\n---",
        "something else\n"
      })
  void headersAreReadStrictly(String text) {
    String mac = " " + "A".repeat(43) + "\n";
    byte[] file = (text.endsWith("---") ? text + mac : text).getBytes(UTF_8);
    assertThrows(Damaged.class, () -> Keyring.recipients(file));
  }

  @Test
  void anotherVersionOfAgeIsSaid() {
    byte[] file = "age-encryption.org/v2\n-> X25519 A\n".getBytes(US_ASCII);
    assertThrows(WrongVersion.class, () -> Keyring.recipients(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "03", "+3", "-1", "17", "18", "99999999999", "1e1", ""})
  void workFactorsAreBounded(String work) {
    byte[] fileKey = bytes(16);
    Stanza made = passphrase("p").wrap(fileKey, this::bytes);
    Stanza stanza = new Stanza(List.of("scrypt", made.arguments().get(1), work), made.body());
    assertThrows(Damaged.class, () -> passphrase("p").unwrap(stanza));
  }

  @Test
  void stanzasOfKnownKindsMustBeWhole() {
    Stanza made = one.recipient().wrap(bytes(16), this::bytes);
    String share = made.arguments().get(1);
    for (Stanza wrong :
        List.of(
            new Stanza(List.of("X25519"), made.body()),
            new Stanza(List.of("X25519", share, "more"), made.body()),
            new Stanza(List.of("X25519", share.substring(1)), made.body()),
            new Stanza(List.of("X25519", share), bytes(33)),
            new Stanza(List.of("X25519", AgeHeader.encode(new byte[32])), made.body()))) {
      assertThrows(Damaged.class, () -> one.unwrap(wrong));
    }
  }

  @Test
  void aPassphraseBesideOthersIsRefused() {
    byte[] fileKey = bytes(16);
    List<Stanza> stanzas =
        List.of(
            passphrase("p").wrap(fileKey, this::bytes), one.recipient().wrap(fileKey, this::bytes));
    byte[] file = file(fileKey, stanzas, new byte[1]);
    assertThrows(Damaged.class, () -> Keyring.of(List.of(one)).open(file));
  }

  @Test
  void keysAreTextAndBack() {
    String secret = one.secretText();
    assertTrue(secret.matches("AGE-SECRET-KEY-1[0-9A-Z]{58}"));
    assertTrue(one.recipient().toString().matches("age1[0-9a-z]{58}"));
    assertEquals(one.recipient().toString(), X25519Identity.parse(secret).recipient().toString());
    assertFalse(one.toString().contains(secret.substring(20)));
    for (String wrong :
        List.of("", "age1", secret.substring(1), secret + "Q", secret.toLowerCase(Locale.ROOT))) {
      Mistyped mistyped = assertThrows(Mistyped.class, () -> X25519Identity.parse(wrong));
      assertFalse(mistyped.getMessage().contains(secret.substring(20)));
    }
    String recipient = one.recipient().toString();
    for (int at = 0; at < recipient.length(); at++) {
      String typo = recipient.substring(0, at) + 'b' + recipient.substring(at + 1);
      assertThrows(Mistyped.class, () -> X25519Recipient.parse(typo));
    }
  }

  @Test
  void filesOfKeysHaveCommentsAndErrorsHaveLines() {
    String file = "# made today\n\n" + one.secretText() + "\n" + other.secretText() + "\n";
    assertEquals(2, KeyText.identities(file, "keys").size());
    Mistyped wrong =
        assertThrows(Mistyped.class, () -> KeyText.identities(file + "SECRET", "keys"));
    assertTrue(wrong.getMessage().startsWith("keys, line 5: not an identity"));
    assertFalse(wrong.getMessage().contains("SECRET\n"));
    assertThrows(Mistyped.class, () -> KeyText.recipients("# none\n", "keys"));
  }

  private Lock lock(X25519Identity... identities) {
    return new Lock(
        Arrays.stream(identities).map(i -> (Recipient) i.recipient()).toList(), this::bytes);
  }

  private static Passphrase passphrase(String text) {
    return new Passphrase(text.getBytes(UTF_8), WORK);
  }

  private byte[] file(byte[] fileKey, List<Stanza> stanzas, byte[] content) {
    byte[] text = AgeHeader.unauthenticated(stanzas);
    byte[] end = AgeHeader.end(Lock.mac(fileKey, text, text.length));
    byte[] payload = AgePayload.close(fileKey, bytes(16), content);
    byte[] file = Arrays.copyOf(text, text.length + end.length + payload.length);
    System.arraycopy(end, 0, file, text.length, end.length);
    System.arraycopy(payload, 0, file, text.length + end.length, payload.length);
    return file;
  }

  private byte[] bytes(int count) {
    byte[] made = new byte[count];
    random.nextBytes(made);
    return made;
  }
}
