package semlog.slcnotify;

import java.util.List;
import semlog.cli.Example;
import semlog.cli.Option;
import semlog.cli.OptionGroup;
import semlog.cli.Usage;
import semlog.net.Endpoint;
import semlog.trigger.RuleReader;

/** The texts and options of {@code slcnotify}. */
final class SlcNotifyUsage {
  private SlcNotifyUsage() {}

  static Usage of() {
    return new Usage(
        "slcnotify",
        "tell of conditions in a stream of events",
        List.of(
            "[OPTION]... TRIGGER... [FILE]...",
            "[OPTION]... --rules FILE [FILE]...",
            "[OPTION]... --sigma DIR [FILE]..."),
        List.of(
            new Example("slcnotify portnumber:8008 /var/log/app.log", "each such line of a log"),
            new Example("tail -F app.log | slcnotify portnumber:8008", "as they are written"),
            new Example(
                "slcnotify 'status>=500 AND NOT host:lab*' events.json", "from a file of events"),
            new Example(
                "slcnotify --once user:root 'disk full'", "the first of either, from stdin"),
            new Example(
                "slcnotify --on count --threshold 5 --within 1m --by src_ip 'failed password'",
                "five within a minute from one address"),
            new Example(
                "slcnotify --on absent --within 10m --by host heartbeat", "a host that is silent"),
            new Example(
                "slcnotify level:fatal --webhook env:HOOK --max-notify 20/min",
                "tell a web server"),
            new Example("slcnotify --test rules.yml < sample.json", "try rules on a sample"),
            new Example("slcnotify --sigma rules/windows events.json", "Sigma rules over JSON"),
            new Example(
                "slc -j app.log | slcnotify --exit-code level:fatal", "exit 1 if there is one")),
        List.of(conditions(), sigma(), input(), lines(), alerts(), actions()),
        List.of(
            "0 all was read; alerts may have been given",
            "1 with --exit-code: a trigger fired",
            "2 mistyped command or trigger, or an input that could not be read to its end",
            "3 an alert could not be delivered"),
        true,
        List.of(
            "Reads lines of text, whose events are those that slc -j makes of them: a file, which may"
                + " be packed or an archive, is learnt before it is told of, and an event of several"
                + " lines is complete when the next one begins or nothing comes for 20 ms. Or reads"
                + " events as slc -j writes them, or any other JSON: objects one a line, one after"
                + " the other in any layout, or one array of them, which need not be complete. An"
                + " alert is given as soon as the brace that closes its event has come. Each input"
                + " is what its first bytes say: JSON begins with an object that has a name or"
                + " nothing in it, or with an array of such.",
            "A trigger is FIELD:VALUE with wildcards * and ?, FIELD>VALUE (>= < <= = !=), ranges"
                + " FIELD:[A TO B], networks FIELD:10.0.0.0/8, FIELD=~\"REGEXP\", FIELD:* for any value,"
                + " joined by AND, OR, NOT and parentheses. A word alone is text in the line. Each operand is"
                + " a trigger of its own: quote those with spaces. A nested member is a.b. An"
                + " operand behind the first trigger that is the name of a file is read.",
            "An alert has the trigger, how often it has fired, the fields and values that made it"
                + " fire, and the line with its source, number and time: as text on a terminal,"
                + " as one line of JSON elsewhere.",
            "A trigger tells of each event that answers it. With --on it tells of something else:"
                + " new keys, such as a user never seen; a query that is present for a while, or"
                + " absent; a field whose value changes; a count of events, or of distinct values"
                + " of a field, within some time; a spike, which is a count far above the usual;"
                + " a sequence, for which each operand is a step. --by makes each value of the"
                + " fields a key of its own; a|b is the first of two fields that an event has, and address(FIELD) the"
                + " first IP address in a value, without its port. A condition that lasts is told of when it"
                + " begins and, as resolved, when it ends.",
            "Time is that of the events, so a replay gives the alerts that were given live. On a"
                + " pipe and with --follow it goes on while no event comes. An event without a time"
                + " is of now, or of the event before it; one more than five minutes in the future"
                + " does not say the time. Of each rule --max-keys keys are remembered; those met"
                + " longest ago are dropped, which is told at the end.",
            "A file of rules is YAML: below rules: a list, each with query:, or steps: for a"
                + " sequence, a name: for its alerts if wanted, and what the flags of conditions"
                + " and alerts say, under their names: on, of, by, within, threshold, factor,"
                + " learn, baseline, expect, for, once, suppress, repeat and resolve-after. by and expect may"
                + " be lists. Beside rules: a file may have carry:, a list of fields whose values later"
                + " events of the same connection have too: field, as what, by which fields, within how"
                + " long, and the query of the events that it is taken from. A mistake in a file is told"
                + " with its line and column, and nothing is read then.",
            "With --state a run goes on where the one before stopped: with the keys that it learnt,"
                + " what fires, what waits for a receiver, and the place in each file. It is"
                + " saved every five seconds and at the end, never half. At SIGHUP the files of rules"
                + " are read again: rules that stay keep what they saw, and with a mistake in one all"
                + " rules stay as they are. --test tries rules on a sample: no action is taken, and"
                + " the end tells of each rule whether it fired, and how many events answer the parts of"
                + " its query, and of each carried field how many events were given one.",
            "Alerts also go to programs, web servers, Alertmanager, syslog and mail, in the background"
                + " and as long as it takes: a receiver that is away is tried again and again, and"
                + " holds up nothing. A program is given as words with blanks between, which quotes"
                + " keep together; no shell reads them. A SECRET is env:NAME or file:PATH, and so may"
                + " be the URL of a webhook. In its body {{alert}} is the whole alert, and {{rule}},"
                + " {{state}}, {{key}}, {{count}}, {{time}}, {{first}}, {{last}}, {{matched}},"
                + " {{context}}, {{line}}, {{source}} and {{summary}} are parts of it, spelled as within"
                + " the quotes of JSON. In a file of rules the same is said under the same names,"
                + " and a rule that has actions uses these only.",
            "--block says where in a document events are: steps such as $.Records[*] are taken while the"
                + " document comes; what follows a .. or a filter [?(…)] is looked for inside each block"
                + " that the steps before lead to. A trigger that begins with $ is a JSONPath that must"
                + " find something in the event: $.status[?(@ >= 500)], $..error. It can be a field too:"
                + " --by '$.user.name'.",
            "Sigma rules are those of version 2.1, with filters and correlations. A rule is held against"
                + " an event unless the event says that it is from another product, service or category:"
                + " by the channel and number of Windows, by the fields of web access, by process,"
                + " by _path of Zeek and so on. --logsource says it for all events. What fields of rules"
                + " are called in events is known for Windows as JSON (flat, nested, Winlogbeat), web"
                + " access and proxies, auditd, sshd, sudo and cron, Zeek, CloudTrail and other clouds;"
                + " --mapping adds a file: a pySigma pipeline with field_name_mapping,"
                + " field_name_prefix, add_condition and vars for placeholders. Rules that cannot be used"
                + " are told of with file, line and reason; --explain tells how many rules were about"
                + " these events, and which fields never came. A trigger can ask what was found:"
                + " @sigma:TITLE. Rules that were read are kept in $XDG_CACHE_HOME/semlog.",
            "What is no event is left out up to the next line feed, and told of among the alerts: in"
                + " JSON as an object with bad_record, which says what is wrong, instead of rule and"
                + " state, with count, @source, @line and @byte; as text as bad record #COUNT. So are the"
                + " first, second, fourth, eighth and so on of each input, and at its end the last."
                + " Inside an array a mistake ends that input, which ends_input says. Only standard output"
                + " has these records; they are no alerts to receivers, --stats and --exit-code. Errors"
                + " have the first of each input, and how many there were. A member that an object has"
                + " more than once counts with all its values, and is warned of once an input."));
  }

