package semlog.event;

/**
 * A part of the input that is no event.
 *
 * @param line the line of the input where it shows, from 1
 * @param offsetBytes how many bytes of the input lie before the place
 * @param reason what is wrong: {@code Unexpected character ('}' (code 125))}
 * @param endsInput whether nothing after it can be read; else reading goes on behind it
 */
public record BadRecord(long line, long offsetBytes, String reason, boolean endsInput) {
  @Override
  public String toString() {
    return "line " + line + ", byte " + offsetBytes + ": " + reason;
  }
}
