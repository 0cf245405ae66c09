import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Allocates and drops arrays for some seconds, so that every collector has something to log. */
class Allocate {
  public static void main(String[] args) {
    Random random = new Random(7);
    List<byte[]> kept = new ArrayList<>();
    long end = System.nanoTime() + Long.parseLong(args[0]) * 1_000_000_000L;
    while (System.nanoTime() < end) {
      kept.add(new byte[1000 + random.nextInt(60_000)]);
      if (kept.size() > 700) {
        kept.subList(0, 350 + random.nextInt(300)).clear();
      }
      if (random.nextInt(3000) == 0) {
        System.gc();
      }
    }
  }
}
