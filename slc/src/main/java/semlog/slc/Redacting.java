package semlog.slc;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import semlog.ProtectedValues;
import semlog.attribute.AttributeType;
import semlog.cli.Arguments;
import semlog.cli.Secrets;
import semlog.cli.Session;
import semlog.cli.Suggestion;
import semlog.fault.Mistyped;
import semlog.redaction.Redaction;
import semlog.seal.KeyText;
import semlog.seal.Lock;

/** What a run takes out of lines, and for whom it keeps some of that. */
final class Redacting {
  private static final int KEY_BYTES = 32;
  private static final int FEWEST_KEY_BYTES = 16;

  private final Session session;
  private final Optional<Redaction> redaction;
  private final Optional<Lock> lock;

  private Redacting(Session session, Optional<Redaction> redaction, Optional<Lock> lock) {
    this.session = session;
    this.redaction = redaction;
    this.lock = lock;
  }

  /**
   * As it was given.
   *
   * @throws Mistyped when that cannot be meant, or a key is none
   */
  static Redacting of(Arguments given, Secrets secrets, Session session) throws IOException {
    List<String> lists = given.texts("--redact");
    List<String> patterns = given.texts("--redact-pattern");
    Optional<String> protect = given.text("--protect");
    if (lists.isEmpty() && patterns.isEmpty() && protect.isEmpty()) {
      return new Redacting(session, Optional.empty(), Optional.empty());
    }
    Optional<String> file = given.text("--redact-key-file");
    byte[] key = file.isPresent() ? key(file.get(), secrets) : session.random(KEY_BYTES);
    String words = protect.map(text -> parts(text)[0]).orElse("");
    Redaction redaction = new Redaction(lists, patterns, key, words);
    if (file.isEmpty() && redaction.isKeyed()) {
      session.tell(
          "pseudonyms are of this run alone; --redact-key-file FILE makes the same ones again");
    }
    Optional<Lock> lock =
        protect.isPresent()
            ? Optional.of(lock(parts(protect.get())[1], session))
            : Optional.empty();
    return new Redacting(session, Optional.of(redaction), lock);
  }

  private static byte[] key(String file, Secrets secrets) throws IOException {
    byte[] key = secrets.at("file:" + file);
    if (key.length < FEWEST_KEY_BYTES) {
      throw new Mistyped(
          file + ": the key has fewer than " + FEWEST_KEY_BYTES + " bytes",
          "openssl rand -hex 32 prints a good one");
    }
    return key;
  }

  private static String[] parts(String protect) {
    String[] parts = protect.split("=", 2);
    if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw new Mistyped(
          "--protect: '" + protect + "' says not for whom",
          "write TYPES=FILE, with the public keys of those who may read them in FILE");
    }
    return parts;
  }

  private static Lock lock(String file, Session session) throws IOException {
    return new Lock(KeyText.recipients(Secrets.text(file), file), session::random);
  }

  Optional<Redaction> redaction() {
    return redaction;
  }

  /** Where the protected values of another input go, if some are protected. */
  Optional<ProtectedValues> values() {
    return lock.map(of -> new ProtectedValues(of, redaction.orElseThrow().protectedWords()));
  }

  /** Warns of what was to be taken out and never came; a type need not come. */
  void tellUnused() {
    for (String name : redaction.map(Redaction::unusedNames).orElse(List.of())) {
      session.warn("nothing was called '" + name + "', so it was not taken out" + meant(name));
    }
  }

  private static String meant(String name) {
    return Suggestion.nearest(name, AttributeType.labels())
        .map(type -> "; did you mean " + type + "?")
        .orElse("");
  }
}
