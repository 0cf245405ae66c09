package semlog.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program for processes of their own: it writes without end, or waits to be told to end. */
final class Child implements Program {
  public static void main(String[] words) {
    Runner.main(new Child(), words);
  }

  @Override
  public Usage usage() {
    Option text = Option.value("TEXT", "what to do", "--do");
    return new Usage(
        "child",
        "waits",
        List.of(""),
        List.of(),
        List.of(OptionGroup.of("Work", text)),
        List.of(),
        true,
        List.of());
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException, InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    switch (arguments.text("--do").orElse("")) {
      case "write" -> {
        for (int i = 0; i < 1_000_000; i++) {
          session.out().write("a line for whoever reads\n".getBytes(UTF_8));
        }
      }
      case "end" -> {
        try (Interruption _ = Interruption.ending(told::countDown)) {
          say(session, "ready\n");
          told.await();
        }
        say(session, "ended\n");
        return 7;
      }
      case "clean" -> {
        try (Interruption _ = Interruption.cleaning(() -> session.tell("cleaned"))) {
          say(session, "ready\n");
          told.await();
        }
      }
      default ->
          say(
              session,
              session.inTerminal() + " " + session.outTerminal() + " " + session.errTerminal());
    }
    return 0;
  }

  private static void say(Session session, String text) throws IOException {
    session.out().write(text.getBytes(UTF_8));
    session.out().flush();
  }

  @Override
  public int errorCode() {
    return 1;
  }
}
