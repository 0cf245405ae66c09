package semlog;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Loads the core anew, so that it counts its {@link Operations}. */
final class CountingLoader extends AlteringLoader {
  private static final ClassDesc OPERATIONS = ClassDesc.of(Operations.class.getName());
  private static final MethodTypeDesc TICK = MethodTypeDesc.ofDescriptor("()V");

  @Override
  ClassTransform altered(String name) {
    return ClassTransform.transformingMethodBodies(ticking());
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
}
