package semlog.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TreeCacheTest {
  private static final String GOOD = Detections.rule("r", "{a|re: 'x+', b: null}");

  @TempDir Path folder;

  private static TreeCache cache() {
    return new TreeCache(
        Map.of(
            new Document("good.yml", 1, -5),
                Document.Content.of(GOOD + "---\na: [b, {c: d}]\n").with(true),
            new Document("bad.yml", 0, 1 << 30), Document.Content.of("a: [")));
  }

  @Test
  void bytesSayTheSame() {
    assertEquals(cache(), TreeCache.of(cache().bytes()));
  }

  @Test
  void damagedBytesSayNothing() {
    byte[] bytes = cache().bytes();
    for (int i = 0; i < bytes.length; i++) {
      byte[] flipped = bytes.clone();
      flipped[i] ^= 0x10;
      assertEquals(TreeCache.EMPTY, TreeCache.of(flipped));
      assertEquals(TreeCache.EMPTY, TreeCache.of(Arrays.copyOf(bytes, i)));
    }
  }

  @Test
  void whatIsCachedIsNotReadAgainUntilItChanges() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yml"), GOOD);
    Files.writeString(folder.resolve("b.txt"), "no rule");
    SigmaRules first = read(new byte[0]);
    assertEquals(List.of(1, 0), List.of(first.documents(), first.unusable().size()));
    byte[] cached = first.cache().orElseThrow();
    assertEquals(Optional.empty(), read(cached).cache());
    Files.writeString(file, GOOD.replace("a|re", "a|er"));
    SigmaRules changed = read(cached);
    assertTrue(changed.unusable().getFirst().contains("a.yml:4: unknown modifier 'er'"));
    assertFalse(Arrays.equals(cached, changed.cache().orElseThrow()));
  }

  private SigmaRules read(byte[] cached) throws IOException {
    SigmaOptions options =
        new SigmaOptions(
            List.of(folder), List.of(), LogSource.ANY, Optional.empty(), Set.of(), Set.of());
    return SigmaRules.read(options, cached);
  }
}
