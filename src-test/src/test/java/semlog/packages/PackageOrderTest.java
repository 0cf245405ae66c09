package semlog.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Signature;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Protects the direction of imports: data flow down the packages, no import does. */
class PackageOrderTest {
  private static final Path CORE = Path.of("../semlog-core/target/classes");

  @Test
  void coreKeepsTheOrder() throws IOException {
    try (Stream<Path> files = Files.walk(CORE)) {
      assertTrue(files.filter(file -> file.toString().endsWith(".class")).count() > 5);
    }
    assertEquals(List.of(), PackageOrder.wrongImports(CORE));
  }

  @Test
  void architectureTellsTheSameOrder() throws IOException {
    List<String> table =
        Files.readAllLines(Path.of("../ARCHITECTURE.md")).stream()
            .dropWhile(line -> !line.startsWith("| package |"))
            .takeWhile(line -> line.startsWith("|"))
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.split("`", -1)[1])
            .map(name -> name.equals("semlog") ? name : "semlog." + name)
            .toList();
    List<String> order = new ArrayList<>(PackageOrder.FLOW);
    order.addAll(PackageOrder.EDGES);
    assertEquals(order, table);
  }

  @Test
  void importUpTheFlowIsFine() {
    assertEquals(
        List.of(), wrongImports("semlog.column", build -> field(build, "semlog.bytes.ByteSink")));
  }

  @Test
  void importDownTheFlowIsNamed() {
    assertEquals(
        List.of("semlog.column.Made: semlog.column may not name types of semlog.search"),
        wrongImports("semlog.column", build -> field(build, "semlog.search.Hit")));
  }

  @Test
  void typeNamedOnlyInMethodDescriptorIsSeen() {
    MethodTypeDesc returnsEvent = MethodTypeDesc.of(ClassDesc.of("semlog.event.Event"));
    assertEquals(
        List.of("semlog.block.Made: semlog.block may not name types of semlog.event"),
        wrongImports(
            "semlog.block",
            build -> build.withMethod("make", returnsEvent, AccessFlag.ABSTRACT.mask(), _ -> {})));
  }

  @Test
  void typeNamedOnlyAsTypeArgumentIsSeen() {
    Signature listOfEvents = Signature.parseFrom("Ljava/util/List<Lsemlog/event/Event;>;");
    assertEquals(
        List.of("semlog.block.Made: semlog.block may not name types of semlog.event"),
        wrongImports(
            "semlog.block",
            build ->
                build.withField(
                    "events",
                    ClassDesc.of("java.util.List"),
                    field ->
                        field
                            .withFlags(AccessFlag.PRIVATE)
                            .with(SignatureAttribute.of(listOfEvents)))));
  }

  @Test
  void edgeKnowsNoLog() {
    assertEquals(
        List.of("semlog.cli.Made: semlog.cli may not name types of semlog.line"),
        wrongImports("semlog.cli", build -> field(build, "semlog.line.Line")));
  }

  @Test
  void coreDoesNotKnowTheEdge() {
    assertEquals(
        List.of("semlog.Made: semlog may not name types of semlog.cli"),
        wrongImports("semlog", build -> field(build, "semlog.cli.Session")));
  }

  @Test
  void packageWithoutPlaceIsNamed() {
    assertEquals(
        List.of("semlog.misc.Made: package semlog.misc has no place in the order"),
        wrongImports("semlog.misc", _ -> {}));
  }

  private static List<String> wrongImports(String inPackage, Consumer<ClassBuilder> body) {
    ClassDesc made = ClassDesc.of(inPackage + ".Made");
    return PackageOrder.wrongImports(ClassFile.of().build(made, body));
  }

  private static void field(ClassBuilder build, String type) {
    build.withField("held", ClassDesc.of(type), AccessFlag.PRIVATE.mask());
  }
}
