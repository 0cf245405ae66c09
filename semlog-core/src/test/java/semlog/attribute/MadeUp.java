package semlog.attribute;

import java.util.Locale;
import java.util.Random;

/** Names of users, hosts, services and files that nobody has, and other values of lines. */
final class MadeUp {
  private static final String[] SYLLABLES =
      "ba be bi bo da de di fa fo ga go ha jo ka ke ki la le lo ma me mi na ne no pa po ra re ri sa se so ta te ti va wa zo er an el in on ar st"
          .split(" ", -1);
  private static final String[] ROLES =
      "api proxy server worker agent cache gateway frontend backend manager scheduler exporter service db web"
          .split(" ", -1);
  private static final String[] PLACES =
      "web db node host mail cache lb gw east west north 01 02 1 2 3 a b c".split(" ", -1);
  private static final String[] ENDINGS =
      "txt log csv json xml yaml conf pdf jpg png html zip tar gz bin dat db tmp bak sh py exe doc xlsx part key pem"
          .split(" ", -1);

  private final Random random;

  MadeUp(Random random) {
    this.random = random;
  }

  /** A value for a place of an annotated line. */
  String value(String place) {
    return switch (place) {
      case "user" -> user();
      case "host" -> host();
      case "service" -> service();
      case "file" -> file();
      case "ip" -> random.nextInt(1, 224) + ".0.113." + random.nextInt(255);
      case "port", "n" -> Integer.toString(random.nextInt(1, 60_000));
      case "id" -> Long.toHexString(random.nextLong() | 1L << 60);
      case "path" -> "/var/" + name() + '/' + name();
      default -> term();
    };
  }

  /** A word in the case of another. */
  String like(String word) {
    return Character.isUpperCase(word.charAt(0)) ? capital(name()) : name();
  }

  /** What programs call their own things. */
  private String term() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> name() + '-' + name();
      case 2 -> name().toUpperCase(Locale.ROOT);
      case 3 -> name() + '_' + name();
      case 4 -> name() + capital(name());
      case 5 -> name() + '.' + name();
      default -> name();
    };
  }

  private String user() {
    return switch (random.nextInt(12)) {
      case 0 -> name() + '.' + name();
      case 1 -> name() + random.nextInt(100);
      case 2 -> capital(name());
      case 3 -> name() + '_' + name();
      default -> name();
    };
  }

  private String host() {
    return switch (random.nextInt(6)) {
      case 0 -> name() + random.nextInt(100);
      case 1 -> name() + '-' + one(PLACES);
      case 2 -> one(PLACES) + '-' + name();
      case 3 -> name() + '-' + name();
      default -> name();
    };
  }

  private String service() {
    return switch (random.nextInt(7)) {
      case 0 -> name() + '-' + name();
      case 1 -> name() + ".service";
      case 2 -> name() + 'd';
      case 3 -> name() + '-' + one(ROLES);
      case 4 -> capital(name()) + capital(name());
      default -> name();
    };
  }

  private String file() {
    String name =
        switch (random.nextInt(4)) {
          case 0 -> name() + '-' + random.nextInt(2000);
          case 1 -> name() + '_' + name();
          default -> name();
        };
    return name + '.' + one(ENDINGS);
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    for (int syllables = random.nextInt(2, 5); syllables > 0; syllables--) {
      name.append(one(SYLLABLES));
    }
    return name.toString();
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
