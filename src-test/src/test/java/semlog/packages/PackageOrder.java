package semlog.packages;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The order of the core's packages: each may name types only of packages that stand before it.
 *
 * <p>Every constant of a class file is looked at, so a type counts wherever it is named: in code,
 * in a signature, in an annotation, as a type argument. Run as a program with a folder of classes,
 * it names each wrong import and exits 1.
 */
final class PackageOrder {
  /** The flow, top to bottom; the table in ARCHITECTURE.md says what each is for. */
  static final List<String> FLOW =
      List.of(
          "semlog.fault",
          "semlog.bytes",
          "semlog.seal",
          "semlog.mixing",
          "semlog.line",
          "semlog.value",
          "semlog.template",
          "semlog.pattern",
          "semlog.attribute",
          "semlog.column",
          "semlog.block",
          "semlog.archive",
          "semlog.grouping",
          "semlog.index",
          "semlog.query",
          "semlog.redaction",
          "semlog.event",
          "semlog.condition",
          "semlog.search",
          "semlog.token",
          "semlog.aggregate",
          "semlog.report",
          "semlog.trigger",
          "semlog.delivery",
          "semlog.rulefile",
          "semlog.sigma",
          "semlog");

  /** The edges of the programs, which stand apart: they know no log and no archive. */
  static final List<String> EDGES = List.of("semlog.cli", "semlog.net");

  private static final List<String> EDGE_MAY_NAME = List.of("semlog.fault", "semlog.bytes");

  /** A type inside a descriptor or signature: {@code Lsemlog/bytes/ByteSink;} */
  private static final Pattern NAMED = Pattern.compile("L(semlog/(?:[a-z]+/)*)[A-Z]");

  private PackageOrder() {}

  public static void main(String[] args) throws IOException {
    List<String> wrong = wrongImports(Path.of(args[0]));
    wrong.forEach(System.err::println);
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  /** A sentence for each wrong import among the classes below a folder. */
  static List<String> wrongImports(Path folder) throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(PackageOrder::isClass).sorted().toList()) {
        wrong.addAll(wrongImports(Files.readAllBytes(file)));
      }
    }
    return wrong;
  }

  /** A sentence for each package that a class names and may not. */
  static List<String> wrongImports(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    String name = model.thisClass().asInternalName().replace('/', '.');
    String from = name.substring(0, name.lastIndexOf('.'));
    if (!FLOW.contains(from) && !EDGES.contains(from)) {
      return List.of(name + ": package " + from + " has no place in the order");
    }
    Set<String> named = new TreeSet<>();
    for (PoolEntry entry : model.constantPool()) {
      switch (entry) {
        case ClassEntry type -> addPackages("L" + type.asInternalName(), named);
        case Utf8Entry text -> addPackages(text.stringValue(), named);
        default -> {}
      }
    }
    named.remove(from);
    return named.stream()
        .filter(to -> !mayName(from, to))
        .map(to -> name + ": " + from + " may not name types of " + to)
        .toList();
  }

  private static void addPackages(String text, Set<String> named) {
    Matcher matcher = NAMED.matcher(text);
    while (matcher.find()) {
      String path = matcher.group(1);
      named.add(path.substring(0, path.length() - 1).replace('/', '.'));
    }
  }

  private static boolean mayName(String from, String to) {
    if (EDGES.contains(from)) {
      return EDGE_MAY_NAME.contains(to);
    }
    int place = FLOW.indexOf(to);
    return place >= 0 && place < FLOW.indexOf(from);
  }

  private static boolean isClass(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".class") && !name.equals("module-info.class");
  }
}
