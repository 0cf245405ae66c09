package semlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import semlog.seal.Signer;

/**
 * Says of archives whether they are what was written: reads all of each and holds it against its
 * checksums, seals, digests and signatures. Archives that go on one another are given in order.
 */
public final class Verifier {
  private final Access access;
  private final List<Signer> signers;
  private Optional<Evidence> before = Optional.empty();

  /**
   * A verifier that has read nothing yet.
   *
   * @param access what archives are read with
   * @param signers whose signatures count
   */
  public Verifier(Access access, List<Signer> signers) {
    this.access = access;
    this.signers = List.copyOf(signers);
  }

  /**
   * Verifies the next archive.
   *
   * @param tail is beside it, and was opened before it
   * @param expected what it is to begin with
   * @throws semlog.fault.Fault when nothing of an archive is there, or it is of another version or
   *     needs another model or key
   */
  public Verdict verify(InputStream archive, Optional<InputStream> tail, Optional<Receipt> expected)
      throws IOException {
    Evidence evidence = new Evidence(signers, expected, before);
    Restorer.Report report =
        Restorer.restore(
            archive, tail, access.partially(), OutputStream.nullOutputStream(), evidence);
    before = Optional.of(evidence);
    return evidence.verdict(report);
  }
}
