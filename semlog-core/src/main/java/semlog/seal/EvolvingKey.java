package semlog.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import semlog.fault.Mistyped;

/**
 * A key that signs one commit, and becomes another one that it cannot be told from: {@code
 * SLC-EVOLVING-KEY-1...}. What has it now cannot sign in the place of what had it before. For use
 * by one thread.
 *
 * <p>The next seed is a digest of the words {@code slc next epoch} and the seed; the secret key is
 * one of {@code slc sign epoch} and the seed.
 */
public final class EvolvingKey implements CommitKey {
  /** Keeps the text of the key, and nothing that it was before. */
  @FunctionalInterface
  public interface Keeper {
    /** Makes the text durable in place of the one before. */
    void keep(String text) throws IOException;
  }

  static final String PREFIX = "SLC-EVOLVING-KEY-";

  private static final int SEED_BYTES = 32;
  private static final String PENDING = "pending ";

  private final Keeper keeper;
  private byte[] seed;
  private SigningKey key;
  private Optional<byte[]> pending;

  private EvolvingKey(byte[] seed, Optional<byte[]> pending, Keeper keeper) {
    this.keeper = keeper;
    this.seed = seed;
    this.pending = pending;
    this.key = key(seed);
  }

  /**
   * A new one.
   *
   * @param random gives as many bytes that nobody can foretell
   */
  public static EvolvingKey generate(IntFunction<byte[]> random, Keeper keeper) {
    return new EvolvingKey(random.apply(SEED_BYTES), Optional.empty(), keeper);
  }

  /** Whether the text of a file is that of such a key. */
  public static boolean isOne(String text) {
    return text.lines().anyMatch(line -> line.startsWith(PREFIX));
  }

  /**
   * Reads a key as it was kept.
   *
   * @param name of the file, for messages, which show no line of it
   * @throws Mistyped when it is none
   */
  public static EvolvingKey parse(String text, String name, Keeper keeper) {
    List<String> lines =
        text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    Optional<byte[]> seed = Bech32.key(PREFIX, lines.getFirst(), SEED_BYTES);
    boolean pends = lines.size() == 2 && lines.get(1).matches(PENDING + "[0-9a-f]{64}");
    if (seed.isEmpty() || !(lines.size() == 1 || pends)) {
      throw new Mistyped(
          name + ": is no evolving key as it was left", "slc --keygen --evolving makes a new one");
    }
    Optional<byte[]> pending =
        pends
            ? Optional.of(HexFormat.of().parseHex(lines.get(1).substring(PENDING.length())))
            : Optional.empty();
    return new EvolvingKey(seed.get(), pending, keeper);
  }

  /** The secret as text: for the file that it is kept in, and nothing else. */
  public String secretText() {
    String commit = pending.map(name -> PENDING + HexFormat.of().formatHex(name) + "\n").orElse("");
    return Bech32.encode(PREFIX, seed) + "\n" + commit;
  }

  /** Who signs the next commit. */
  public Signer signer() {
    return key.signer();
  }

  @Override
  public byte[] sign(byte[] bytes) {
    return key.sign(bytes);
  }

  @Override
  public Optional<Signer> next() {
    return Optional.of(key(digest("slc next epoch", seed)).signer());
  }

  @Override
  public void goOn(Predicate<byte[]> made) throws IOException {
    if (pending.filter(made).isPresent()) {
      committed();
    }
  }

  @Override
  public void committing(byte[] name) throws IOException {
    pending = Optional.of(name);
    keeper.keep(secretText());
  }

  /** Destroys the key that signed, as far as this process may. */
  @Override
  public void committed() throws IOException {
    byte[] before = seed;
    seed = digest("slc next epoch", before);
    Arrays.fill(before, (byte) 0);
    key = key(seed);
    pending = Optional.empty();
    keeper.keep(secretText());
  }

  private static SigningKey key(byte[] seed) {
    return SigningKey.generate(_ -> digest("slc sign epoch", seed));
  }

  private static byte[] digest(String words, byte[] seed) {
    byte[] prefix = words.getBytes(US_ASCII);
    return RunningDigest.empty().add(prefix, 0, prefix.length).add(seed, 0, seed.length).value();
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "evolving key of " + signer();
  }
}
