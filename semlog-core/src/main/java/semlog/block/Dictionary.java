package semlog.block;

import java.util.ArrayList;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.column.Backend;
import semlog.fault.Damaged;
import semlog.template.Template;

/**
 * Templates that a segment has learnt since its last dictionary. Wire layout, in a {@link
 * PackedHead}: the first id as a varint, the number of templates as a varint, then the skeleton of
 * each as a varint length and bytes. Ids go on from 2; 0 and 1 are the whole line and the piece.
 *
 * @param firstId the id of the first template
 * @param templates in order of their ids, which are dense
 */
public record Dictionary(int firstId, List<StoredTemplate> templates) {
  /** The id of the first template that a segment learns. */
  public static final int FIRST_ID = 2;

  public Dictionary {
    templates = List.copyOf(templates);
  }

  public byte[] encode(Backend backend) {
    ByteBuilder out = new ByteBuilder(1024);
    out.varint(firstId).varint(templates.size());
    for (StoredTemplate stored : templates) {
      out.block(stored.template().skeleton());
    }
    return PackedHead.pack(out.toByteArray(), backend);
  }

  /**
   * Reads a dictionary's body.
   *
   * @param part the dictionary's name in messages
   */
  public static Dictionary decode(byte[] body, String part) {
    ByteCursor cursor = new ByteCursor(PackedHead.unpack(body, part), part);
    int firstId = cursor.count(Integer.MAX_VALUE / 2);
    int count = cursor.count(cursor.remaining());
    List<StoredTemplate> templates = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] skeleton = cursor.block();
      if (!Template.isSkeleton(skeleton)) {
        throw new Damaged(part + ": template " + (firstId + i) + " is no skeleton");
      }
      templates.add(new StoredTemplate(Template.of(skeleton, firstId + i)));
    }
    cursor.end();
    return new Dictionary(firstId, templates);
  }
}
