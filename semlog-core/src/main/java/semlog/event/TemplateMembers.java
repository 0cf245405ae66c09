package semlog.event;

/** The members {@code @template} and {@code @template_id} of one template, ready to copy. */
public final class TemplateMembers {
  /** Quotes, colons and commas of both. */
  private static final int SIGNS = 12;

  private final byte[] json;

  /**
   * @param template its text, with {@code <*>} for each slot
   * @param id its public id
   */
  public TemplateMembers(String template, String id, Schema schema) {
    String textName = schema.reserved("@template");
    String idName = schema.reserved("@template_id");
    int likely = textName.length() + template.length() + idName.length() + id.length() + SIGNS;
    json =
        JsonOutput.bytes(
            likely,
            out -> {
              out.member(textName);
              out.string(template);
              out.member(idName);
              out.string(id);
            });
  }

  byte[] json() {
    return json;
  }
}
