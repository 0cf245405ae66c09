import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Links at build time what an AOT cache cannot hold and the JVM would link at each start: {@code
 * Link CLASSES} rewrites, below that folder, switches over types and the {@code equals} and {@code
 * hashCode} of records from {@code invokedynamic} to calls of plain methods of the same class.
 */
final class Link {
  private static final int SYNTHETIC =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");

  private final ClassDesc self;
  private final boolean isInterface;
  private final List<Method> made = new ArrayList<>();

  private record Method(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {}

  private Link(ClassModel model) {
    this.self = model.thisClass().asSymbol();
    this.isInterface = model.flags().has(AccessFlag.INTERFACE);
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    ClassFile classFile = ClassFile.of(ClassHierarchyResolverOption.of(hierarchy(folder)));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        ClassModel model = classFile.parse(file);
        Link link = new Link(model);
        byte[] linked = link.transform(classFile, model);
        if (!link.made.isEmpty()) {
          Files.write(file, linked);
        }
      }
    }
  }

  /** Knows the super-types of the classes in a folder, and of the JDK's. */
  private static ClassHierarchyResolver hierarchy(Path folder) {
    return ClassHierarchyResolver.ofResourceParsing(
            type -> {
              String name = type.descriptorString();
              Path file = folder.resolve(name.substring(1, name.length() - 1) + ".class");
              try {
                return Files.exists(file) ? Files.newInputStream(file) : null;
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .orElse(ClassHierarchyResolver.defaultResolver());
  }

  private byte[] transform(ClassFile classFile, ClassModel model) {
    ClassTransform calls = ClassTransform.transformingMethodBodies(this::link);
    ClassTransform methods =
        ClassTransform.endHandler(
            builder ->
                made.forEach(
                    method ->
                        builder.withMethodBody(method.name, method.type, SYNTHETIC, method.body)));
    return classFile.transformClass(model, calls.andThen(methods));
  }

  private void link(CodeBuilder code, CodeElement element) {
    Optional<Consumer<CodeBuilder>> body =
        element instanceof InvokeDynamicInstruction call ? body(call) : Optional.empty();
    if (body.isPresent()) {
      MethodTypeDesc type = ((InvokeDynamicInstruction) element).typeSymbol();
      Method method = new Method("linked$" + made.size(), type, body.get());
      made.add(method);
      code.invokestatic(self, method.name, method.type, isInterface);
    } else {
      code.with(element);
    }
  }

  /** The method that a call site would link, or nothing when it is of another kind. */
  private Optional<Consumer<CodeBuilder>> body(InvokeDynamicInstruction call) {
    DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
    return switch (bootstrap.owner().displayName() + "." + bootstrap.methodName()) {
      case "SwitchBootstraps.typeSwitch" -> typeSwitch(call);
      case "ObjectMethods.bootstrap" ->
          switch (call.name().stringValue()) {
            case "equals" -> Optional.of(code -> equalFields(code, getters(call)));
            case "hashCode" -> Optional.of(code -> hashFields(code, getters(call)));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  /**
   * The first label, from the given one on, whose type the value has; -1 for null; else the number
   * of labels. Nothing for a switch that has other labels than types.
   */
  private static Optional<Consumer<CodeBuilder>> typeSwitch(InvokeDynamicInstruction call) {
    if (!call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance)) {
      return Optional.empty();
    }
    List<ClassDesc> labels = call.bootstrapArgs().stream().map(ClassDesc.class::cast).toList();
    return Optional.of(
        code -> {
          code.aload(0);
          code.ifThen(Opcode.IFNULL, isNull -> isNull.loadConstant(-1).ireturn());
          for (int label = 0; label < labels.size(); label++) {
            code.iload(1).loadConstant(label);
            testLabel(code, label, labels.get(label));
          }
          code.loadConstant(labels.size()).ireturn();
        });
  }

  private static void testLabel(CodeBuilder code, int label, ClassDesc type) {
    code.ifThen(
        Opcode.IF_ICMPLE,
        reached -> {
          reached.aload(0).instanceOf(type);
          reached.ifThen(Opcode.IFNE, matches -> matches.loadConstant(label).ireturn());
        });
  }

  private static List<DirectMethodHandleDesc> getters(InvokeDynamicInstruction call) {
    return call.bootstrapArgs().stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
  }

  private void equalFields(CodeBuilder code, List<DirectMethodHandleDesc> getters) {
    code.aload(1).instanceOf(self);
    code.ifThen(Opcode.IFEQ, other -> other.loadConstant(0).ireturn());
    for (DirectMethodHandleDesc getter : getters) {
      ClassDesc type = getter.invocationType().returnType();
      code.aload(0).getfield(self, getter.methodName(), type);
      code.aload(1).checkcast(self).getfield(self, getter.methodName(), type);
      if (type.isPrimitive()) {
        code.invokestatic(box(type), "compare", MethodTypeDesc.of(CD_int, type, type));
        code.ifThen(Opcode.IFNE, differ -> differ.loadConstant(0).ireturn());
      } else {
        code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object));
        code.ifThen(Opcode.IFEQ, differ -> differ.loadConstant(0).ireturn());
      }
    }
    code.loadConstant(1).ireturn();
  }

  private void hashFields(CodeBuilder code, List<DirectMethodHandleDesc> getters) {
    code.loadConstant(0);
    for (DirectMethodHandleDesc getter : getters) {
      ClassDesc type = getter.invocationType().returnType();
      code.loadConstant(31).imul().aload(0).getfield(self, getter.methodName(), type);
      if (type.isPrimitive()) {
        code.invokestatic(box(type), "hashCode", MethodTypeDesc.of(CD_int, type));
      } else {
        code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  /** The class of a primitive type's objects, which compares and hashes its values. */
  private static ClassDesc box(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "I" -> ClassDesc.of("java.lang.Integer");
      case "C" -> ClassDesc.of("java.lang.Character");
      case "J" -> ClassDesc.of("java.lang.Long");
      case "B" -> ClassDesc.of("java.lang.Byte");
      case "S" -> ClassDesc.of("java.lang.Short");
      case "Z" -> ClassDesc.of("java.lang.Boolean");
      case "F" -> ClassDesc.of("java.lang.Float");
      default -> ClassDesc.of("java.lang.Double");
    };
  }
}
