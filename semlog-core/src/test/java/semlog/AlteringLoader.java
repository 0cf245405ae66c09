package semlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;

/** Loads the core anew, altered. */
abstract class AlteringLoader extends ClassLoader {
  private final ClassFile files =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(this)));

  AlteringLoader() {
    super(Operations.class.getClassLoader());
  }

  /** What becomes of a class. */
  abstract ClassTransform altered(String name);

  @Override
  protected final Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("semlog.") || name.equals(Operations.class.getName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defined(name) : loaded;
    }
  }

  private Class<?> defined(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = files.transformClass(files.parse(in.readAllBytes()), altered(name));
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
