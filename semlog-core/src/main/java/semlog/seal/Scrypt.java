package semlog.seal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A passphrase into a key, at a cost in time and memory (RFC 7914), with a parallelisation of 1.
 */
final class Scrypt {
  /** Words of a block of Salsa20. */
  private static final int SALSA = 16;

  private static final int ROUNDS = 8;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final int words;
  private final int[] block;
  private final int[] mixed;
  private final int[] salsa = new int[SALSA];

  private Scrypt(int blockFactor) {
    this.words = 2 * SALSA * blockFactor;
    this.block = new int[words];
    this.mixed = new int[words];
  }

  /**
   * Derives a key.
   *
   * @param cost a power of two above 1; 128 times this times {@code blockFactor} bytes are needed
   */
  static byte[] derive(byte[] passphrase, byte[] salt, int cost, int blockFactor, int keyBytes) {
    byte[] expanded = AgeCipher.stretchOnce(passphrase, salt, 128 * blockFactor);
    new Scrypt(blockFactor).mix(expanded, cost);
    byte[] key = AgeCipher.stretchOnce(passphrase, expanded, keyBytes);
    Arrays.fill(expanded, (byte) 0);
    return key;
  }

  private void mix(byte[] bytes, int cost) {
    for (int i = 0; i < words; i++) {
      block[i] = (int) WORD.get(bytes, 4 * i);
    }
    int[] memory = new int[Math.multiplyExact(cost, words)];
    for (int i = 0; i < cost; i++) {
      System.arraycopy(block, 0, memory, i * words, words);
      mixBlock();
    }
    for (int i = 0; i < cost; i++) {
      int from = (block[words - SALSA] & cost - 1) * words;
      for (int k = 0; k < words; k++) {
        block[k] ^= memory[from + k];
      }
      mixBlock();
    }
    Arrays.fill(memory, 0);
    for (int i = 0; i < words; i++) {
      WORD.set(bytes, 4 * i, block[i]);
    }
  }

  /** Each part of the block with all before it: the even parts come first. */
  private void mixBlock() {
    System.arraycopy(block, words - SALSA, salsa, 0, SALSA);
    for (int part = 0; part < words / SALSA; part++) {
      for (int k = 0; k < SALSA; k++) {
        salsa[k] ^= block[part * SALSA + k];
      }
      permute();
      int to = (part / 2 + part % 2 * (words / SALSA / 2)) * SALSA;
      System.arraycopy(salsa, 0, mixed, to, SALSA);
    }
    System.arraycopy(mixed, 0, block, 0, words);
  }

  /** Salsa20 with eight rounds. */
  private void permute() {
    int[] x = salsa.clone();
    for (int round = 0; round < ROUNDS; round += 2) {
      quarter(x, 0, 4, 8, 12);
      quarter(x, 5, 9, 13, 1);
      quarter(x, 10, 14, 2, 6);
      quarter(x, 15, 3, 7, 11);
      quarter(x, 0, 1, 2, 3);
      quarter(x, 5, 6, 7, 4);
      quarter(x, 10, 11, 8, 9);
      quarter(x, 15, 12, 13, 14);
    }
    for (int i = 0; i < SALSA; i++) {
      salsa[i] += x[i];
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }
}
