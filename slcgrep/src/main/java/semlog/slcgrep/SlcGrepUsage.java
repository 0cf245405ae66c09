package semlog.slcgrep;

import java.util.ArrayList;
import java.util.List;
import semlog.cli.Example;
import semlog.cli.Option;
import semlog.cli.OptionGroup;
import semlog.cli.Secrets;
import semlog.cli.Usage;

/** The texts and options of {@code slcgrep}. */
final class SlcGrepUsage {
  private SlcGrepUsage() {}

  static Usage of() {
    return new Usage(
        "slcgrep",
        "search archives and plain logs for lines",
        List.of("[OPTION]... PATTERN [FILE]...", "[OPTION]... -Q QUERY [PATTERN] [FILE]..."),
        List.of(
            new Example("slcgrep timeout app.log.slc", "lines with this text"),
            new Example("slcgrep -i -C2 'fail(ed|ure)' *.slc", "regular expression, any case"),
            new Example("slcgrep -Q 'status>=500' app.log.slc", "lines with such an attribute"),
            new Example("slcgrep -c --since -2h error app.log", "how many in the last two hours"),
            new Example("slcgrep --fields @timestamp,src_ip Failed auth.log", "columns as CSV"),
            new Example("slcgrep --top 10 src_ip Failed auth.log", "who fails most"),
            new Example("slcgrep --agg 'count, p99(duration) by path' app.slc", "a table"),
            new Example("slcgrep --report report.html app.slc", "a page with charts"),
            new Example("slcgrep --follow --since now error live.slc", "errors as they come"),
            new Example("slcgrep --token t app.slc > found", "search where no key is"),
            new Example("slcgrep --identity key --open found", "... and finish at home"),
            new Example("zcat -f app.log.* | slcgrep -v debug", "lines without this text")),
        List.of(matching(), selecting(), output(), context(), tables(), keys()),
        List.of("0 some line was selected", "1 none was", "2 an error, or a mistyped command"),
        false,
        List.of(
            "Reads archives of slc, plain files, files packed by gzip, zstd or xz, and standard"
                + " input (-, or no file), in one call and without being told which is which."
                + " Lines are shown byte for byte, those of binary data too.",
            "A pattern is text or a regular expression in RE2's syntax, matched in time linear in"
                + " the line: no back-references and no look-around. \\d \\w \\s \\b are ASCII;"
                + " other characters are Unicode's; \\xNN from 80 on is that byte, and the only"
                + " thing that matches a byte that is no UTF-8. With -P it is in the syntax of"
                + " java.util.regex and tried step by step; a line that takes more than 20 million"
                + " steps ends the search with an error.",
            "A query is FIELD:VALUE with wildcards * and ?, FIELD>VALUE (>= < <= = !=), ranges"
                + " FIELD:[A TO B], networks FIELD:10.0.0.0/8, FIELD=~\"REGEXP\", FIELD:* for any value,"
                + " joined by AND, OR, NOT and parentheses. A word alone is text in the line.",
            "Fields are attributes by name or type (time is short for timestamp), and @line,"
                + " @source, @timestamp, @template, @template_id and @message. A line in which several attributes answer to a name"
                + " tells the one called exactly so, or else the first; the elements of a list are"
                + " joined by commas, in JSON an array. slc -j shows the names of a log. Plain text is"
                + " also understood by the formats in ~/.config/semlog/formats, as"
                + " semlog-formats(5) tells.",
            "A pattern selects lines, also with --event, which shows the other lines of their"
                + " events as context. Which lines belong together is found as slc -j does it, or"
                + " told by --multiline.",
            "Tables leave out lines that lack a field they are by, and say how many; slices count"
                + " from 1970 in UTC. Durations with a unit count in seconds, sizes in bytes."
                + " Numbers are exact; percentiles are by nearest rank, exact for some million"
                + " values and then within a quarter of a per cent.",
            "--token needs no key: with a token of slc --make-token it writes the blocks of one archive"
                + " that may have such lines to standard output, sealed as they are, each whole (some"
                + " megabytes of lines), and says by its exit code whether there are any. --open, with"
                + " the identity, reads them and shows the lines that -Q with the token's query would"
                + " show of the archive; a pattern and -Q narrow them further.",
            "Values that slc --protect kept for others are found with their identity beside the"
                + " archive's, in the restored lines; without it such an archive is an error, or with"
                + " --partial searched with <protected:user> in the place of each.",
            "With -Q, --fields or a table the first operand is a pattern unless it is the name of an existing file."));
  }

