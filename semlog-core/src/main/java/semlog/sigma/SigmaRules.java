package semlog.sigma;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.fault.Mistyped;

/**
 * Rules of Sigma, read and ready to be held against events.
 *
 * @param documents how many rules there are, usable or not
 * @param unusable why each of those that cannot be used cannot: {@code a.yml:12: unknown modifier}
 * @param detector finds what the others look for
 * @param cache what makes reading the same files again fast; none when that would say the same
 */
public record SigmaRules(
    int documents, List<String> unusable, SigmaDetector detector, Optional<byte[]> cache) {
  /** The mappings that are a part of the program. */
  private static final List<String> MAPPINGS =
      List.of("windows.yml", "web.yml", "linux.yml", "zeek.yml", "cloud.yml");

  public SigmaRules {
    unusable = List.copyOf(unusable);
  }

  /**
   * Reads rules.
   *
   * @param cached what the reading before gave as its cache, or no bytes
   * @throws Mistyped when a mapping cannot be used
   * @throws IOException when a folder cannot be read
   */
  public static SigmaRules read(SigmaOptions options, byte[] cached) throws IOException {
    TreeCache cache = TreeCache.of(cached);
    Map<Document, Document.Content> all = new LinkedHashMap<>();
    Mapping mapping = mapping(options, cache, all);
    RuleSet set = new RuleSet(mapping.placeholders());
    contents(files(options.rules()), cache)
        .forEach((file, content) -> all.put(file, content.with(set.add(file.name(), content))));
    SigmaDetector detector = SigmaDetector.of(set, options, mapping);
    boolean same = cache.files().keySet().equals(all.keySet());
    return new SigmaRules(
        set.documents(),
        set.unusable(),
        detector,
        same ? Optional.empty() : Optional.of(new TreeCache(all).bytes()));
  }

  private static List<Document> files(List<Path> folders) throws IOException {
    List<Document> files = new ArrayList<>();
    for (Path folder : folders) {
      files.addAll(Document.in(folder));
    }
    return files;
  }

  private static Map<Document, Document.Content> contents(List<Document> files, TreeCache cache) {
    List<Document.Content> contents =
        files.parallelStream()
            .map(file -> Optional.ofNullable(cache.files().get(file)).orElseGet(file::read))
            .toList();
    Map<Document, Document.Content> read = new LinkedHashMap<>();
    for (int i = 0; i < contents.size(); i++) {
      read.put(files.get(i), contents.get(i));
    }
    return read;
  }

  private static Mapping mapping(
      SigmaOptions options, TreeCache cache, Map<Document, Document.Content> all)
      throws IOException {
    Mapping mapping = new Mapping();
    for (String name : MAPPINGS) {
      String text = Document.own(name);
      Document file = new Document(name, text.length(), text.hashCode());
      Document.Content content =
          Optional.ofNullable(cache.files().get(file)).orElseGet(() -> Document.Content.of(text));
      mapping.add(name, content);
      all.put(file, content);
    }
    for (Document file : files(options.mappings())) {
      mapping.add(file.name(), file.read());
    }
    return mapping;
  }
}
