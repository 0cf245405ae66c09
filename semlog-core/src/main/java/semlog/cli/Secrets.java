package semlog.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import semlog.bytes.EightBytes;
import semlog.bytes.LineEnd;
import semlog.fault.Mistyped;

/** Keys and passphrases, from wherever a run was told to take them; never from its arguments. */
public final class Secrets {
  private static final String ASK = "--passphrase";
  private static final String FILE = "--passphrase-file";
  private static final String DESCRIPTOR = "--passphrase-fd";
  private static final String VARIABLE = "--passphrase-env";
  private static final String COMMAND = "--passphrase-command";
  private static final String IDENTITY = "--identity";
  private static final String[] SOURCES = {FILE, DESCRIPTOR, VARIABLE, COMMAND};
  private static final int MOST_BYTES = 1 << 20;

  private final Arguments given;
  private final Session session;

  /** What was read; a descriptor or a person gives it once. */
  private Optional<byte[]> known = Optional.empty();

  public Secrets(Arguments given, Session session) {
    this.given = given;
    this.session = session;
  }

  /**
   * The options for identities and passphrases.
   *
   * @param identity the names of the option that names a file of identities
   * @param ask the names of the option that asks for the passphrase
   */
  public static List<Option> options(String[] identity, String[] ask) {
    return List.of(
        Option.repeated("FILE", "open sealed archives with the secret keys in FILE", identity)
            .withVariable("SLC_IDENTITY"),
        Option.flag("ask for a passphrase on the terminal", ask),
        Option.value("FILE", "the passphrase is the first line of FILE", FILE)
            .withVariable("SLC_PASSPHRASE_FILE"),
        Option.value("N", "... is read from the open file descriptor N", DESCRIPTOR),
        Option.value("NAME", "... is in the environment variable NAME", VARIABLE),
        Option.value("COMMAND", "... is the first line that COMMAND prints", COMMAND));
  }

  /** The texts of the files of identities, by their names; warns of those that others may read. */
  public Map<String, String> identities() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : given.texts(IDENTITY)) {
      texts.put(name, secretText(name));
    }
    return texts;
  }

  /** The text of a file of secret keys; warns if others may read it. */
  public String secretText(String name) throws IOException {
    warnIfShared(Path.of(name));
    return text(name);
  }

  /** The text of a file of keys. */
  public static String text(String name) throws IOException {
    byte[] bytes = file(Path.of(name));
    String text = new String(bytes, StandardCharsets.UTF_8);
    Arrays.fill(bytes, (byte) 0);
    return text;
  }

  /**
   * The secret that {@code env:NAME} or {@code file:PATH} names: of a file its first line.
   *
   * @throws Mistyped when it names none
   */
  public byte[] at(String reference) throws IOException {
    byte[] secret = firstLine(referenced(reference));
    if (secret.length == 0) {
      throw new Mistyped(reference + ": the secret is empty", "write it there");
    }
    return secret;
  }

  private byte[] referenced(String reference) throws IOException {
    String name = reference.substring(reference.indexOf(':') + 1);
    if (reference.startsWith("file:")) {
      warnIfShared(Path.of(name));
      return file(Path.of(name));
    }
    if (reference.startsWith("env:")) {
      return variable(name, "env:" + name);
    }
    throw new Mistyped("a secret is not written here", "write env:NAME or file:PATH");
  }

  /** Whether the command line says that a passphrase is to be used. */
  public boolean isPassphraseAsked() {
    return given.has(ASK) || given.last(SOURCES).isPresent();
  }

  /** The passphrase to open with, if there is one. */
  public Optional<byte[]> passphrase() throws IOException {
    return read(false);
  }

  /** The passphrase to seal with, for a run that {@linkplain #isPassphraseAsked is to}. */
  public byte[] newPassphrase() throws IOException {
    return read(true).orElseThrow();
  }

  private Optional<byte[]> read(boolean twice) throws IOException {
    if (known.isEmpty()) {
      known = taken(twice);
    }
    return known;
  }

  private Optional<byte[]> taken(boolean twice) throws IOException {
    Optional<String> source = source();
    if (source.isPresent()) {
      byte[] passphrase = firstLine(bytes(source.get()));
      if (passphrase.length == 0) {
        throw new Mistyped(source.get() + ": the passphrase is empty", "give one of some words");
      }
      return Optional.of(passphrase);
    }
    return given.has(ASK) ? Optional.of(PassphrasePrompt.ask(twice)) : Optional.empty();
  }

  /** Where the passphrase is: what the command line says comes before what else does. */
  private Optional<String> source() {
    List<String> typed =
        Arrays.stream(SOURCES).filter(name -> given.last(name).isPresent()).toList();
    if (typed.size() > 1) {
      throw new Mistyped(typed.get(0) + " and " + typed.get(1) + " at once", "give one of them");
    }
    if (!typed.isEmpty()) {
      return typed.stream().findFirst();
    }
    return Arrays.stream(SOURCES).filter(given::has).findFirst();
  }

  private byte[] bytes(String source) throws IOException {
    String value = given.text(source).orElseThrow();
    return switch (source) {
      case VARIABLE -> variable(value, VARIABLE);
      case DESCRIPTOR -> descriptor(value);
      case COMMAND -> output(value);
      default -> {
        warnIfShared(Path.of(value));
        yield file(Path.of(value));
      }
    };
  }

  private byte[] variable(String name, String where) {
    String value = session.environment().get(name);
    if (value == null) {
      throw new Mistyped(where + ": no variable " + name, "export it");
    }
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] descriptor(String number) throws IOException {
    if (!number.matches("[0-9]{1,4}")) {
      throw new Mistyped(DESCRIPTOR + ": '" + number + "' is no number", "write 3, and 3< FILE");
    }
    return file(Path.of("/dev/fd/" + number));
  }

  private static byte[] file(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private static byte[] output(String command) throws IOException {
    Process process =
        new ProcessBuilder("/bin/sh", "-c", command)
            .redirectInput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] output = process.getInputStream().readNBytes(MOST_BYTES);
    process.getInputStream().close();
    try {
      if (process.waitFor() == 0) {
        return output;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException(COMMAND + ": the command failed");
  }

  private static byte[] firstLine(byte[] bytes) {
    int end = EightBytes.indexOf(bytes, 0, bytes.length, (byte) '\n');
    int length = end < bytes.length ? LineEnd.withoutReturn(bytes, 0, end) : end;
    byte[] line = Arrays.copyOf(bytes, length);
    Arrays.fill(bytes, (byte) 0);
    return line;
  }

  private void warnIfShared(Path file) throws IOException {
    if (Files.isRegularFile(file)) {
      Set<PosixFilePermission> others =
          Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
      if (Files.getPosixFilePermissions(file).stream().anyMatch(others::contains)) {
        session.warn(file + ": others can read this secret; chmod 600 keeps it to you");
      }
    }
  }
}
