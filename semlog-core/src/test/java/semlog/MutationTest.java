package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import semlog.archive.Mutations;
import semlog.fault.Fault;
import semlog.seal.Keyring;

/**
 * Archives in which something was changed: each ends in a named fault or in what was written, and
 * takes no more memory than a reader may. -Dsemlog.mutations=100000 makes it a campaign, and
 * -Dsemlog.first=20037 begins with that one.
 */
final class MutationTest {
  /**
   * Of what is changed so that the checksums are right again, whatever comes out was not written.
   */
  private enum How {
    ANYHOW,
    WITH_RIGHT_CHECKSUMS
  }

  private static final long MOST_ALLOCATED = 512L << 20;

  /** What is mixed takes as much longer to read. */
  private static final int SLOW_EACH = 100;

  @Test
  void someMutations() throws IOException {
    mutate(40);
  }

  @Tag("slow")
  @Test
  void manyMutations() throws IOException {
    int count = Integer.getInteger("semlog.mutations", 1000);
    mutate(count);
    mutateMixed(count / SLOW_EACH);
  }

  private static void mutate(int count) throws IOException {
    List<Base> bases = new ArrayList<>();
    for (boolean sealed : new boolean[] {false, true}) {
      for (int level : new int[] {1, 5}) {
        bases.add(new Base(new LiveWriting(level, sealed), level));
      }
    }
    for (int i = Integer.getInteger("semlog.first", 0); i < count; i++) {
      mutate(i, bases.get(i % bases.size()));
    }
  }

  private static void mutateMixed(int count) throws IOException {
    for (boolean sealed : new boolean[] {false, true}) {
      Base base = new Base(new LiveWriting(9, sealed), 9);
      for (int i = 0; i < count; i++) {
        mutate(i, base);
      }
    }
  }

  private static void mutate(int number, Base base) throws IOException {
    Random random = new Random(number);
    How how = random.nextBoolean() ? How.ANYHOW : How.WITH_RIGHT_CHECKSUMS;
    byte[] mutated =
        how == How.ANYHOW
            ? Mutations.of(base.archive, random)
            : Mutations.withRightChecksums(base.archive, random);
    String where = "mutation " + number + " of level " + base.level + ", " + how;
    long before = allocated();
    base.read(mutated, how == How.ANYHOW || base.sealed(), where);
    assertTrue(allocated() - before < MOST_ALLOCATED, where + ": " + (allocated() - before));
  }

  /** By reflection, since the module that tests belong to does not read those of management. */
  private static long allocated() {
    try {
      Class<?> beans = Class.forName("java.lang.management.ManagementFactory");
      Object threads = beans.getMethod("getThreadMXBean").invoke(null);
      return (long)
          Class.forName("com.sun.management.ThreadMXBean")
              .getMethod("getCurrentThreadAllocatedBytes")
              .invoke(threads);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An archive that is changed, and its lines. */
  private static final class Base {
    private final LiveWriting writing;
    private final Readings readings;
    private final int level;
    private final byte[] archive;
    private final Set<String> lines = new HashSet<>();

    Base(LiveWriting writing, int level) throws IOException {
      this.writing = writing;
      this.readings = new Readings(writing);
      this.level = level;
      String[] texts = {writing.lines(60), writing.lines(10), writing.lines(200)};
      this.archive = writing.archive(level, texts);
      for (String text : texts) {
        text.lines().forEach(lines::add);
      }
    }

    boolean sealed() {
      return writing.access.keyring().isGiven();
    }

    void read(byte[] mutated, boolean onlyWritten, String where) throws IOException {
      readings.each(
          mutated,
          where,
          line ->
              assertTrue(!onlyWritten || lines.contains(line), () -> where + ": '" + line + "'"));
    }
  }

  /** Each of these ended in no named failure once. */
  @ParameterizedTest
  @ValueSource(ints = 20_037)
  void mutationsThatWereFound(int number) throws IOException {
    int level = 5;
    mutate(number, new Base(new LiveWriting(level, false), level));
  }

  /** Without a key nothing at all comes out. */
  @Test
  void whoHasNoKeyReadsNothing() throws IOException {
    LiveWriting writing = new LiveWriting(1, true);
    byte[] archive = writing.archive(5, writing.lines(20));
    Random random = new Random(43);
    for (int i = 0; i < 100; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        Restorer.restore(
            new ByteArrayInputStream(Mutations.of(archive, random)),
            Optional.empty(),
            new Access(Optional.empty(), Keyring.none()),
            out);
      } catch (Fault e) {
        assertFalse(e.getMessage().isEmpty());
      }
      assertTrue(out.size() == 0, () -> out.toString(UTF_8));
    }
  }
}
