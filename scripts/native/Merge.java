import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Merges jars into the classes and resources of one module, and writes its {@code
 * module-info.java}.
 *
 * <p>{@code Merge MODULE JARS OUT}: of the jars in folder JARS, classes (for multi-release jars
 * those of this JDK) and resources go to OUT/classes, this platform's native libraries to
 * OUT/native, licences and notices to OUT/licences/JAR. The module requires what the jars' modules
 * require (for a jar that is no module, what jdeps finds), uses what they use, and provides what
 * they provide.
 */
final class Merge {
  /**
   * zstd's variant for newer releases links foreign functions at run time, 150 ms at each start.
   */
  private static final String WITHOUT_VERSIONS = "com/github/luben/zstd/";

  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/([0-9]+)/(.+)");
  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");
  private static final Pattern OURS = Pattern.compile("(.*/)?linux[/_-](amd64|x86_64|x64)/.*");
  private static final Pattern LICENCE =
      Pattern.compile("(META-INF/)?(LICEN[SC]E|NOTICE|COPYING|FastDoubleParser)[^/]*|about.html");
  private static final Pattern DROPPED =
      Pattern.compile(
          "META-INF/(MANIFEST.MF|INDEX.LIST|.*\\.(SF|RSA|DSA|EC)|maven/.*|native-image/.*"
              + "|proguard/.*|versions/.*|services/.*)|(.*/)?module-info.class"
              // What json-path has for libraries that are not here.
              + "|com/jayway/jsonpath/spi/(json|mapper)/(Gson|Jackson|Jakarta|Jettison|JsonOrg|Tapestry).*");

  /** Libraries of which only those classes are kept that ours reach. */
  private static final List<String> LARGE = List.of("org/bouncycastle/", "opennlp/");

  private final Path out;
  private final Map<String, String> owners = new TreeMap<>();
  private final Set<String> requires = new TreeSet<>();
  private final Set<String> uses = new TreeSet<>();
  private final Map<String, Set<String>> provides = new TreeMap<>();
  private final List<Path> withoutModule = new ArrayList<>();

