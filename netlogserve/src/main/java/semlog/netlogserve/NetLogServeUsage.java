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
            new Example("netlogserve -o tcp://loghost:514 --syslog 5424 app.log", "as syslog"),
            new Example("netlogserve --listen :5140 app.log", "to whoever connects"),
            new Example("netlogserve --dry-run app.log", "what there is, and how long it takes")),
        List.of(pace(), choice(), times(), target()),
        List.of(
            "0 all was replayed",
            "1 an input could not be read or the output not be written",
            "2 mistyped command"),
        true,
        List.of(
            "Reads files or standard input, plain, compressed by gzip, zstd or xz, or archives of"
                + " slc, and writes their lines unchanged, each when its time comes. The lines of"
                + " one input stay in their order, unless --order sorts them; those of several are"
                + " merged by their times.",
            "The time of a line is found in any of the layouts that logs use; a line without one"
                + " goes with the line before. A time a little behind the one before is due at"
                + " once; after a clock was set back, the replay goes on from there.",
            "A year that is absent is that of the file's time, or now for standard input, counted"
                + " back to before it, and goes on over New Year.",
            "A lost connection is made anew, however long it takes, and goes on with the line that"
                + " was not handed over; lines that were on their way may be lost or come twice."
                + " Whoever connects to --listen gets the lines from then on; the first one is"
                + " waited for, and one that is too slow for the others is disconnected."));
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
        Option.value("N", "N lines a second, whatever their times", "--rate"),
        Option.optionalValue("N", "0", "replay N times, or without end", "--loop"),
        Option.value("DURATION", "pause between two rounds", "--loop-delay"));
  }

  private static OptionGroup choice() {
    return OptionGroup.of(
        "Choice",
        Option.value("N", "stop after N lines", "--limit"),
        Option.value("DURATION", "stop after DURATION of the replay", "--duration"),
        Option.value("TIME", "leave out lines before TIME", "--since"),
        Option.value("TIME", "leave out lines after TIME", "--until"),
        Option.value(
            "ORDER",
            "as-is, or sort=N: by time among each N lines that have one (default: as-is)",
            "--order"),
        Option.flag("only tell what would be replayed", "--dry-run"),
        Option.flag("tell at the end how many lines came, and how punctual", "--stats"));
  }

  private static OptionGroup times() {
    return OptionGroup.ofTimes(
        "Times", Option.value("HOW", "rewrite times: now, +2h, -30m or keep", "--retime"));
  }

  private static OptionGroup target() {
    return OptionGroup.of(
        "Target",
        Option.value(
            "TARGET",
            "a file to append to, tcp://HOST:PORT, tls://HOST:PORT, udp://HOST:PORT or unix:PATH",
            "-o",
            "--output"),
        Option.value("[HOST]:PORT", "serve whoever connects, on this host alone", "--listen"),
        Option.value("RFC", "put the header of syslog in front of lines", "--syslog")
            .withChoices("5424", "3164"),
        Option.value(
                "HOW",
                "how lines end in a stream (default: lf; octets for syslog by TLS)",
                "--framing")
            .withChoices("lf", "octets"),
        Option.value("FILE", "certificates in PEM to trust, not the system's", "--tls-ca"));
  }
}
