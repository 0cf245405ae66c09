package semlog.report;

import java.util.List;

/** One table of a page. */
final class Sheet {
  private final StringBuilder html = new StringBuilder();

  /**
   * Begins a table.
   *
   * @param bars whether each row has a bar
   * @param numbers names of the columns of numbers
   */
  Sheet(String key, boolean bars, List<String> numbers) {
    html.append("<table><thead><tr><th>").append(Html.escaped(key)).append("</th>");
    for (String name : numbers) {
      html.append("<th class=\"n\">").append(Html.escaped(name)).append("</th>");
    }
    html.append(bars ? "<th></th>" : "").append("</tr></thead><tbody>\n");
  }

  Sheet row(String key, List<String> numbers) {
    begin(key, numbers);
    html.append("</tr>\n");
    return this;
  }

  Sheet row(String key, List<String> numbers, double share) {
    begin(key, numbers);
    html.append("<td class=\"b\">").append(Html.bar(share)).append("</td></tr>\n");
    return this;
  }

  /** A row for a line of the log. */
  Sheet line(String place, String text, String number) {
    html.append("<tr><td class=\"k\"><div class=\"line\" title=\"");
    html.append(Html.escaped(text)).append("\"><span class=\"place\">");
    html.append(Html.escaped(place)).append("</span> ").append(Html.escaped(text));
    html.append("</div></td><td class=\"n\">").append(Html.escaped(number)).append("</td></tr>\n");
    return this;
  }

  private void begin(String key, List<String> numbers) {
    html.append("<tr><td class=\"k\">").append(Html.escaped(key)).append("</td>");
    for (String number : numbers) {
      html.append("<td class=\"n\">").append(Html.escaped(number)).append("</td>");
    }
  }

  String html() {
    return html + "</tbody></table>\n";
  }
}
