package semlog;

import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDescs;
import java.util.HashMap;
import java.util.Map;

/** Loads the core anew, with methods that give a constant or, if they give nothing, do nothing. */
final class ConstantLoader extends AlteringLoader {
  private final Map<String, Integer> constants;
  private final Map<String, Integer> left;

  /**
   * A loader.
   *
   * @param constants by class and method, as in {@code column.DeltaNumbers.fits}; 1 and 0 for true
   *     and false
   */
  ConstantLoader(Map<String, Integer> constants) {
    this.constants = Map.copyOf(constants);
    this.left = new HashMap<>(constants);
  }

  /** Methods that were not met in the classes loaded so far. */
  Map<String, Integer> left() {
    return Map.copyOf(left);
  }

  @Override
  ClassTransform altered(String name) {
    return (type, element) -> {
      if (element instanceof MethodModel method) {
        String called =
            name.substring("semlog.".length()) + "." + method.methodName().stringValue();
        Integer constant = constants.get(called);
        if (constant != null) {
          left.remove(called);
          type.withMethodBody(
              method.methodName(),
              method.methodType(),
              method.flags().flagsMask(),
              code -> give(code, method, constant));
          return;
        }
      }
      type.with(element);
    };
  }

  private static void give(CodeBuilder code, MethodModel method, int constant) {
    if (method.methodTypeSymbol().returnType().equals(ConstantDescs.CD_void)) {
      code.return_();
    } else {
      code.loadConstant(constant).ireturn();
    }
  }
}
