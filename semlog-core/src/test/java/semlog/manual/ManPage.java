package semlog.manual;

import java.util.Locale;
import semlog.cli.Example;
import semlog.cli.Option;
import semlog.cli.OptionGroup;
import semlog.cli.Usage;
import semlog.cli.Version;

/** A man(1) page in roff. */
final class ManPage {
  private ManPage() {}

  static String of(Usage usage) {
    StringBuilder page = new StringBuilder();
    String name = usage.name();
    page.append(".TH ").append(name.toUpperCase(Locale.ROOT)).append(" 1 \"\" \"semlog ");
    page.append(Version.TEXT).append("\" \"Semlog manual\"\n.nh\n.ad l\n.SH NAME\n");
    page.append(Roff.text(name)).append(" \\- ").append(Roff.text(usage.purpose())).append('\n');
    page.append(".SH SYNOPSIS\n");
    for (String synopsis : usage.synopses()) {
      page.append(".B ")
          .append(Roff.text(name))
          .append("\n")
          .append(Roff.line(synopsis))
          .append(".br\n");
    }
    page.append(".SH DESCRIPTION\n");
    for (String paragraph : usage.description()) {
      page.append(".PP\n").append(Roff.line(paragraph));
    }
    page.append(".SH EXAMPLES\n");
    for (Example example : usage.examples()) {
      page.append(".TP\n.B ").append(Roff.text(example.command())).append('\n');
      page.append(Roff.line(example.meaning()));
    }
    page.append(".SH OPTIONS\n");
    for (OptionGroup group : usage.everyGroup()) {
      page.append(".SS ").append(Roff.text(group.heading())).append('\n');
      group.options().stream().filter(option -> !option.hidden()).forEach(o -> append(page, o));
    }
    page.append(".SH EXIT STATUS\n");
    for (String code : usage.exitCodes()) {
      page.append(".TP\n.B ")
          .append(code, 0, 1)
          .append('\n')
          .append(Roff.line(code.substring(1).strip()));
    }
    settings(page, usage);
    page.append(".SH SEE ALSO\n.BR slc (1),\n.BR slcgrep (1),\n.BR slcnotify (1),\n");
    page.append(".BR netlogserve (1),\n.BR semlog\\-format (5)\n");
    return page.toString();
  }

  private static void append(StringBuilder page, Option option) {
    page.append(".TP\n");
    String separator = "";
    for (String name : option.names()) {
      page.append(separator).append("\\fB").append(Roff.text(name)).append("\\fR");
      separator = ", ";
    }
    String parameter = "\\fI" + Roff.text(option.parameter()) + "\\fR";
    switch (option.kind()) {
      case FLAG -> {}
      case VALUE, REPEATED -> page.append(' ').append(parameter);
      case OPTIONAL_VALUE -> page.append("[=").append(parameter).append(']');
    }
    page.append('\n').append(Roff.line(option.description() + "."));
  }

  private static void settings(StringBuilder page, Usage usage) {
    StringBuilder variables = new StringBuilder();
    StringBuilder keys = new StringBuilder();
    for (Option option : usage.options()) {
      if (!option.variable().isEmpty()) {
        variables.append(".TP\n.B ").append(option.variable()).append("\nSets \\fB");
        variables.append(Roff.text(option.longName())).append("\\fR.\n");
      }
      if (option.configurable()) {
        keys.append(keys.isEmpty() ? "" : ", ").append(option.key());
      }
    }
    page.append(".SH ENVIRONMENT\n").append(variables);
    page.append(".TP\n.BR NO_COLOR ,\\  CLICOLOR_FORCE\nSwitch colours off or on.\n");
    page.append(".SH FILES\n.TP\n.I $XDG_CONFIG_HOME/semlog/config.yml\n");
    page.append("Settings of the user; those of the machine are in /etc/semlog/config.yml. ");
    page.append("A section \\fB").append(Roff.text(usage.name())).append(":\\fR holds lines\n");
    page.append("\\fIkey\\fR: \\fIvalue\\fR with the keys ").append(Roff.text(keys.toString()));
    page.append(". Environment variables count more, and options most.\n");
  }
}
