package semlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Loads the core anew, so that it counts its {@link Operations}. */
final class CountingLoader extends ClassLoader {
  private static final ClassDesc OPERATIONS = ClassDesc.of(Operations.class.getName());
  private static final MethodTypeDesc TICK = MethodTypeDesc.ofDescriptor("()V");

  private final ClassFile files =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(this)));

  CountingLoader() {
    super(Operations.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("semlog.") || name.equals(Operations.class.getName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? counted(name) : loaded;
    }
  }

  private Class<?> counted(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes =
          files.transformClass(
              files.parse(in.readAllBytes()), ClassTransform.transformingMethodBodies(ticking()));
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CodeTransform ticking() {
    return new CodeTransform() {
      @Override
      public void atStart(CodeBuilder code) {
        tick(code);
      }

      @Override
      public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof BranchInstruction) {
          tick(code);
        }
        code.with(element);
      }
    };
  }

  private static void tick(CodeBuilder code) {
    code.invokestatic(OPERATIONS, "tick", TICK);
  }

  /** What lies in the core's own packages too, which modules keep from others. */
  @Override
  public InputStream getResourceAsStream(String name) {
    try {
      InputStream own = Operations.class.getModule().getResourceAsStream(name);
      return own == null ? super.getResourceAsStream(name) : own;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
