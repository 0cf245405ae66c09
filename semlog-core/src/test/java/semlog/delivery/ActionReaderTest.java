package semlog.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import semlog.fault.Mistyped;
import semlog.trigger.RuleReader;

final class ActionReaderTest {
  private static final ActionReader READER = new ActionReader(new Around());

  private record Around() implements ActionReader.Around {
    @Override
    public Secret secret(String reference) {
      if (!reference.startsWith("env:")) {
        throw new Mistyped("a secret is not written here", "env:");
      }
      return new Secret(reference.substring(4).getBytes(UTF_8));
    }

    @Override
    public void checkPlace(String place) {
      if (!place.startsWith("udp:")) {
        throw new Mistyped("no place", "udp:");
      }
    }

    @Override
    public void checkProgram(String program) {
      if (!program.startsWith("/bin/")) {
        throw new Mistyped("no program", "/bin/");
      }
    }

    @Override
    public String sender() {
      return "me@here";
    }
  }

  /** Settings with a bar between, {@code exec=a b|mail=c@d}. */
  private record Settings(String text) implements RuleReader.Written {
    @Override
    public List<String> texts(String key) {
      return Arrays.stream(text.split("\\|"))
          .filter(setting -> setting.startsWith(key + "="))
          .map(setting -> setting.substring(key.length() + 1))
          .toList();
    }

    @Override
    public String called(String key) {
      return "--" + key;
    }

    @Override
    public Mistyped mistake(String key, String what, String hint) {
      return new Mistyped("at " + key + ": " + what, hint);
    }
  }

  private static List<Action> read(String settings) {
    return READER.read(new Settings(settings));
  }

  @Test
  void readsEachKind() {
    assertEquals(
        List.of(
            new Action.Command(List.of("/bin/a", "b  c", "", "d'e")),
            new Action.Webhook(
                new Secret("http://x/y".getBytes(UTF_8)),
                new Template("{{rule}}"),
                Optional.of(new Secret("k".getBytes(UTF_8))),
                Optional.of("ca")),
            new Action.Alertmanager(URI.create("http://am:9093/api/v2/alerts"), Optional.of("ca")),
            new Action.Syslog("udp://h:514", Optional.of("ca")),
            new Action.Mail(
                URI.create("smtps://m"),
                Optional.of(new Action.Login("u", new Secret("p".getBytes(UTF_8)))),
                "me@here",
                List.of("a@b", "c@d"),
                Optional.of("ca"))),
        read(
            "exec=/bin/a 'b  c' \"\" d\"'\"e|webhook=http://x/y|webhook-body={{rule}}|hmac=env:k"
                + "|alertmanager=http://am:9093/|syslog=udp://h:514|mail=a@b|mail=c@d|smtp=smtps://m"
                + "|smtp-user=u|smtp-password=env:p|tls-ca=ca"));
    assertEquals(List.of(), read(""));
  }

  @Test
  void anAddressThatIsSecretIsShownByNobody() {
    Action hook = read("webhook=env:https://h:8/secret-path").getFirst();
    assertEquals("webhook https://h:8", hook.name());
    assertFalse(hook.toString().contains("secret-path"), hook.toString());
    Action other = read("webhook=env:https://h:8/other-path").getFirst();
    assertNotEquals(hook.id(), other.id());
    assertEquals(hook.id(), read("webhook=https://h:8/secret-path").getFirst().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "exec=a;exec",
        "exec='/bin/a;exec",
        "exec=  ;exec",
        "webhook=ftp://x;webhook",
        "webhook=http:/x;webhook",
        "webhook=http://a b;webhook",
        "webhook=http://x|webhook-body={{line}} {{lines}};webhook-body",
        "webhook=http://x|hmac=key;hmac",
        "alertmanager=am:9093;alertmanager",
        "syslog=tcp;syslog",
        "mail=a;mail",
        "mail=a@b>c;mail",
        "mail=a@b|mail-from=x;mail",
        "mail=a@b|smtp=http://x;mail",
        "mail=a@b|smtp-user=x;mail",
        "hmac=env:k;hmac",
        "mail=a@b|webhook-body=x;webhook-body",
        "exec=/bin/a|tls-ca=x;tls-ca"
      })
  void aMistakeIsAtItsKey(String settings, String key) {
    Mistyped mistake = assertThrows(Mistyped.class, () -> read(settings));
    assertTrue(mistake.getMessage().startsWith("at " + key + ":"), mistake.getMessage());
    assertFalse(mistake.hint().isEmpty());
  }
}
