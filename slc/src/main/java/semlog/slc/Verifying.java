package semlog.slc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import semlog.Receipt;
import semlog.Verdict;
import semlog.Verifier;
import semlog.fault.Fault;

/** Says of archives whether they are what was written, and by whom: a line for each. */
final class Verifying {
  private static final String ALTERED_HINT =
      "take a copy that was kept elsewhere, and ask who could write here";

  private final Job job;

  Verifying(Job job) {
    this.job = job;
  }

  void run() throws IOException {
    Verifier verifier = new Verifier(job.access(), job.options().trust().signers());
    for (Input input : Inputs.of(job)) {
      Optional<Verdict> verdict = verdict(verifier, input);
      if (verdict.isPresent()) {
        print(input.name() + ": " + told(verdict.get()));
        complain(input.name(), verdict.get());
      }
    }
  }

  /** Writes the receipt of an archive that is sound so far. */
  void receipt() throws IOException {
    Verifier verifier = new Verifier(job.access(), List.of());
    for (Input input : Inputs.of(job)) {
      Optional<Verdict> verdict = verdict(verifier, input);
      if (verdict.isPresent()) {
        complain(input.name(), verdict.get());
        Optional<Receipt> receipt = verdict.get().receipt();
        if (verdict.get().sound() && receipt.isPresent()) {
          print(receipt.get().toString());
        }
      }
    }
  }

  private Optional<Verdict> verdict(Verifier verifier, Input input) {
    try (ArchiveInput in = input.openArchive(job.session(), job.access())) {
      return Optional.of(in.verify(verifier, job.options().trust().expected()));
    } catch (IOException | Fault e) {
      job.fail(input.name(), e);
    }
    return Optional.empty();
  }

  private String told(Verdict verdict) {
    StringBuilder text = new StringBuilder("NOT VALID");
    if (verdict.sound()) {
      String lines = verdict.lines() + (verdict.lines() == 1 ? " line" : " lines");
      text.setLength(0);
      text.append(
          verdict.complete() ? "complete, " + lines : "open, valid up to line " + verdict.lines());
      text.append(job.options().trust().expected().isPresent() ? "; the receipt holds" : "");
    }
    text.append(
        verdict.droppedLines() > 0
            ? "; " + verdict.droppedLines() + " lines before them were dropped"
            : "");
    text.append(verdict.goesOn() ? "; goes on an archive that was not given before it" : "");
    String next = verdict.next().map(key -> "; what comes next by " + key).orElse("");
    return text + "; " + origin(verdict) + next;
  }

  private String origin(Verdict verdict) {
    return switch (verdict.origin()) {
      case UNSIGNED -> "origin not proven: not signed";
      case UNKNOWN ->
          job.options().trust().signers().isEmpty()
              ? "origin not proven: signed, and no --signer given"
              : "origin not proven: signed by none of --signer, or altered";
      case PROVEN -> "signed by " + String.join(" and ", verdict.signers());
    };
  }

  /** Says each thing that is wrong, and what to do. */
  private void complain(String name, Verdict verdict) {
    verdict
        .report()
        .damages()
        .forEach(what -> job.fail(name + ": " + what, verdict.report().hint()));
    verdict.altered().forEach(what -> job.fail(name + ": " + what, ALTERED_HINT));
    boolean wanted = !job.options().trust().signers().isEmpty();
    if (wanted && verdict.sound() && verdict.origin() != Verdict.Origin.PROVEN) {
      job.fail(
          name + ": " + origin(verdict),
          "anybody who could write here may have made or changed it");
    }
  }

  private void print(String text) throws IOException {
    job.session().out().write((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
