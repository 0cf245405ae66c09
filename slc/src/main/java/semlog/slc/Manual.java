package semlog.slc;

import java.util.ArrayList;
import java.util.List;
import semlog.cli.Example;
import semlog.cli.Option;
import semlog.cli.OptionGroup;
import semlog.cli.Secrets;
import semlog.cli.Usage;

/** Every word of help and manual page, and the options they define. */
final class Manual {
  private Manual() {}

  static Usage usage() {
    return new Usage(
        "slc",
        "compress, restore and understand log files",
        List.of("[OPTION]... [FILE]..."),
        List.of(
            new Example("slc access.log", "write access.log.slc beside it"),
            new Example("slc -d access.log.slc", "restore access.log"),
            new Example("slc -dc access.log.slc | less", "read an archive"),
            new Example("journalctl -f | slc -o j.slc", "archive a stream as it comes"),
            new Example("slc -F app.log web.log -o a.slc", "archive logs as they grow"),
            new Example("slc --listen udp://:5140 -o net.slc", "archive what others send"),
            new Example("slc -F app.log -o 'app-%Y%m%d.slc' --rotate 1d", "an archive a day"),
            new Example("slc -a -o all.slc app.log.1", "append to an archive"),
            new Example("slc -j app.log | jq .", "show its events as JSON"),
            new Example("slc --explain 'bob logged in'", "say how a line is understood"),
            new Example("slc -l *.slc", "say what is in archives"),
            new Example("slc --train -o web.slcm old/*.log", "learn a model for many small logs"),
            new Example("slc -D web.slcm new.log", "compress a small log with it"),
            new Example("slc --keygen -o key", "make an identity; it shows its public key"),
            new Example("slc -r age1... app.log", "seal an archive for that public key"),
            new Example("slc -d -i key app.log.slc", "restore it"),
            new Example("slc --redact email,ipv4 app.log", "leave addresses out of the archive"),
            new Example("slc --verify --signer slcsig1... *.slc", "prove who wrote archives")),
        List.of(actions(), times(), inputAndOutput(), redaction(), sealing(), effort()),
        List.of(
            "0  all went well",
            "1  some input could not be read, or an archive is damaged",
            "2  the command cannot be meant as it stands"),
        true,
        description());
  }

  private static OptionGroup actions() {
    return OptionGroup.of(
        "What to do (without any: compress)",
        Option.flag("restore the log from an archive", "-d", "--decompress"),
        Option.flag("check archives: read all of them, write nothing", "-t", "--test"),
        Option.flag(
            "prove archives: say of each if it is what was written, and by whom", "--verify"),
        Option.flag(
            "write what can be read of a damaged or unfinished archive as a new one, -o",
            "--repair"),
        Option.value(
            "TIME",
            "drop the segments whose lines all came before TIME; the rest can be verified as before",
            "--drop-before"),
        Option.flag(
            "write the many segments of each archive as one; it can be verified as before",
            "--compact"),
        Option.flag(
            "add to large archives that have it not the index by which blocks are passed over",
            "--reindex"),
        Option.flag("write the receipt of an archive, for --verify --expect later", "--receipt"),
        Option.flag("list archives: lines, templates, sizes, first and last time", "-l", "--list"),
        Option.flag(
            "write the events as JSON; with -o or -a, archive the lines in the same pass",
            "-j",
            "--json"),
        Option.flag("as -j, but all events as one JSON array", "--json-array"),
        Option.value(
            "PATTERN", "the first line of each event matches PATTERN (see below)", "--multiline"),
        Option.value("SCHEMA", "with -j, names of ecs or otel (default: short ones)", "--schema")
            .withChoices("semlog", "ecs", "otel")
            .inConfig(),
        Option.flag("learn a model for many small logs from the inputs; -o names it", "--train"),
        Option.flag(
            "say how lines are understood: those given, or those of standard input", "--explain"),
        Option.flag("write a new identity: to standard output, or with -o to a file", "--keygen"),
        Option.flag("write the age file with the secret of a sealed archive", "--key-header"),
        Option.value(
            "QUERY", "write a token that finds, without the key, what may answer", "--make-token"));
  }

  private static OptionGroup times() {
    return OptionGroup.ofTimes("Times of events");
  }