  private static OptionGroup conditions() {
    return OptionGroup.of(
        "Conditions",
        Option.repeated("FILE", "take rules from FILE too", "--rules"),
        Option.repeated("FILE", "try the rules of FILE: no actions, and explained", "--test"),
        Option.value("KIND", "what to tell of: " + String.join(", ", RuleReader.KINDS), "--on")
            .withChoices(RuleReader.KINDS.toArray(new String[0])),
        Option.repeated("FIELDS", "each value of FIELDS is a key of its own", "--by"),
        Option.value("FIELD", "change and distinct: whose values", "--of"),
        Option.value("TIME", "how long is looked back, or may lie between two events", "--within"),
        Option.value("N", "count, distinct and spike: so many at least", "--threshold"),
        Option.value("X", "spike: so many times the usual (default: 3)", "--factor"),
        Option.value(
            "TIME", "new: at first only learn; spike: what is usual, 10 times --within", "--learn"),
        Option.repeated("FILE", "new: the keys on the lines of FILE are known", "--baseline"),
        Option.repeated("KEY", "absent: a key to miss even if it never comes", "--expect"),
        Option.value("TIME", "tell when it has lasted so long", "--for"));
  }

  private static OptionGroup sigma() {
    return OptionGroup.of(
        "Sigma",
        Option.repeated("DIR", "hold the Sigma rules of DIR against events", "--sigma"),
        Option.repeated("FILE", "what fields of rules are called in events", "--mapping"),
        Option.repeated(
            "KEY=VALUE", "events are from this product, service or category", "--logsource"),
        Option.value("LEVEL", "leave out rules of a lower level", "--min-level")
            .withChoices("informational", "low", "medium", "high", "critical"),
        Option.repeated("STATUS", "only rules of this status, such as stable", "--status"),
        Option.repeated("TAG", "only rules with this tag, such as attack.t1059", "--tag"),
        Option.flag("read nothing when a rule cannot be used", "--strict"));
  }

