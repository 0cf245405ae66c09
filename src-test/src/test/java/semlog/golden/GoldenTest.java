package semlog.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import semlog.Access;
import semlog.Listing;
import semlog.Restorer;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteSource;
import semlog.seal.Keyring;
import semlog.token.Result;
import semlog.token.TokenFile;
import semlog.token.TokenSearch;

/** Restores each golden archive, whatever version wrote it. */
class GoldenTest {
  private static final Path GOLDEN = Path.of("golden").toAbsolutePath();

  @TestFactory
  Stream<DynamicTest> goldenArchives() throws IOException {
    List<Path> archives;
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      archives = files.filter(file -> file.toString().endsWith(".slc")).sorted().toList();
    }
    assertFalse(archives.isEmpty(), "no golden archives in " + GOLDEN);
    return archives.stream()
        .map(file -> DynamicTest.dynamicTest(GOLDEN.relativize(file).toString(), () -> read(file)));
  }

  @Test
  void theTokenOfAGoldenArchiveFinds() throws IOException {
    Path file = GOLDEN.resolve("v1/tokens.slc");
    ByteSource archive = new ByteArraySource(Files.readAllBytes(file));
    byte[] token = Files.readAllBytes(GOLDEN.resolve("v1/tokens.token"));
    ByteArraySink result = new ByteArraySink();
    TokenSearch.Report report =
        TokenSearch.search(TokenFile.read(token, "tokens.token"), List.of(archive), result);
    assertEquals(1, report.found());
    InputStream found = new ByteArrayInputStream(result.toByteArray());
    assertEquals("user:root", Result.query(found, keyring("identity"), "result"));
  }

  private static Keyring keyring(String... names) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String name : names) {
      files.put(name, Files.readString(GOLDEN.resolve(name)));
    }
    return Keyring.given(files, List.of());
  }

  private static void read(Path file) throws IOException {
    byte[] archive = Files.readAllBytes(file);
    byte[] text = Files.readAllBytes(Path.of(file.toString().replace(".slc", ".log")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Keyring keyring = keyring("identity", "auditor");
    Restorer.Report report =
        Restorer.restore(
            new ByteArrayInputStream(archive),
            Optional.empty(),
            new Access(Optional.empty(), keyring),
            out);
    assertArrayEquals(text, out.toByteArray());
    assertEquals(List.of(), report.damages());
    assertTrue(report.complete());
    // an archive counts the bytes of lines with placeholders
    assertEquals(
        report.hasProtected() ? placeholders(archive) : text.length,
        Listing.of(new ByteArraySource(archive), Optional.empty(), keyring).rawBytes());
  }

  private static long placeholders(byte[] archive) throws IOException {
    Restorer.Report report =
        Restorer.restore(
            new ByteArrayInputStream(archive),
            Optional.empty(),
            new Access(Optional.empty(), keyring("identity")).partially(),
            OutputStream.nullOutputStream());
    return report.bytes();
  }
}
