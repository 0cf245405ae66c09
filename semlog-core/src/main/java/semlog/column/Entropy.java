package semlog.column;

/** How small the best code of single bytes makes some, whatever their order. */
final class Entropy {
  private Entropy() {}

  /** The bytes that it takes, without those that tell the code. */
  static long bytes(byte[] source, int offset, int length) {
    int[] counts = new int[256];
    for (int at = offset; at < offset + length; at++) {
      counts[source[at] & 0xff]++;
    }
    double nats = 0;
    for (int count : counts) {
      nats += count == 0 ? 0 : count * StrictMath.log((double) length / count);
    }
    return (long) (nats / StrictMath.log(256));
  }
}
