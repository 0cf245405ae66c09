package semlog.block;

import semlog.template.Template;
import semlog.template.TemplateStore;

/** A template as a dictionary holds it. */
public record StoredTemplate(Template template) {
  /** What every segment knows without a dictionary: the line that is kept whole. */
  static final StoredTemplate RAW = new StoredTemplate(raw(TemplateStore.RAW_LINE));

  /** Likewise the piece that no LF follows. */
  static final StoredTemplate PIECE = new StoredTemplate(raw(TemplateStore.RAW_PIECE));

  private static Template raw(int id) {
    Template template = Template.whole();
    template.store(id);
    return template;
  }
}
