package semlog.event;

import java.nio.charset.StandardCharsets;

/** The members {@code @template} and {@code @template_id} of one template, ready to copy. */
public final class TemplateMembers {
  private final byte[] json;

  /**
   * @param template its text, with {@code <*>} for each slot
   * @param id its public id
   */
  public TemplateMembers(String template, String id) {
    String members =
        ",\"@template\":"
            + MemberName.quoted(template)
            + ",\"@template_id\":"
            + MemberName.quoted(id);
    json = members.getBytes(StandardCharsets.UTF_8);
  }

  byte[] json() {
    return json;
  }
}
