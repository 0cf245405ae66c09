package semlog.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import semlog.trigger.Alert;

/** An alert as a mail, RFC 5322: its text and, below it, all of it as JSON. */
final class MailText {
  private static final int MOST_SUBJECT = 200;

  /** So many bytes of UTF-8 make a word of a header that fits a line of 78 (RFC 2047). */
  private static final int WORD_BYTES = 39;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT);

  private MailText() {}

  static String of(Action.Mail mail, Alert alert, Postmark postmark) {
    String body = AlertText.full(alert) + "\n" + AlertText.json(alert) + "\n";
    return String.join(
        "\r\n",
        "Date: " + DATE.format(postmark.now().atOffset(ZoneOffset.UTC)),
        "From: " + mail.from(),
        "To: " + String.join(", ", mail.to()),
        "Subject: " + words(subject(alert)),
        "Message-ID: <" + postmark.id() + "@" + postmark.host() + ">",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        Base64.getMimeEncoder().encodeToString(body.replace("\n", "\r\n").getBytes(UTF_8)),
        "");
  }

  private static String subject(Alert alert) {
    String subject = alert.state() + ": " + AlertText.summary(alert);
    return subject.substring(0, Math.min(MOST_SUBJECT, subject.length()));
  }

  /** A text for a header: as it is when it is plain, else in encoded words. */
  private static String words(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f) && text.length() < WORD_BYTES) {
      return text;
    }
    StringBuilder words = new StringBuilder();
    StringBuilder word = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      String next = Character.toString(c);
      if ((word + next).getBytes(UTF_8).length > WORD_BYTES) {
        words.append(encoded(word.toString())).append("\r\n ");
        word.setLength(0);
      }
      word.append(next);
    }
    return words.append(encoded(word.toString())).toString();
  }

  private static String encoded(String word) {
    return "=?utf-8?B?" + Base64.getEncoder().encodeToString(word.getBytes(UTF_8)) + "?=";
  }
}