  private static OptionGroup matching() {
    return OptionGroup.of(
        "Matching",
        Option.repeated("PATTERN", "a pattern; any of several may match", "-e", "--regexp"),
        Option.repeated("FILE", "patterns from FILE, one a line", "-f", "--file"),
        Option.repeated("QUERY", "what attributes must be, as status>=500", "-Q", "--query"),
        Option.flag("patterns are plain text", "-F", "--fixed-strings"),
        Option.flag("patterns are regular expressions (default)", "-E", "--extended-regexp"),
        Option.flag("... with look-around and back-references, slower", "-P", "--perl-regexp"),
        Option.flag("match letters in either case", "-i", "--ignore-case"),
        Option.flag("-i unless a pattern has a capital letter", "-S", "--smart-case"),
        Option.flag("matches are whole words", "-w", "--word-regexp"),
        Option.flag("matches are whole lines", "-x", "--line-regexp"));
  }

  private static OptionGroup selecting() {
    return OptionGroup.of(
        "Selecting",
        Option.flag("select the lines that do not match", "-v", "--invert-match"),
        Option.value("N", "stop after N selected lines of each input", "-m", "--max-count"),
        Option.value("TIME", "only lines from TIME on", "--since"),
        Option.value("TIME", "only lines before TIME", "--until"),
        Option.flag("go on as the file grows, archive or not, until Ctrl-C", "--follow"),
        Option.flag("search the files in directories", "-r", "--recursive"),
        Option.flag("restore and look at every line of archives", "--no-index"),
        Option.value("FILE", "the model that archives were made with", "-D", "--model"));
  }

  private static OptionGroup output() {
    return OptionGroup.of(
        "Output",
        Option.flag("only how many lines were selected", "-c", "--count"),
        Option.flag("only names of inputs with selected lines", "-l", "--files-with-matches"),
        Option.flag("only names of inputs without", "-L", "--files-without-match"),
        Option.flag("each match on a line of its own", "-o", "--only-matching"),
        Option.flag("nothing: the exit code says it", "-q", "--quiet"),
        Option.flag("no messages about unreadable files", "-s", "--no-messages"),
        Option.flag("with line numbers", "-n", "--line-number"),
        Option.flag("with the name of the file", "-H", "--with-filename"),
        Option.flag("without the name of the file", "-h", "--no-filename"),
        Option.flag("a NUL after file names", "-0", "-Z", "--null"),
        Option.flag("JSON, as rg writes it, with time, template and attributes", "--json"),
        Option.value("A,B", "these fields of the lines instead of the lines", "--fields"),
        Option.flag("pass each line on at once", "--line-buffered"),
        Option.flag("tell what was read", "--stats"),
        Option.flag("tell of each archive what was opened of it", "--explain"));
  }

  private static OptionGroup tables() {
    return OptionGroup.of(
        "Tables of the selected lines",
        Option.value("FIELDS", "how many lines have which values", "--count-by"),
        Option.value("N FIELDS", "the N most frequent values", "--top"),
        Option.value(
            "EXPRESSION",
            "count, sum(x), avg(x), min(x), max(x), p50(x) to p99.9(x) or distinct(x), several"
                + " with commas, and then by and fields",
            "--agg"),
        Option.value("DURATION", "the same for each slice of time, as 5m", "--timeslice"),
        Option.flag("how many lines each template has", "--templates"),
        Option.flag("how many lines were written when", "--histogram"),
        Option.value("FILE", "a page with charts and tables, in one HTML file", "--report"),
        Option.value("FORMAT", "table (on a terminal), csv, tsv or json", "--format")
            .withChoices("table", "csv", "tsv", "json"));
  }

  private static OptionGroup keys() {
    String[] identity = {"--identity"};
    String[] ask = {"--passphrase"};
    List<Option> options = new ArrayList<>(Secrets.options(identity, ask));
    options.add(
        Option.value(
            "FILE",
            "with the token in FILE write the sealed blocks that may answer it",
            "--token"));
    options.add(
        Option.value("FILE", "of what --token wrote to FILE, the lines that answer it", "--open"));
    options.add(
        Option.flag(
            "search <protected:TYPE> where the identity of slc --protect is missing", "--partial"));
    return new OptionGroup("Sealed archives", options);
  }

  private static OptionGroup context() {
    return OptionGroup.of(
        "Context",
        Option.value("N", "show N lines after each selected one", "-A", "--after-context"),
        Option.value("N", "show N lines before", "-B", "--before-context"),
        Option.value("N", "show N lines around", "-C", "--context"),
        Option.flag("show the whole event of each: stack traces, indented lines", "--event"),
        Option.value("PATTERN", "... whose first line matches PATTERN", "--multiline"));
  }
}
