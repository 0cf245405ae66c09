package semlog.slc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.Sealing;
import semlog.cli.Arguments;
import semlog.cli.Secrets;
import semlog.cli.Session;
import semlog.fault.Mistyped;
import semlog.seal.CommitKey;
import semlog.seal.EvolvingKey;
import semlog.seal.KeyText;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.Passphrase;
import semlog.seal.Recipient;
import semlog.seal.X25519Recipient;

/** For whom a run seals, and with what it opens; each is read once, when it is asked for. */
final class Keys {
  private final Arguments given;
  private final Session session;
  private final Secrets secrets;
  private Optional<Keyring> keyring = Optional.empty();
  private Optional<Lock> lock = Optional.empty();
  private Optional<CommitKey> signingKey = Optional.empty();
  private Optional<Redacting> redacting = Optional.empty();

  Keys(Arguments given, Session session) {
    this.given = given;
    this.session = session;
    this.secrets = new Secrets(given, session);
  }

  /** Whether what is written is sealed. */
  boolean seals() {
    return given.has("-r") || given.has("-R") || secrets.isPassphraseAsked();
  }

  /**
   * For those who are to read what is written, if not everybody is.
   *
   * @throws Mistyped when a key is none, or a passphrase is beside keys
   */
  Optional<Lock> lock() throws IOException {
    if (lock.isEmpty() && seals()) {
      lock = Optional.of(new Lock(recipients(), session::random));
    }
    return lock;
  }

  /**
   * What is taken out of lines.
   *
   * @throws Mistyped when that cannot be meant, or a key is none
   */
  Redacting redacting() throws IOException {
    if (redacting.isEmpty()) {
      redacting = Optional.of(Redacting.of(given, secrets, session));
    }
    return redacting.get();
  }

  /** How what is written is protected. */
  Sealing sealing() throws IOException {
    boolean padded = given.has("--pad");
    if (padded && lock().isEmpty()) {
      throw new Mistyped("--pad hides the sizes of a sealed archive", "seal it with -r, -R or -p");
    }
    List<String> tokens = given.text("--tokens").map(Keys::fields).orElse(List.of());
    if (!tokens.isEmpty() && lock().isEmpty()) {
      throw new Mistyped("--tokens finds what is in a sealed archive", "seal it with -r, -R or -p");
    }
    if (given.has("--protect") && lock().isEmpty()) {
      throw new Mistyped(
          "--protect keeps values of a sealed archive from most of its readers",
          "seal it with -r, -R or -p");
    }
    return new Sealing(lock(), signingKey(), padded, tokens);
  }

  private static List<String> fields(String text) {
    List<String> fields = List.of(text.split(",", -1)).stream().map(String::strip).toList();
    if (fields.stream().anyMatch(field -> field.isEmpty() || field.startsWith("@"))) {
      throw new Mistyped(
          "--tokens: '" + text + "' is no list of attributes",
          "write names or types with commas, as user,ipv4,time");
    }
    return fields.stream().distinct().toList();
  }

  /**
   * What signs what is written, if something does.
   *
   * @throws Mistyped when the file has no signing key
   */
  Optional<CommitKey> signingKey() throws IOException {
    Optional<String> file = given.text("--sign-key");
    if (signingKey.isEmpty() && file.isPresent()) {
      String name = file.get();
      String text = secrets.secretText(name);
      signingKey =
          Optional.of(
              EvolvingKey.isOne(text)
                  ? EvolvingKey.parse(text, name, KeyKeeper.of(Path.of(name), text))
                  : KeyText.signingKey(text, name));
    }
    return signingKey;
  }

  private List<Recipient> recipients() throws IOException {
    if (secrets.isPassphraseAsked() && (given.has("-r") || given.has("-R"))) {
      throw Lock.passphraseBesideOthers();
    }
    List<Recipient> recipients = new ArrayList<>();
    given.texts("-r").forEach(text -> recipients.add(X25519Recipient.parse(text)));
    for (String file : given.texts("-R")) {
      recipients.addAll(KeyText.recipients(Secrets.text(file), file));
    }
    if (secrets.isPassphraseAsked()) {
      recipients.add(new Passphrase(secrets.newPassphrase(), Passphrase.USUAL_WORK));
    }
    return recipients;
  }

  /** What opens sealed archives. */
  Keyring keyring() throws IOException {
    if (keyring.isEmpty()) {
      keyring =
          Optional.of(Keyring.given(secrets.identities(), secrets.passphrase().stream().toList()));
    }
    return keyring.get();
  }
}
