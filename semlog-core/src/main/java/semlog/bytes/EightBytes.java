package semlog.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array at once, as a number whose lowest byte comes first. */
public final class EightBytes {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private EightBytes() {}

  public static long get(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  public static void put(byte[] bytes, int at, long eight) {
    LONGS.set(bytes, at, eight);
  }
}
