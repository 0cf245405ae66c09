package semlog.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import semlog.bytes.ByteBuilder;

/** Archives that are not as they were written any more. */
public final class Mutations {
  private Mutations() {}

  /** Flips, copies, removes, repeats or overwrites stretches; checksums are what they were. */
  public static byte[] of(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    for (int i = 1 + random.nextInt(6); i > 0 && mutated.length > 0; i--) {
      int length = Math.min(mutated.length, 1 + random.nextInt(64));
      int from = random.nextInt(mutated.length - length + 1);
      int to = random.nextInt(mutated.length - length + 1);
      switch (random.nextInt(5)) {
        case 0 -> mutated[to] ^= (byte) (1 << random.nextInt(8));
        case 1 -> System.arraycopy(mutated, from, mutated, to, length);
        case 2 -> mutated = spliced(mutated, from, length, new byte[0]);
        case 3 ->
            mutated = spliced(mutated, to, 0, Arrays.copyOfRange(mutated, from, from + length));
        default -> {
          byte[] noise = new byte[length];
          random.nextBytes(noise);
          System.arraycopy(noise, 0, mutated, to, length);
        }
      }
    }
    return mutated;
  }

  static byte[] spliced(byte[] bytes, int from, int length, byte[] other) {
    int after = from + length;
    return new ByteBuilder(bytes.length + other.length)
        .bytes(bytes, 0, from)
        .bytes(other)
        .bytes(bytes, after, bytes.length - after)
        .toByteArray();
  }

  /** A unit as it is stored. */
  private record Stored(int kind, int flags, byte[] body) {}

  /**
   * Changes units, or bytes of their bodies, as somebody does who knows the format: framing and
   * checksums are right, and what a commit says of places is left as it was.
   */
  public static byte[] withRightChecksums(byte[] archive, Random random) {
    ByteBuilder out = new ByteBuilder(archive.length + 64);
    int at = 0;
    while (at < archive.length) {
      SegmentHeader header = SegmentHeader.at(archive, at, at);
      List<Stored> units = new ArrayList<>();
      at = units(archive, at + SegmentHeader.BYTES, units);
      mutate(units, random);
      out.bytes(header.wire());
      long ordinal = 0;
      for (Stored unit : units) {
        out.bytes(
            UnitFrame.write(unit.kind(), unit.flags(), ordinal++, unit.body(), header.salt()));
        out.bytes(unit.body());
      }
    }
    return out.toByteArray();
  }

  private static int units(byte[] archive, int from, List<Stored> units) {
    int at = from;
    while (at < archive.length && !SegmentHeader.soundAt(archive, at, archive.length)) {
      UnitFrame frame = UnitFrame.parse(archive, at, archive.length);
      int body = at + frame.frameBytes();
      at += frame.unitBytes();
      units.add(new Stored(frame.kind(), frame.flags(), Arrays.copyOfRange(archive, body, at)));
    }
    return at;
  }

  private static void mutate(List<Stored> units, Random random) {
    for (int i = random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(units.size());
      Stored unit = units.get(at);
      switch (random.nextInt(8)) {
        case 0 -> units.remove(at);
        case 1 -> units.add(at, unit);
        case 2 -> {
          units.remove(at);
          units.add(random.nextInt(units.size() + 1), unit);
        }
        case 3 -> units.set(at, new Stored(1 + random.nextInt(8), unit.flags(), unit.body()));
        case 4 -> units.set(at, new Stored(unit.kind(), 0x20 << random.nextInt(3), unit.body()));
        default -> units.set(at, new Stored(unit.kind(), unit.flags(), of(unit, random)));
      }
      if (units.isEmpty()) {
        return;
      }
    }
  }

  private static byte[] of(Stored unit, Random random) {
    return unit.body().length == 0 ? new byte[1 + random.nextInt(9)] : of(unit.body(), random);
  }
}
