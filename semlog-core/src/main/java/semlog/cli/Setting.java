package semlog.cli;

import semlog.fault.Mistyped;

/**
 * A value from outside the command line.
 *
 * @param origin where it is from, for messages: {@code SLC_LEVEL} or {@code /etc/x.yml, line 3}
 */
record Setting(String value, String origin) {
  boolean isOn(Option flag) {
    return switch (value) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default ->
          throw new Mistyped(
              origin + ": " + flag.key() + ": '" + value + "' does not fit", "write true or false");
    };
  }
}