  private Merge(Path out) {
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    Merge merge = new Merge(Path.of(args[2]));
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(args[1]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    for (Path jar : jars) {
      merge.add(jar);
    }
    merge.prune();
    merge.requireWhatIsFound();
    Files.writeString(merge.out.resolve("classes/module-info.java"), merge.moduleInfo(args[0]));
  }

  private void add(Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      String name = path.getFileName().toString().replaceFirst("\\.jar$", "");
      Map<String, ZipEntry> entries = effectiveEntries(jar);
      for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
        byte[] content = jar.getInputStream(entry.getValue()).readAllBytes();
        place(name, entry.getKey(), content);
      }
      if (!entries.containsKey("module-info.class")
          && entries.keySet().stream().noneMatch(Merge::isLarge)) {
        withoutModule.add(path);
      }
    }
  }

  /** The entries by path; those for this or the nearest older release stand for the plain ones. */
  private static Map<String, ZipEntry> effectiveEntries(JarFile jar) {
    Map<String, ZipEntry> effective = new TreeMap<>();
    Map<String, Integer> releases = new TreeMap<>();
    jar.stream()
        .filter(entry -> !entry.isDirectory())
        .forEach(
            entry -> {
              Matcher versioned = VERSIONED.matcher(entry.getName());
              boolean plain = !versioned.matches();
              String path = plain ? entry.getName() : versioned.group(2);
              int release = plain ? 0 : Integer.parseInt(versioned.group(1));
              boolean usable = plain || !path.startsWith(WITHOUT_VERSIONS);
              if (usable
                  && release <= Runtime.version().feature()
                  && release >= releases.getOrDefault(path, 0)) {
                effective.put(path, entry);
                releases.put(path, release);
              }
            });
    return effective;
  }

  private void place(String jar, String path, byte[] content) throws IOException {
    if (path.equals("module-info.class")) {
      ModuleDescriptor descriptor = ModuleDescriptor.read(new ByteArrayInputStream(content));
      if (descriptor.packages().stream().noneMatch(name -> isLarge(name.replace('.', '/') + '/'))) {
        addDescriptor(descriptor);
      }
    } else if (path.startsWith("META-INF/services/")) {
      addService(path.substring("META-INF/services/".length()), content);
    } else if (LICENCE.matcher(path).matches()) {
      write("licences/" + jar, path.replace("META-INF/", ""), content);
    } else if (NATIVE.matcher(path).matches()) {
      if (OURS.matcher(path).matches()) {
        write("native", path.substring(path.lastIndexOf('/') + 1), content);
      }
    } else if (!DROPPED.matcher(path).matches()) {
      addOnce(jar, path, content);
    }
  }

  private void addOnce(String jar, String path, byte[] content) throws IOException {
    String before = owners.putIfAbsent(path, jar);
    Path target = out.resolve("classes").resolve(path);
    if (before == null) {
      write("classes", path, content);
    } else if (!Arrays.equals(Files.readAllBytes(target), content)) {
      throw new IOException(path + " differs between " + before + " and " + jar);
    }
  }

  private void write(String folder, String path, byte[] content) throws IOException {
    Path target = out.resolve(folder).resolve(path);
    Files.createDirectories(target.getParent());
    Files.write(target, content);
  }

  private void addDescriptor(ModuleDescriptor descriptor) {
    descriptor.requires().stream()
        .filter(needed -> !needed.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
        .map(ModuleDescriptor.Requires::name)
        .filter(name -> name.startsWith("java.") || name.startsWith("jdk."))
        .forEach(requires::add);
    uses.addAll(descriptor.uses());
    descriptor
        .provides()
        .forEach(service -> providersOf(service.service()).addAll(service.providers()));
  }

  private void addService(String service, byte[] content) {
    uses.add(service);
    new String(content, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .forEach(providersOf(service)::add);
  }

  private Set<String> providersOf(String service) {
    return provides.computeIfAbsent(service, key -> new TreeSet<>());
  }

  private static boolean isLarge(String path) {
    return LARGE.stream().anyMatch(path::startsWith);
  }

  private void prune() throws IOException {
    Deque<String> reached = new ArrayDeque<>();
    owners.keySet().stream().filter(path -> !isLarge(path)).forEach(reached::add);
    Set<String> kept = new HashSet<>();
    while (!reached.isEmpty()) {
      String path = reached.remove();
      if (path.endsWith(".class")) {
        namedBy(out.resolve("classes").resolve(path)).filter(kept::add).forEach(reached::add);
      }
    }
    for (String path : List.copyOf(owners.keySet())) {
      if (isLarge(path) && !kept.contains(path)) {
        owners.remove(path);
        Files.delete(out.resolve("classes").resolve(path));
      }
    }
  }

  /** The classes of large libraries that a class names. */
  private Stream<String> namedBy(Path file) throws IOException {
    Set<String> named = new TreeSet<>();
    for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
      if (entry instanceof ClassEntry type) {
        named.add(type.asInternalName().replaceAll("^\\[+L|;$", "") + ".class");
      }
    }
    return named.stream().filter(Merge::isLarge).filter(owners::containsKey);
  }

  /** Requires what jars without a module, and what is kept of large libraries, depend on. */
  private void requireWhatIsFound() {
    LARGE.stream()
        .map(out.resolve("classes")::resolve)
        .filter(Files::exists)
        .forEach(withoutModule::add);
    if (withoutModule.isEmpty()) {
      return;
    }
    List<String> words =
        new ArrayList<>(
            List.of("--print-module-deps", "--ignore-missing-deps", "-q", "--multi-release"));
    words.add(Integer.toString(Runtime.version().feature()));
    words.add("--class-path");
    words.add(out.resolve("classes").toString());
    withoutModule.forEach(jar -> words.add(jar.toString()));
    StringWriter found = new StringWriter();
    PrintWriter printer = new PrintWriter(found, true);
    int code =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(printer, printer, words.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("jdeps: " + found);
    }
    requires.addAll(List.of(found.toString().strip().split(",")));
  }

  private String moduleInfo(String module) {
    StringBuilder text = new StringBuilder("open module " + module + " {\n");
    requires.forEach(name -> text.append("  requires " + name + ";\n"));
    uses.stream().filter(this::isKnown).forEach(type -> text.append("  uses " + type + ";\n"));
    provides.forEach(
        (service, providers) -> {
          List<String> present = providers.stream().filter(this::isKnown).toList();
          if (isKnown(service) && !present.isEmpty()) {
            text.append("  provides " + service + " with " + String.join(", ", present) + ";\n");
          }
        });
    return text.append("}\n").toString();
  }

  /** Whether a type is one of the merged classes or the JDK's own. */
  private boolean isKnown(String type) {
    return type.startsWith("java.") || owners.containsKey(type.replace('.', '/') + ".class");
  }
}
