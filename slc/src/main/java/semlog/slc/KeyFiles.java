package semlog.slc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import semlog.SealedFor;
import semlog.cli.FileSource;
import semlog.fault.Fault;
import semlog.seal.EvolvingKey;
import semlog.seal.SigningKey;
import semlog.seal.X25519Identity;

/** New identities, and the key headers of archives. */
final class KeyFiles {
  private final Job job;

  KeyFiles(Job job) {
    this.job = job;
  }

  /** Writes a new identity, as age-keygen does. */
  void generate() throws IOException {
    X25519Identity identity = X25519Identity.generate(job.session()::random);
    write(identity.secretText(), identity.recipient().toString());
  }

  /** Writes a new key to sign with, in the same form. */
  void generateSigning() throws IOException {
    SigningKey key = SigningKey.generate(job.session()::random);
    write(key.secretText(), key.signer().toString());
  }

  /** Writes a new key to sign one commit with, which becomes another one. */
  void generateEvolving() throws IOException {
    EvolvingKey key = EvolvingKey.generate(job.session()::random, _ -> {});
    write(key.secretText().strip(), key.signer().toString());
  }

  private void write(String secret, String publicKey) throws IOException {
    String created = job.session().clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    String text = "# created: %s\n# public key: %s\n%s\n".formatted(created, publicKey, secret);
    write(text.getBytes(StandardCharsets.US_ASCII));
    if (!job.session().outTerminal().isTerminal()
        || job.options().destination() instanceof Destination.ToFile) {
      job.session().tell("public key: " + publicKey);
    }
  }

  /** Writes the age file of an archive with the secret of its first sealed segment. */
  void header() throws IOException {
    Input input = Inputs.of(job).getFirst();
    try (FileSource source = FileSource.open(input.file().orElseThrow())) {
      List<byte[]> headers = SealedFor.headers(source);
      if (headers.isEmpty()) {
        job.fail(input.name() + ": is not sealed", "");
        return;
      }
      if (headers.size() > 1) {
        job.session().tell(input.name() + ": the first of " + headers.size() + " sealed segments");
      }
      write(headers.getFirst());
    } catch (Fault e) {
      job.fail(input.name(), e);
    }
  }

  /** Writes what is nobody else's to read. */
  void write(byte[] bytes) throws IOException {
    if (job.options().destination() instanceof Destination.ToFile(Path file)) {
      try (OutputFile out = OutputFile.open(file, job, false, true)) {
        out.append(bytes, 0, bytes.length);
        out.publish();
      }
    } else {
      job.session().out().write(bytes);
    }
  }
}
