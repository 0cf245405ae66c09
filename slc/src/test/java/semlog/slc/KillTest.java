package semlog.slc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A writer that is killed while it writes: what it acknowledged is there once, and the next one
 * goes on. -Dsemlog.kills=500 makes it a campaign.
 */
@Tag("slow")
final class KillTest {
  private static final int KILLS_PER_ARCHIVE = 10;

  @TempDir Path directory;
  private final Random random = new Random(23);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void whatIsAcknowledgedSurvivesAKill(boolean sealed) throws IOException, InterruptedException {
    Path key = directory.resolve("key");
    Path signing = directory.resolve("sign");
    assertEquals(0, Run.slc("--keygen", "-q", "-o", key.toString()).code());
    assertEquals(0, Run.slc("--keygen", "-q", "--sign", "-o", signing.toString()).code());
    int kills = Integer.getInteger("semlog.kills", 6) / 2;
    for (int done = 0; done < kills; done += KILLS_PER_ARCHIVE) {
      Path archive = directory.resolve(done + ".slc");
      List<Long> acknowledged = new ArrayList<>();
      for (int run = 0; run < Math.min(KILLS_PER_ARCHIVE, kills - done); run++) {
        acknowledged.add(killed(archive, run, sealed ? List.of(key, signing) : List.of()));
        assertHolds(archive, key, acknowledged);
      }
    }
  }

  /** How many bytes of its lines a run had acknowledged when it was killed. */
  private long killed(Path archive, int run, List<Path> keys)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("-q", "-1", "-M", "64M"));
    words.addAll(List.of("--flush-interval", "10ms", "--ack-fd", "1"));
    words.addAll(List.of(run == 0 ? "-f" : "-a", "-o", archive.toString(), "-"));
    if (!keys.isEmpty()) {
      words.addAll(List.of("-r", publicKey(keys.get(0)), "--sign-key", keys.get(1).toString()));
      words.addAll(List.of("--tokens", "ipv4"));
    }
    Process writer = start(words);
    try {
      Thread feeder = Thread.ofPlatform().daemon().start(() -> feed(writer, run));
      AtomicLong last = new AtomicLong();
      CountDownLatch first = new CountDownLatch(1);
      Thread listener = Thread.ofPlatform().daemon().start(() -> listen(writer, last, first));
      first.await();
      boolean ended = writer.waitFor(random.nextInt(600), TimeUnit.MILLISECONDS);
      assertTrue(!ended && last.get() > 0, "the writer ended by itself");
      writer.destroyForcibly().waitFor();
      feeder.join();
      listener.join();
      return last.get();
    } finally {
      writer.destroyForcibly();
    }
  }

  static Process start(List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xmx256m", "-cp", classes()));
    command.add("semlog.slc.Main");
    command.addAll(words);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Where the classes of this process are, whether as modules or not. */
  private static String classes() {
    return System.getProperty("jdk.module.path", "")
        + File.pathSeparator
        + System.getProperty("java.class.path");
  }

  static String publicKey(Path key) throws IOException {
    return Files.readAllLines(key).get(1).replace("# public key: ", "");
  }

  /** Line n of a run says so, whatever is behind it. */
  private static String line(int run, long number) {
    String what = Long.toHexString(number * 0x9E3779B97F4A7C15L);
    return "run " + run + " line " + number + " of " + what + " from 10.0.0." + number % 250 + "\n";
  }

  private static void feed(Process writer, int run) {
    Random bursts = new Random(run);
    try (OutputStream out = writer.getOutputStream()) {
      for (long number = 0; true; ) {
        StringBuilder burst = new StringBuilder();
        for (int i = bursts.nextInt(3000); i >= 0; i--) {
          burst.append(line(run, number++));
        }
        out.write(burst.toString().getBytes(UTF_8));
        out.flush();
      }
    } catch (IOException e) {
      // it was killed
    }
  }

  private static void listen(Process writer, AtomicLong last, CountDownLatch first) {
    try (BufferedReader acks = writer.inputReader()) {
      for (String ack = acks.readLine(); ack != null; ack = acks.readLine()) {
        last.set(Long.parseLong(ack));
        first.countDown();
      }
    } catch (IOException e) {
      // it was killed
    } finally {
      first.countDown();
    }
  }

  /** Of each run the beginning is there, at least what it acknowledged, and each line once. */
  private static void assertHolds(Path archive, Path key, List<Long> acknowledged) {
    Run restored = Run.slc("-q", "-d", "-c", "-i", key.toString(), archive.toString());
    assertEquals(0, restored.code(), restored.err());
    int at = 0;
    byte[] out = restored.out();
    for (int run = 0; run < acknowledged.size(); run++) {
      int start = at;
      for (long number = 0; true; number++) {
        byte[] expected = line(run, number).getBytes(UTF_8);
        int end = at + expected.length;
        if (end > out.length || !Arrays.equals(out, at, end, expected, 0, expected.length)) {
          break;
        }
        at = end;
      }
      long least = acknowledged.get(run);
      assertTrue(at - start >= least, "run " + run + ": " + (at - start) + " of " + least);
    }
    assertEquals(out.length, at, "something is there twice, or was never written");
    Run verified = Run.slc("-q", "--verify", "-i", key.toString(), archive.toString());
    assertEquals(0, verified.code(), verified.err());
  }
}