  private static OptionGroup inputAndOutput() {
    return OptionGroup.of(
        "Input and output",
        Option.flag("write to standard output", "-c", "--stdout"),
        Option.value("FILE", "write to FILE; several inputs one after the other", "-o", "--output"),
        Option.flag("append to the archive, as a new segment", "-a", "--append"),
        Option.flag("go on as logs grow, are rotated or cut, until Ctrl-C", "-F", "--follow"),
        Option.value(
            "PLACE",
            "take the lines or syslog messages sent to tcp://[HOST]:PORT, udp://[HOST]:PORT or"
                + " unix:PATH; without HOST only from this host",
            "--listen"),
        Option.flag("overwrite, and write an archive even to a terminal", "-f", "--force"),
        Option.flag("keep the inputs (the default)", "-k", "--keep"),
        Option.flag("remove each input once its output is safely written", "--rm"),
        Option.flag("take the files in directories, and in those below", "--recursive"),
        Option.value(
            "WHEN",
            "begin another archive every 1h, 1d, ... or at 100M, ... (see below)",
            "--rotate"),
        Option.value("TIME", "commit a live stream this often (default: 1s)", "--flush-interval")
            .inConfig(),
        Option.value(
            "N", "tell on the open file descriptor N how many bytes are durable", "--ack-fd"),
        Option.value("FILE", "compress or read with the model in FILE", "-D", "--model"),
        Option.flag("learn no templates beyond the model's", "--freeze"),
        Option.flag("show no progress", "--no-progress").inConfig());
  }

  private static OptionGroup redaction() {
    return OptionGroup.of(
        "Taking values out of lines",
        Option.repeated(
            "TYPES[=HOW]",
            "replace all that is of these types or names, by mask (the default) or pseudonym",
            "--redact"),
        Option.repeated("REGEX", "replace all that matches REGEX", "--redact-pattern"),
        Option.value("FILE", "make pseudonyms with the key in FILE", "--redact-key-file"),
        Option.value(
            "TYPES=FILE",
            "in a sealed archive, keep what is of these types or names for the public keys in FILE",
            "--protect"),
        Option.flag("with -d and -j, read an archive without its protected values", "--partial"));
  }

  private static OptionGroup sealing() {
    List<Option> options = new ArrayList<>();
    options.add(
        Option.repeated("KEY", "seal for whoever has the identity of KEY", "-r", "--recipient"));
    options.add(
        Option.repeated("FILE", "... of each public key in FILE", "-R", "--recipients-file"));
    String[] identity = {"-i", "--identity"};
    String[] ask = {"-p", "--passphrase"};
    options.addAll(Secrets.options(identity, ask));
    options.add(
        Option.flag(
            "round the sizes of what is sealed, and seal each block as one piece", "--pad"));
    options.add(
        Option.value(
            "TYPES",
            "let blocks be found by tokens of these attributes, as user,time",
            "--tokens"));
    options.add(Option.value("FILE", "sign archives with the signing key in FILE", "--sign-key"));
    options.add(Option.flag("with --keygen, make a key to sign with", "--sign"));
    options.add(Option.flag("... one that is another after each commit (see below)", "--evolving"));
    options.add(
        Option.repeated("KEY", "with --verify, insist that the owner of KEY signed", "--signer"));
    options.add(
        Option.value("RECEIPT", "with --verify, insist on what RECEIPT is for", "--expect"));
    return new OptionGroup("Sealed and signed archives", options);
  }

  private static OptionGroup effort() {
    List<Option> options = new ArrayList<>();
    options.add(Option.flag("fastest", "-1"));
    for (int level = 2; level <= 8; level++) {
      options.add(Option.flag("level " + level, "-" + level).unlisted());
    }
    options.add(Option.flag("smallest; the default is -5", "-9"));
    options.add(
        Option.value("N", "the same as -N", "--level").withVariable("SLC_LEVEL").inConfig());
    options.add(
        Option.value("N", "use N threads (default: one for each processor)", "-T", "--threads")
            .withVariable("SLC_NBTHREADS")
            .inConfig());
    options.add(
        Option.value("SIZE", "use at most this much memory (default: 512M)", "-M", "--memory")
            .inConfig());
    return new OptionGroup("Effort", options);
  }

