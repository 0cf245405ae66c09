package semlog.event;

import java.nio.charset.StandardCharsets;

/** The members {@code @template} and {@code @template_id} of one template, ready to copy. */
public final class TemplateMembers {
  private final byte[] json;

  /**
   * @param template its text, with {@code <*>} for each slot
   * @param id its public id
   */
  public TemplateMembers(String template, String id, Schema schema) {
    String members = member(schema, "@template", template) + member(schema, "@template_id", id);
    json = members.getBytes(StandardCharsets.UTF_8);
  }

  private static String member(Schema schema, String name, String value) {
    return "," + MemberName.quoted(schema.reserved(name)) + ":" + MemberName.quoted(value);
  }

  byte[] json() {
    return json;
  }
}
