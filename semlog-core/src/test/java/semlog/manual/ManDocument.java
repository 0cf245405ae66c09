package semlog.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import semlog.cli.Version;

/**
 * A man(5) page in roff of a document in Markdown: headings, paragraphs, lists, tables and fenced
 * blocks, with bold, code and links.
 */
final class ManDocument {
  private final List<String> lines;
  private final StringBuilder page = new StringBuilder();
  private int at;

  private ManDocument(String markdown) {
    this.lines = markdown.lines().toList();
  }

  static String of(String name, String purpose, String markdown) {
    ManDocument document = new ManDocument(markdown);
    document.page.append("'\\\" t\n.TH ").append(name.toUpperCase(Locale.ROOT));
    document.page.append(" 5 \"\" \"semlog ").append(Version.TEXT);
    document.page.append("\" \"Semlog manual\"\n.nh\n.ad l\n.SH NAME\n");
    document.page.append(Roff.text(name)).append(" \\- ").append(Roff.text(purpose)).append('\n');
    document.page.append(".SH DESCRIPTION\n");
    while (document.at < document.lines.size()) {
      document.next();
    }
    return document.page.toString();
  }

  private void next() {
    String line = lines.get(at);
    if (line.startsWith("```")) {
      fenced();
    } else if (line.startsWith("|")) {
      table();
    } else if (line.startsWith("#")) {
      heading(line);
      at++;
    } else if (line.isBlank()) {
      at++;
    } else {
      paragraph(line.startsWith("- "));
    }
  }

  private void heading(String line) {
    String text = line.replaceFirst("^#+ ", "");
    if (line.startsWith("## ")) {
      page.append(".SH ").append(Roff.text(text.toUpperCase(Locale.ROOT))).append('\n');
    } else if (line.startsWith("###")) {
      page.append(".SS ").append(inline(text)).append('\n');
    }
  }

  private void fenced() {
    page.append(".PP\n.nf\n");
    for (at++; !lines.get(at).equals("```"); at++) {
      page.append(Roff.line(lines.get(at)));
    }
    page.append(".fi\n");
    at++;
  }

  private void paragraph(boolean item) {
    List<String> words = new ArrayList<>();
    do {
      words.add(lines.get(at).strip());
      at++;
    } while (at < lines.size() && isText(lines.get(at)));
    String text = String.join(" ", words);
    page.append(item ? ".IP \\(bu 2\n" : ".PP\n");
    page.append(Roff.safe(inline(item ? text.substring(2) : text))).append('\n');
  }

  private static boolean isText(String line) {
    return !line.isBlank() && !line.matches("(- |#|\\||```).*");
  }

  private void table() {
    List<String> heads = cells(lines.get(at));
    page.append(".TS\ntab(\t);\n").append("lb ".repeat(heads.size() - 1)).append("lbx\n");
    page.append("l ".repeat(heads.size() - 1)).append("lx.\n");
    row(heads);
    for (at += 2; at < lines.size() && lines.get(at).startsWith("|"); at++) {
      row(cells(lines.get(at)));
    }
    page.append(".TE\n");
  }

  private void row(List<String> cells) {
    List<String> blocks = cells.stream().map(c -> "T{\n" + Roff.safe(inline(c)) + "\nT}").toList();
    page.append(String.join("\t", blocks)).append('\n');
  }

  private static List<String> cells(String line) {
    String inner = line.substring(1, line.lastIndexOf('|'));
    return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
        .map(cell -> cell.strip().replace("\\|", "|"))
        .toList();
  }

  private static String inline(String markdown) {
    return Roff.text(markdown.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1"))
        .replaceAll("\\*\\*([^*]+)\\*\\*", "\\\\fB$1\\\\fR")
        .replaceAll("\\\\\\(ga(.+?)\\\\\\(ga", "\\\\fB$1\\\\fR")
        .replaceAll("(?<![\\w*])\\*([^*\\s][^*]*)\\*(?![\\w*])", "\\\\fI$1\\\\fR");
  }
}
