package semlog.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import semlog.fault.Mistyped;
import semlog.trigger.RuleReader;

/** What somebody wrote of actions into these, the same from a command line and from a rule. */
public final class ActionReader {
  /** All that can be said of actions, as flags and in rules. */
  public static final List<String> KEYS =
      List.of(
          "exec",
          "webhook",
          "webhook-body",
          "hmac",
          "alertmanager",
          "syslog",
          "mail",
          "smtp",
          "mail-from",
          "smtp-user",
          "smtp-password",
          "tls-ca");

  /** What an action begins with, and what may then be said of it. */
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "exec", Set.of(),
          "webhook", Set.of("webhook-body", "hmac", "tls-ca"),
          "alertmanager", Set.of("tls-ca"),
          "syslog", Set.of("tls-ca"),
          "mail", Set.of("smtp", "mail-from", "smtp-user", "smtp-password", "tls-ca"));

  /** What only the program knows. */
  public interface Around {
    /**
     * The secret that a reference names.
     *
     * @param reference {@code env:NAME} or {@code file:PATH}
     * @throws Mistyped when it names none
     */
    Secret secret(String reference);

    /**
     * Looks at a place for syslog.
     *
     * @throws Mistyped when it is none
     */
    void checkPlace(String place);

    /**
     * Looks for a program.
     *
     * @throws Mistyped when it is not there
     */
    void checkProgram(String program);

    /** Who sends mail, unless that is said. */
    String sender();
  }

  private final Around around;

  public ActionReader(Around around) {
    this.around = around;
  }

  /**
   * The actions that were written.
   *
   * @throws Mistyped with the place of the mistake
   */
  public List<Action> read(RuleReader.Written written) {
    check(written);
    Optional<String> authorities = first(written, "tls-ca");
    List<Action> actions = new ArrayList<>();
    for (String command : written.texts("exec")) {
      actions.add(at(written, "exec", () -> command(command)));
    }
    for (String place : written.texts("webhook")) {
      actions.add(
          new Action.Webhook(
              at(written, "webhook", () -> webhook(place)),
              part(written, "webhook-body", Template::new).orElse(Template.ALERT),
              part(written, "hmac", around::secret),
              authorities));
    }
    for (String place : written.texts("alertmanager")) {
      actions.add(
          at(written, "alertmanager", () -> new Action.Alertmanager(alerts(place), authorities)));
    }
    for (String place : written.texts("syslog")) {
      actions.add(at(written, "syslog", () -> syslog(place, authorities)));
    }
    if (!written.texts("mail").isEmpty()) {
      Optional<Secret> password = part(written, "smtp-password", around::secret);
      actions.add(at(written, "mail", () -> mail(written, password, authorities)));
    }
    return actions;
  }

  private static void check(RuleReader.Written written) {
    for (String key : KEYS) {
      if (written.texts(key).isEmpty() || PARTS.containsKey(key)) {
        continue;
      }
      List<String> takers =
          PARTS.entrySet().stream()
              .filter(action -> action.getValue().contains(key))
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
      if (takers.stream().allMatch(action -> written.texts(action).isEmpty())) {
        throw written.mistake(
            key,
            written.called(key) + " means nothing here",
            "it is for " + String.join(", ", takers.stream().map(written::called).toList()));
      }
    }
  }

  private static <T> Optional<T> part(
      RuleReader.Written written, String key, Function<String, T> reading) {
    return first(written, key).map(text -> at(written, key, () -> reading.apply(text)));
  }

  private static <T> T at(RuleReader.Written written, String key, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Mistyped e) {
      throw written.mistake(key, written.called(key) + ": " + e.getMessage(), e.hint());
    }
  }

  private Action command(String text) {
    List<String> words = CommandWords.of(text);
    around.checkProgram(words.getFirst());
    return new Action.Command(words);
  }

  private Secret webhook(String place) {
    Secret address =
        place.startsWith("http") ? new Secret(place.getBytes(UTF_8)) : around.secret(place);
    web(new String(address.bytes(), UTF_8));
    return address;
  }

  private static URI alerts(String place) {
    String base = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
    return web(base + "/api/v2/alerts");
  }

  private Action syslog(String place, Optional<String> authorities) {
    around.checkPlace(place);
    return new Action.Syslog(place, authorities);
  }

  private Action mail(
      RuleReader.Written written, Optional<Secret> password, Optional<String> authorities) {
    String from = first(written, "mail-from").orElseGet(around::sender);
    List<String> to = written.texts("mail");
    to.forEach(ActionReader::checkAddress);
    checkAddress(from);
    URI server = server(first(written, "smtp").orElse("smtp://localhost"));
    Optional<String> user = first(written, "smtp-user");
    if (user.isPresent() != password.isPresent()) {
      throw new Mistyped("a user and a password belong together", "give both, or neither");
    }
    return new Action.Mail(
        server, user.map(name -> new Action.Login(name, password.get())), from, to, authorities);
  }

  private static void checkAddress(String address) {
    if (!address.matches("[^\\s<>@,;:\"\\p{Cntrl}]+@[A-Za-z0-9.\\-\\[\\]:]+")) {
      throw new Mistyped("'" + address + "' is no address", "write name@example.org");
    }
  }

  private static URI web(String text) {
    return uri(text, Set.of("http", "https"), "write http://HOST[:PORT]/PATH or https://…");
  }

  private static URI server(String text) {
    return uri(text, Set.of("smtp", "smtps"), "write smtp://HOST[:PORT] or smtps://HOST[:PORT]");
  }

  /** An address; a message about one does not show it, since it may be a secret. */
  private static URI uri(String text, Set<String> schemes, String hint) {
    try {
      URI uri = URI.create(text.strip());
      if (schemes.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new Mistyped("this is no address", hint);
  }

  private static Optional<String> first(RuleReader.Written written, String key) {
    return written.texts(key).stream().findFirst();
  }
}