  private static OptionGroup input() {
    return OptionGroup.of(
        "Input",
        Option.repeated("FILE", "read events from FILE, - is standard input", "-f", "--file"),
        Option.flag("read on as FILE grows", "-F", "--follow"),
        Option.value("FORM", "json or lines (default: what the first bytes say)", "--input-format")
            .withChoices("json", "lines"),
        Option.value("PATH", "events are at this JSONPath, such as $.Records[*]", "--block"),
        Option.value("SIZE", "leave out larger events (default: 64M, or what fits)", "--max-event")
            .inConfig(),
        Option.value("FIELD", "where events have their time (default: @timestamp)", "--time-field")
            .inConfig(),
        Option.value("TIME", "how far events may be out of order (default: 2s)", "--lateness")
            .inConfig(),
        Option.value("N", "how many keys a rule remembers (default: 100000)", "--max-keys")
            .inConfig(),
        Option.value("FILE", "keep in FILE what the next run is to go on with", "--state"));
  }

  private static OptionGroup lines() {
    return OptionGroup.ofTimes(
        "Lines of text",
        Option.value("PATTERN", "the first line of each event matches PATTERN", "--multiline"));
  }

  private static OptionGroup alerts() {
    return OptionGroup.of(
        "Alerts",
        Option.flag("each key fires the first time only", "--once"),
        Option.value("TIME", "after an alert no other of its key for so long", "--suppress"),
        Option.value("TIME", "tell again of what lasts, so often", "--repeat"),
        Option.value("TIME", "resolved when over for so long", "--resolve-after"),
        Option.value("N", "show the N lines before the event too", "-C", "--context").inConfig(),
        Option.flag("write the events too", "--pass"),
        Option.value("FORMAT", "text or json (default: text on a terminal)", "--format")
            .withChoices("text", "json")
            .inConfig(),
        Option.flag("tell at the end what was seen of each rule, to try rules", "--explain"),
        Option.flag("tell at the end how much was done", "--stats"),
        Option.flag("exit 1 when a trigger has fired", "--exit-code"));
  }

  private static OptionGroup actions() {
    return OptionGroup.of(
        "Actions",
        Option.repeated("COMMAND", "run COMMAND with the alert as JSON on its stdin", "--exec"),
        Option.repeated("URL", "post the alert to URL as JSON", "--webhook"),
        Option.value(
            "TEXT", "... with this body, {{rule}} and the like filled in", "--webhook-body"),
        Option.value("SECRET", "... signed with HMAC-SHA-256, in X-Hub-Signature-256", "--hmac"),
        Option.repeated("URL", "tell the Alertmanager at URL while alerts last", "--alertmanager"),
        Option.repeated("PLACE", "send syslog (RFC 5424) to " + Endpoint.FORMS, "--syslog"),
        Option.repeated("ADDRESS", "send a mail to ADDRESS", "--mail"),
        Option.value("URL", "... by smtp:// or smtps:// (default: smtp://localhost)", "--smtp"),
        Option.value("ADDRESS", "... from ADDRESS", "--mail-from"),
        Option.value("USER", "... asking as USER", "--smtp-user"),
        Option.value("SECRET", "... with this password", "--smtp-password"),
        Option.value("FILE", "certificates in PEM to trust, not the system's", "--tls-ca"),
        Option.value("N/TIME", "tell each of N alerts in TIME at most, 20/min", "--max-notify"));
  }
}
