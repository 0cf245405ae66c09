package semlog.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * What to do at SIGHUP instead of ending. The JDK has no other way to hear of a signal than classes
 * of the module jdk.unsupported, which a compiler warns of whenever they are named.
 */
public final class Hangup {
  private Hangup() {}

  /**
   * Runs something at each SIGHUP from now on, in a thread of its own.
   *
   * @return whether this Java can
   */
  public static boolean calls(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler run =
          (_, _, _) -> {
            action.run();
            return null;
          };
      Object proxy =
          Proxy.newProxyInstance(Hangup.class.getClassLoader(), new Class<?>[] {handler}, run);
      Object hangup = signal.getConstructor(String.class).newInstance("HUP");
      signal.getMethod("handle", signal, handler).invoke(null, hangup, proxy);
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
