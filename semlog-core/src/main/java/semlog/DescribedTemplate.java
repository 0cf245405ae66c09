package semlog;

import java.util.List;
import java.util.Optional;
import semlog.attribute.PlacedAttribute;
import semlog.attribute.PublicTemplate;
import semlog.template.Template;

/** What is known of a template, which several skeletons may share. For one thread. */
final class DescribedTemplate {
  private final Template template;
  private final List<PlacedAttribute> attributes;
  private Optional<PublicTemplate> shown = Optional.empty();

  /**
   * A template whose attributes were found.
   *
   * @param attributes placed by its slots
   */
  DescribedTemplate(Template template, List<PlacedAttribute> attributes) {
    this.template = template;
    this.attributes = List.copyOf(attributes);
  }

  Template template() {
    return template;
  }

  List<PlacedAttribute> attributes() {
    return attributes;
  }

  /** As users see it. */
  PublicTemplate shown() {
    if (shown.isEmpty()) {
      shown = Optional.of(PublicTemplate.of(template, attributes));
    }
    return shown.get();
  }
}
