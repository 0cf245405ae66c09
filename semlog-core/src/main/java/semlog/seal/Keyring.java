package semlog.seal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import semlog.fault.Damaged;
import semlog.fault.WrongKey;

/**
 * The identities of one run, which open age files. It remembers the headers that it opened, as many
 * files have the same. For use by several threads.
 */
public final class Keyring {
  private static final int REMEMBERED = 64;
  private static final String GIVE_ONE = "pass an identity with --identity FILE, or the passphrase";

  private final Supplier<List<Identity>> identities;
  private List<Identity> known = List.of();
  private boolean asked;

  /** File keys by header. */
  private final Map<String, byte[]> opened = new LinkedHashMap<>();

  private Keyring(Supplier<List<Identity>> identities) {
    this.identities = identities;
  }

  /** Whether there is any identity. */
  public synchronized boolean isGiven() {
    return !identities().isEmpty();
  }

  private List<Identity> identities() {
    if (!asked) {
      asked = true;
      known = identities.get();
    }
    return known;
  }

  /** Opens nothing. */
  public static Keyring none() {
    return new Keyring(List::of);
  }

  public static Keyring of(List<Identity> identities) {
    return new Keyring(() -> List.copyOf(identities));
  }

  /**
   * What was given to open archives with; it is parsed when something sealed is met.
   *
   * @param files of identities: their texts by their names
   * @param passphrases in UTF-8
   */
  public static Keyring given(Map<String, String> files, List<byte[]> passphrases) {
    return new Keyring(
        () -> {
          List<Identity> identities = new ArrayList<>();
          files.forEach((name, text) -> identities.addAll(KeyText.identities(text, name)));
          passphrases.forEach(p -> identities.add(new Passphrase(p, Passphrase.USUAL_WORK)));
          return identities;
        });
  }

  /**
   * Wraps what only these identities open; of keys and passphrases for the keys.
   *
   * @param random gives as many bytes that nobody can foretell
   * @throws WrongKey when there is none
   */
  public synchronized Lock lock(IntFunction<byte[]> random) {
    List<Recipient> keys = new ArrayList<>();
    List<Recipient> passphrases = new ArrayList<>();
    for (Identity identity : identities()) {
      switch (identity) {
        case X25519Identity key -> keys.add(key.recipient());
        case Passphrase passphrase -> passphrases.add(passphrase);
      }
    }
    if (keys.isEmpty() && passphrases.isEmpty()) {
      throw new WrongKey("no identity was given", GIVE_ONE);
    }
    return new Lock(keys.isEmpty() ? passphrases.subList(0, 1) : keys, random);
  }

  /**
   * The content of an age file.
   *
   * @throws WrongKey when no identity opens it
   * @throws Damaged when it is not what was written
   * @throws semlog.fault.WrongVersion when it is of another version of age
   */
  public byte[] open(byte[] file) {
    AgeHeader header = AgeHeader.read(file);
    return AgePayload.open(fileKey(header, file), file, header.length());
  }

  /**
   * For whom an age file is, as {@code 2 X25519 keys} or {@code a passphrase}. Nobody vouches for
   * that before the file is opened.
   */
  public static String recipients(byte[] file) {
    Map<String, Integer> kinds = new TreeMap<>();
    for (Stanza stanza : AgeHeader.read(file).stanzas()) {
      kinds.merge(stanza.kind(), 1, Integer::sum);
    }
    List<String> told = new ArrayList<>();
    kinds.forEach(
        (kind, count) ->
            told.add(
                kind.equals(Passphrase.KIND)
                    ? "a passphrase"
                    : count + " " + kind + (count == 1 ? " key" : " keys")));
    return String.join(", ", told);
  }

  private synchronized byte[] fileKey(AgeHeader header, byte[] file) {
    String name = AgeHeader.encode(Arrays.copyOf(file, header.length()));
    byte[] remembered = opened.get(name);
    if (remembered != null) {
      return remembered;
    }
    byte[] fileKey = unwrap(header, file);
    if (opened.size() == REMEMBERED) {
      opened.remove(opened.keySet().iterator().next());
    }
    opened.put(name, fileKey);
    return fileKey;
  }

  private byte[] unwrap(AgeHeader header, byte[] file) {
    List<Stanza> stanzas = header.stanzas();
    boolean passphrase = stanzas.stream().anyMatch(s -> s.kind().equals(Passphrase.KIND));
    if (passphrase && stanzas.size() > 1) {
      throw new Damaged("key header: a passphrase beside other recipients");
    }
    for (Stanza stanza : stanzas) {
      for (Identity identity : identities()) {
        Optional<byte[]> fileKey = identity.unwrap(stanza);
        if (fileKey.isPresent()) {
          return checked(fileKey.get(), header, file);
        }
      }
    }
    throw noneFits(recipients(file));
  }

  private WrongKey noneFits(String recipients) {
    return known.isEmpty()
        ? new WrongKey("sealed for " + recipients + ", and no identity was given", GIVE_ONE)
        : new WrongKey(
            "sealed for " + recipients + ", and none of what was given opens it",
            "pass the identity of one of its recipients, or the right passphrase");
  }

  private static byte[] checked(byte[] fileKey, AgeHeader header, byte[] file) {
    byte[] mac = Lock.mac(fileKey, file, header.authenticated());
    if (fileKey.length != Lock.FILE_KEY_BYTES || !MessageDigest.isEqual(mac, header.mac())) {
      throw new Damaged("key header: was altered");
    }
    return fileKey;
  }
}
