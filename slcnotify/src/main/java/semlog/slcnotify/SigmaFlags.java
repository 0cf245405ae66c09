package semlog.slcnotify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import semlog.cli.Arguments;
import semlog.cli.PendingFile;
import semlog.cli.Session;
import semlog.fault.Mistyped;
import semlog.sigma.LogSource;
import semlog.sigma.SigmaOptions;
import semlog.sigma.SigmaRules;

/**
 * What the flags say of rules of Sigma, and these rules read, with a cache where there is a place.
 */
final class SigmaFlags {
  private static final int MOST_TOLD = 20;
  private static final List<String> OTHERS =
      List.of("--mapping", "--logsource", "--min-level", "--status", "--tag", "--strict");

  private SigmaFlags() {}

  /** The rules that the flags ask for; none when they ask for none. */
  static Optional<SigmaRules> read(Arguments arguments, Session session) {
    if (arguments.texts("--sigma").isEmpty()) {
      refuse(arguments);
      return Optional.empty();
    }
    SigmaOptions options =
        new SigmaOptions(
            paths(arguments.texts("--sigma")),
            paths(arguments.texts("--mapping")),
            source(arguments.texts("--logsource")),
            arguments.text("--min-level"),
            Set.copyOf(arguments.texts("--status")),
            Set.copyOf(arguments.texts("--tag")));
    Optional<Path> cache = cache(options, session);
    SigmaRules rules = read(options, cached(cache));
    if (rules.documents() == 0) {
      throw new Mistyped("--sigma: no rules there", "name a folder with files *.yml");
    }
    tell(rules, arguments.has("--strict"), session);
    if (cache.isPresent() && rules.cache().isPresent()) {
      keep(cache.get(), rules.cache().get(), session);
    }
    return Optional.of(rules);
  }

  private static void refuse(Arguments arguments) {
    for (String flag : OTHERS) {
      if (arguments.has(flag)) {
        throw new Mistyped(flag + " is for rules of Sigma", "name a folder of them with --sigma");
      }
    }
  }

  private static SigmaRules read(SigmaOptions options, byte[] cached) {
    try {
      return SigmaRules.read(options, cached);
    } catch (IOException e) {
      throw new Mistyped("--sigma: cannot be read: " + e.getMessage(), "name a folder of rules");
    }
  }

  private static List<Path> paths(List<String> names) {
    for (String name : names) {
      if (!Files.exists(Path.of(name))) {
        throw new Mistyped(name + ": no such file or folder", "name a folder of Sigma rules");
      }
    }
    return names.stream().map(Path::of).toList();
  }

  private static LogSource source(List<String> texts) {
    Map<String, Set<String>> values = new HashMap<>();
    for (String text : texts) {
      for (String pair : text.split(",", -1)) {
        String[] sides = pair.split("=", 2);
        if (sides.length != 2 || !LogSource.KEYS.contains(sides[0]) || sides[1].isEmpty()) {
          throw new Mistyped(
              "--logsource: '" + pair + "' does not fit",
              "write for instance product=linux,service=auth; also category=…");
        }
        values.put(sides[0], Set.of(sides[1]));
      }
    }
    return LogSource.of(values);
  }

  private static void tell(SigmaRules rules, boolean strict, Session session) {
    List<String> unusable = rules.unusable();
    if (unusable.isEmpty()) {
      return;
    }
    int shown = session.isVerbose() ? unusable.size() : Math.min(MOST_TOLD, unusable.size());
    unusable.subList(0, shown).forEach(rule -> session.tell(rule));
    String count = unusable.size() + " of " + rules.documents() + " rules cannot be used";
    if (strict) {
      throw new Mistyped(count, "mend them, or leave out --strict to use the others");
    }
    session.warn(count);
  }

  /** Where these rules are cached: in the user's cache, under a name made of what is read. */
  private static Optional<Path> cache(SigmaOptions options, Session session) {
    List<Path> read = options.rules().stream().map(Path::toAbsolutePath).toList();
    String name = "sigma-" + HexFormat.of().toHexDigits(read.hashCode()) + ".cache";
    return session.cacheDirectory().map(folder -> folder.resolve(name));
  }

  private static byte[] cached(Optional<Path> cache) {
    try {
      return cache.isPresent() && Files.exists(cache.get())
          ? Files.readAllBytes(cache.get())
          : new byte[0];
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }

  /** Rules are read without a cache too, only slower. */
  private static void keep(Path cache, byte[] bytes, Session session) {
    try {
      Files.createDirectories(cache.getParent());
      try (PendingFile file = PendingFile.begin(cache, true, false)) {
        file.append(bytes, 0, bytes.length);
        file.publish();
      }
    } catch (IOException e) {
      session.detail(cache + ": no cache of rules: " + e.getMessage());
    }
  }
}
