package semlog.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import semlog.fault.Fault;

/** The real {@code age} and ours open what the other sealed, and refuse the same. */
@Tag("slow")
final class RealAgeTest {
  private final Random random = new Random(12);

  @TempDir private Path folder;

  @BeforeEach
  void ageIsThere() {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":", -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "age")));
    assumeTrue(there, "the program age is missing: apt-get install age");
  }

  @Test
  void ageOpensWhatWeSeal() throws Exception {
    X25519Identity identity = X25519Identity.generate(this::bytes);
    X25519Identity second = X25519Identity.generate(this::bytes);
    Files.writeString(folder.resolve("key"), identity.secretText() + "\n");
    for (int length : new int[] {1, 32, 65_536, 70_000}) {
      byte[] content = bytes(length);
      Lock lock = new Lock(List.of(second.recipient(), identity.recipient()), this::bytes);
      Files.write(folder.resolve("sealed"), lock.wrap(content));
      assertEquals(0, run("age", "-d", "-i", "key", "-o", "out", "sealed"));
      assertArrayEquals(content, Files.readAllBytes(folder.resolve("out")));
    }
  }

  @Test
  void weOpenWhatAgeSeals() throws Exception {
    assertEquals(0, run("age-keygen", "-o", "key"));
    List<Identity> identities = KeyText.identities(Files.readString(folder.resolve("key")), "key");
    String recipient = ((X25519Identity) identities.getFirst()).recipient().toString();
    String another = X25519Identity.generate(this::bytes).recipient().toString();
    for (int length : new int[] {0, 32, 65_536, 70_000}) {
      byte[] content = bytes(length);
      Files.write(folder.resolve("plain"), content);
      assertEquals(0, run("age", "-r", another, "-r", recipient, "-o", "sealed", "plain"));
      byte[] sealed = Files.readAllBytes(folder.resolve("sealed"));
      assertArrayEquals(content, Keyring.of(identities).open(sealed));
      Files.delete(folder.resolve("sealed"));
    }
  }

  /** Each byte of a header replaced by one that headers may have. */
  @Test
  void bothRefuseTheSameHeaders() throws Exception {
    X25519Identity identity = X25519Identity.generate(this::bytes);
    Files.writeString(folder.resolve("key"), identity.secretText() + "\n");
    byte[] file = new Lock(List.of(identity.recipient()), this::bytes).wrap(new byte[32]);
    for (int at = 0; at < file.length; at += 3) {
      byte[] altered = file.clone();
      altered[at] = (byte) (file[at] == 'A' ? 'B' : "A\n -".charAt(random.nextInt(4)));
      if (!Arrays.equals(altered, file)) {
        Files.write(folder.resolve("sealed"), altered);
        assertEquals(1, run("age", "-d", "-i", "key", "-o", "out", "sealed"), "byte " + at);
        assertThrows(Fault.class, () -> Keyring.of(List.of(identity)).open(altered), "byte " + at);
      }
    }
  }

  private int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private byte[] bytes(int count) {
    byte[] made = new byte[count];
    random.nextBytes(made);
    return made;
  }
}
