package semlog.event;

import java.io.IOException;

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
              member(out, textName, template);
              member(out, idName, id);
            });
  }

  private static void member(JsonOutput out, String name, String value) throws IOException {
    out.raw(',');
    out.string(name);
    out.raw(':');
    out.string(value);
  }

  byte[] json() {
    return json;
  }
}
