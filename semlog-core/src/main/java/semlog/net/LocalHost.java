package semlog.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/** This computer. */
public final class LocalHost {
  private LocalHost() {}

  /** Its name without a domain, {@code -} when it has none. */
  public static String name() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return name.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
    } catch (UnknownHostException e) {
      return "-";
    }
  }
}
