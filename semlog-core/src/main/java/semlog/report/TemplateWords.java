package semlog.report;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the words of templates tell, found once for each of them. */
final class TemplateWords {
  /** Of more templates than this all are found anew. */
  private static final int MOST = 1 << 14;

  private static final Pattern TROUBLE =
      Pattern.compile(
          "\\b(errors?|err|fail(ed|ure|s)?|fatal|panic|critical|exception|severe|refused|denied"
              + "|timed out|segfault)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LOGIN =
      Pattern.compile(
          "(failed|invalid|illegal|wrong|bad|incorrect|rejected|denied|failure)\\b.*\\b"
              + "(password|passwd|publickey|login|log-in|logon|user|authentication|credentials)"
              + "|\\b(password|login|log-in|logon|authentication|auth)\\b.*"
              + "\\b(failed|failure|invalid|incorrect|rejected|denied|unsuccessful)\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * What one tells.
   *
   * @param trouble that something went wrong
   * @param failedLogin that somebody was not let in
   */
  record Told(boolean trouble, boolean failedLogin) {}

  private final Map<String, Told> known = new HashMap<>();

  Told of(String template) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(
        template, t -> new Told(TROUBLE.matcher(t).find(), LOGIN.matcher(t).find()));
  }
}