  private static List<String> description() {
    return List.of(
        "slc compresses logs by what they mean: it learns the templates of their lines and stores"
            + " the values that vary as columns. What it restores is the input, byte for byte.",
        "Each FILE is compressed to FILE.slc beside it, with its mode and time, and is left as it"
            + " is. A FILE named .gz, .zst or .xz is decompressed on the way in; everything else is"
            + " taken byte for byte. Without a FILE, or when it is -, standard input is read and"
            + " standard output written. With -c or -o, several inputs become segments of one"
            + " archive, which restores to their concatenation.",
        "-1 encodes each column on its own, keeps lines whole that are rare in a large log, so that"
            + " queries for attributes take longer, and leaves tables for searches to"
            + " --reindex; from -2 on columns are told by others, from -4 on numbers"
            + " are mixed from contexts, at -9 everything is, which takes as long to restore. All"
            + " but -9 restore fast.",
        "A live stream is committed every --flush-interval, one of more than 1 MiB in that time"
            + " when it pauses or every five intervals, to standard output also every 16 MiB;"
            + " Ctrl-C and SIGTERM commit what came and end the program with code 0. A file that is"
            + " being compressed leaves nothing when it is interrupted.",
        "While a live stream goes to FILE.slc, its last lines are in FILE.slc.tail beside it. All"
            + " programs read the two together, so move and copy them together. When slc ends, the"
            + " tail is gone; after a kill it stays, and the next -a takes its lines over.",
        "With -F the logs are read from their start, and the state beside the archive, FILE.slc.state,"
            + " says how far with each commit. The same command goes on from there, whatever ended it:"
            + " no line is lost or comes twice, also when logs were rotated or cut in between, as long"
            + " as what they were renamed or copied to (app.log.1, app.log-20261121) is not compressed"
            + " yet. Lines of several logs come whole; one that is not ended is left for later. -f"
            + " begins anew.",
        "With --rotate a live stream goes on in another archive every 1d, 1h or the like, from midnight on,"
            + " or as soon as blocks of so many bytes are in one. In the name of -o, %Y %m %d %H %M %S"
            + " %j are the time at which an archive was begun; a name that is taken gets a number: -2"
            + " and so on. Each archive has whole lines, is complete when the next begins, and names"
            + " the one before, which --verify checks when they are given in order. The state of -F is"
            + " beside them, under the name as it is written after -o.",
        "An event of -j is a line with those that go on with it: stack traces, lines that are"
            + " indented or lack the time that the lines around them begin with. It has @line, the"
            + " number of its first line, @lines if there are several, and all of them in"
            + " @message; of an attribute in several of them the first is told. With --multiline a"
            + " line begins an event if PATTERN, a regular expression as slcgrep takes it, matches"
            + " in it; an empty one makes each line an event. A live event is told when the next"
            + " begins or nothing has come for 20 ms. What comes later, and what is behind 4 MiB"
            + " or 10,000 lines, is an event with @continues. Archives keep lines, whatever"
            + " belongs together.",
        "With --schema ecs or otel members are named as the Elastic Common Schema or OpenTelemetry"
            + " name them, where they do; docs/ATTRIBUTES.md has the table.",
        "A time without a zone is of --tz, one without a year of the last one that fits the file's"
            + " time of change, or --year. Where day and month cannot be told apart, it is said"
            + " once how dates are read; --time-format dd/MM/yyyy... or MM/dd/yyyy... settles it.",
        "A small log compresses better with a model, which --train makes of at most 32 MiB of like"
            + " logs. An archive made with -D names the model and is read with the same one only:"
            + " keep it. With --freeze, what is made of a line does not depend on lines before it;"
            + " lines that fit no template of the model are kept whole.",
        "With -r, -R or -p archives are sealed: only those for whom they are can read them, and"
            + " what was altered is noticed. Keys are those of age; an identity is the secret key,"
            + " kept in a file, and a recipient its public key, which is all that a writer needs."
            + " A passphrase goes without other recipients. SLC_IDENTITY and SLC_PASSPHRASE_FILE"
            + " open archives; to seal with a passphrase, the command line must say so. -l tells"
            + " without a key for how many recipients an archive is.",
        "With --redact values are replaced before anything is learnt or written: email,user takes out"
            + " all that -j would tell as of these types or under these names, and what has the form"
            + " of an email, ipv4, ipv6, mac or uuid wherever it stands; the same value is replaced"
            + " wherever else it is a word of its line. A mask is <email>, or 0 for a number; a"
            + " pseudonym is the same for the same value and key, and an address reads as an address."
            + " Times cannot be taken out. The key is the first line of --redact-key-file; without"
            + " one it is of this run alone. --redact-pattern masks what matches a regular expression"
            + " as slcgrep takes it. What the archive restores to is the lines as they were"
            + " redacted. Values that are not recognised stay: look at what -j tells.",
        "With --tokens an archive can be searched where no key is: who has the key makes a token of a"
            + " QUERY, as slcgrep -Q takes it, for one archive as it is now; slcgrep --token finds the"
            + " blocks with it and slcgrep --open shows their lines to who has the key. TYPES are names or"
            + " types of attributes; time is short for those of type timestamp. Tokens ask whether"
            + " an attribute is there, for whole values without regard to case, ranges of numbers and"
            + " times, and IPv4 networks, joined by AND and OR; what is joined by AND NOT is left to"
            + " --open. Text, wildcards, regular expressions and ranges of text are refused, and values"
            + " that are protected have no tokens. -l with the identity says what"
            + " tokens cost; SECURITY.md says what they give away.",
        "With --protect values stay in the archive, but for others than the rest: only who has an"
            + " identity of --protect's public keys beside one of the archive's reads them, and then"
            + " -d restores the log byte for byte. What is recognised is what --redact would replace."
            + " Without that identity -d says what is protected and ends with code 1; with --partial it"
            + " puts <protected:user> in their place. Templates, indexes, tokens and digests are of"
            + " lines with that text in them.",
        "With --ack-fd N the number of bytes of the input that are durable is written to the open file"
            + " descriptor N, a pipe or a file, as a line whenever there are more. While the disk is"
            + " full, a live stream is not read. --repair restores what it can of one archive and"
            + " compresses it into a new one, named by -o; the code is 1 if lines were lost.",
        "With --sign-key each commit of an archive is signed; --keygen --sign makes such a key."
            + " --verify reads all of each archive and writes a line for it: complete, or open and"
            + " up to where it is valid, or NOT VALID, and who signed; what is wrong is said with its"
            + " place and lines, and the code is 1. Without --signer it proves only that an archive"
            + " agrees with itself. What was cut off at its end shows by a receipt alone: keep what"
            + " --receipt writes somewhere else. Archives that go on one another are named in their"
            + " order.",
        "A key of --keygen --sign --evolving signs one commit, and becomes another key, of which the"
            + " file then has nothing but the next: whoever steals it cannot change what was committed"
            + " before. It is for one archive, or for archives that go on one another. There is no"
            + " .tail; each --flush-interval makes a block, so longer ones make smaller archives."
            + " --verify starts with the public key that --keygen told, and tells the next one.",
        "--drop-before TIME drops the oldest segments of each archive, whole ones, as long as all lines"
            + " of them came before TIME (-90d, 2026-01-01, ...), and never the last; it leaves a"
            + " tombstone, so that --verify and later receipts go on to hold for the rest. A signed"
            + " archive needs --sign-key for that, a sealed one -i and -r. A segment is what one run of slc"
            + " wrote.",
        "--compact learns and writes the lines of each archive anew as one segment, at the level given;"
            + " what it restores to is the same, and --verify, receipts, archives that go on it and the"
            + " state of -F go on to hold. All is verified before. A signed archive needs the same"
            + " --sign-key, a sealed one -i and -r, one with tokens --tokens again, and new tokens."
            + " Archives with protected values or evolving keys are refused.",
        "--reindex writes the blocks of each archive as they are, and beside them the tables by which"
            + " slcgrep passes over blocks unread. slc writes these itself, but at -1: this is for"
            + " archives of four blocks or more that were made at -1 or before it did, or that were"
            + " joined from such; all others are left alone. What is verified, kept and refused is as with --compact; archives with"
            + " tokens are refused too.",
        "With --explain the operands are lines, not files. Of each its template is shown, the id of"
            + " the template, its time, and a table of its attributes: name, type, value, how it"
            + " became known (the log's own key, a format, its place in the header, the noun before"
            + " it, its form), and how sure that is (certain, high, fair). Of a format, file and"
            + " line are told.",
        "Files named *.formats in ~/.config/semlog/formats, or $XDG_CONFIG_HOME/semlog/formats, say"
            + " what logs of your own mean, also in grok expressions; semlog-formats(5) tells how."
            + " The columns of CSV and TSV with a header, of W3C and of Zeek logs are named by"
            + " their header.");
  }
}
