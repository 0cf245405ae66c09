import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs through java.util.logging in its default two-line form, with stack traces. */
class Orders {
  private static final Logger LOG = Logger.getLogger("shop.Orders");

  public static void main(String[] args) {
    Random random = new Random(11);
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setLevel(Level.FINE);
    }
    LOG.setLevel(Level.FINE);
    for (int i = 1; i <= 400; i++) {
      int order = 90_000 + random.nextInt(10_000);
      LOG.log(
          Level.INFO, "Order {0,number,#} of customer c{1} accepted", new Object[] {order, i % 37});
      LOG.fine(() -> "Queue length " + random.nextInt(50));
      if (i % 25 == 0) {
        try {
          pay(order, random.nextInt(3));
        } catch (IllegalStateException e) {
          LOG.log(Level.WARNING, "Payment of order " + order + " failed", e);
        }
      }
    }
    LOG.severe("Shutting down");
  }

  private static void pay(int order, int how) {
    try {
      Integer.parseInt(how == 0 ? "" : how == 1 ? "12,50" : "0x1F");
    } catch (NumberFormatException e) {
      throw new IllegalStateException("order " + order + ": amount unreadable", e);
    }
  }
}
