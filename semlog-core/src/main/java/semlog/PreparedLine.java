package semlog;

import java.util.Optional;
import semlog.attribute.PublicTemplate;
import semlog.event.Schema;
import semlog.event.TemplateMembers;
import semlog.template.Template;

/**
 * What is written for every line of a skeleton, made once; its template as users see it when the
 * first event begins with such a line, as many lines only go on with one. For one thread.
 */
final class PreparedLine implements PerSkeleton.Made {
  private final LineUnderstanding.Plan plan;
  private final PreparedMember[] members;
  private final Schema schema;
  private Optional<TemplateMembers> shown = Optional.empty();

  /**
   * What lines of a skeleton tell.
   *
   * @param members not to be changed
   */
  PreparedLine(LineUnderstanding.Plan plan, PreparedMember[] members, Schema schema) {
    this.plan = plan;
    this.members = members;
    this.schema = schema;
    plan.template().publish(() -> plan.publicTemplate().id());
  }

  /** The template that the skeleton belonged to then. */
  @Override
  public Template template() {
    return plan.template();
  }

  /** The same as users see it. */
  TemplateMembers shown() {
    if (shown.isEmpty()) {
      PublicTemplate known = plan.publicTemplate();
      shown = Optional.of(new TemplateMembers(known.text(), known.id(), schema));
    }
    return shown.get();
  }

  PreparedMember[] members() {
    return members;
  }
}
