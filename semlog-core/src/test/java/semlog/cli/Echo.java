package semlog.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;

/** A program for tests: it prints what a function makes of its arguments. */
record Echo(BiFunction<Arguments, Session, Object> action) implements Program {

  static Run run(BiFunction<Arguments, Session, Object> action, String... words) {
    return Run.of(new Echo(action), words);
  }

  @Override
  public Usage usage() {
    return new Usage(
        "slc",
        "prints its arguments",
        List.of("[OPTION]... [WORD]..."),
        List.of(new Example("slc -d word", "shows what came")),
        List.of(
            OptionGroup.of(
                "What to do",
                Option.flag("fast", "-1"),
                Option.flag("small", "-9"),
                Option.flag("decompress", "-d", "--decompress"),
                Option.value("FILE", "write to FILE", "-o", "--output"),
                Option.value("N", "level", "--level").withVariable("SLC_LEVEL").inConfig(),
                Option.flag("keep", "-k", "--keep").inConfig(),
                Option.repeated("PATTERN", "a pattern", "-e", "--regexp"),
                Option.optionalValue("N", "0", "again and again", "--loop"))),
        List.of("0 always"),
        true,
        List.of("Prints its arguments."));
  }

  @Override
  public int run(Arguments arguments, Session session) throws IOException {
    String text = String.valueOf(action.apply(arguments, session));
    session.out().write(text.getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  @Override
  public int errorCode() {
    return 1;
  }
}
