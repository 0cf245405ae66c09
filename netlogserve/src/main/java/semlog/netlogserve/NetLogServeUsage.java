package semlog.netlogserve;

import java.util.List;
import semlog.cli.Example;
import semlog.cli.Option;
import semlog.cli.OptionGroup;
import semlog.cli.Usage;

/** The texts and options of {@code netlogserve}. */
final class NetLogServeUsage {
  private NetLogServeUsage() {}

  static Usage of() {
    return new Usage(
        "netlogserve",
        "replay a log at its original speed",
        List.of("[OPTION]... [FILE]..."),
        List.of(
            new Example("netlogserve app.log", "write each line when its time comes"),
            new Example("netlogserve --speed 10x app.log.gz", "ten times as fast"),
            new Example("netlogserve -i 2s --loop app.log", "no pause over 2 s, again and again"),
            new Example("netlogserve --retime now app.log", "with the times of now"),
            new Example("netlogserve --dry-run app.log", "what there is, and how long it takes")),
        List.of(pace(), choice(), times()),
        List.of(
            "0 all was replayed",
            "1 an input could not be read or the output not be written",
            "2 mistyped command"),
        true,
        List.of(
            "Reads files or standard input, plain or compressed by gzip or zstd, and writes their"
                + " lines unchanged, in their order, each when its time comes.",
            "The time of a line is found in any of the layouts that logs use; a line without one"
                + " goes with the line before. A time a little behind the one before is due at"
                + " once; after a clock was set back, the replay goes on from there.",
            "A year that is absent is that of the file's time, or now for standard input, counted"
                + " back to before it, and goes on over New Year."));
  }

  private static OptionGroup pace() {
    return OptionGroup.of(
        "Pace",
        Option.value("FACTOR", "10x, 0.5x or 200% of the original speed, or max", "--speed")
            .inConfig(),
        Option.value(
                "DURATION",
                "shorten longer gaps between lines to DURATION of the log",
                "-i",
                "--idle-time-limit")
            .inConfig(),
        Option.optionalValue("N", "0", "replay N times, or without end", "--loop"));
  }

  private static OptionGroup choice() {
    return OptionGroup.of(
        "Choice",
        Option.value("N", "stop after N lines", "--limit"),
        Option.value("TIME", "leave out lines before TIME", "--since"),
        Option.value("TIME", "leave out lines after TIME", "--until"),
        Option.flag("only tell what would be replayed", "--dry-run"));
  }

  private static OptionGroup times() {
    return OptionGroup.of(
        "Times",
        Option.value("HOW", "rewrite times: now, +2h, -30m or keep", "--retime"),
        Option.value("ZONE", "zone of times that have none (default: local)", "--tz").inConfig(),
        Option.value("YEAR", "year of the first time that has none", "--year"),
        Option.value(
            "FORMAT",
            "only times like 'dd/MM/yyyy HH:mm:ss', or epoch (default: auto)",
            "--time-format"));
  }
}
