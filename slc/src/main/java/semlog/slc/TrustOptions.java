package semlog.slc;

import java.util.List;
import java.util.Optional;
import semlog.Receipt;
import semlog.cli.Arguments;
import semlog.fault.Mistyped;
import semlog.seal.Signer;

/**
 * What archives are verified by.
 *
 * @param expected what the archive is to begin with
 * @param signers who is to have signed it
 */
record TrustOptions(Optional<Receipt> expected, List<Signer> signers) {
  TrustOptions {
    signers = List.copyOf(signers);
  }

  static TrustOptions of(Arguments given) {
    return new TrustOptions(
        given.text("--expect").map(Receipt::parse),
        given.texts("--signer").stream().map(Signer::parse).toList());
  }

  void check(Action action, int inputs) {
    boolean any = expected.isPresent() || !signers.isEmpty();
    if (any && action != Action.VERIFY) {
      throw new Mistyped("--expect and --signer say what to verify", "add --verify");
    }
    if (inputs != 1 && (expected.isPresent() || action == Action.RECEIPT)) {
      throw new Mistyped("a receipt is of one archive", "name one");
    }
  }
}
