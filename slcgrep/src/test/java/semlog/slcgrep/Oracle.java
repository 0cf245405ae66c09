package semlog.slcgrep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another program whose output ours must equal. */
record Oracle(int code, String out) {

  /** Runs it in a directory, in the C locale, without input. */
  static Oracle run(Path directory, String program, List<String> words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    process.getOutputStream().close();
    byte[] out = process.getInputStream().readAllBytes();
    return new Oracle(process.waitFor(), new String(out, StandardCharsets.ISO_8859_1));
  }

  /** Whether the program can be run here. */
  static boolean isThere(String program) throws InterruptedException {
    try {
      return run(Path.of("."), program, List.of("--version")).code() == 0;
    } catch (IOException notFound) {
      return false;
    }
  }
}
