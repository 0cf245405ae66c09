package semlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a line is understood by a {@link LineExplainer}.
 *
 * @param template {@code @template}
 * @param id {@code @template_id}
 * @param time {@code @timestamp}
 * @param parts its attributes in their order
 */
public record LineExplanation(
    String template, String id, Optional<Instant> time, List<Part> parts) {
  /**
   * An attribute.
   *
   * @param name of the member of the event
   * @param type the label of its type
   * @param value as it stands in the line
   * @param foundBy how it became known: key, format, header, noun, model or form; a format with
   *     file and line
   * @param confidence how sure that is: certain, high or fair
   */
  public record Part(String name, String type, String value, String foundBy, String confidence) {}

  public LineExplanation {
    parts = List.copyOf(parts);
  }
}
