package semlog.evaluate;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Prints what is understood of the annotated logs of a directory, one table a kind. */
final class Evaluate {
  private Evaluate() {}

  /** Arguments: the directory, and {@code --misses} for what was not as annotated. */
  public static void main(String[] args) throws IOException {
    List<String> arguments = List.of(args);
    Path annotated = Path.of(arguments.getFirst());
    try (PrintWriter out =
        new PrintWriter(
            new BufferedWriter(
                new OutputStreamWriter(
                    new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)))) {
      measure(annotated, new Report(out, arguments.contains("--misses")));
    }
  }

  static void measure(Path annotated, Report report) throws IOException {
    new Templates(report).measure(annotated.resolve("loghub-2.0-2k"));
    new Pairs(report).measure(annotated);
    new Services(report).measure(annotated.resolve("crowdsec-hub"));
    new Fail2ban(report).measure(annotated.resolve("fail2ban"));
  }
}
