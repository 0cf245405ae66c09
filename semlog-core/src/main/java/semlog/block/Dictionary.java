package semlog.block;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.column.Backend;
import semlog.template.Template;

/**
 * Templates that a segment has learnt since its last dictionary. Ids go on from 2; 0 and 1 are the
 * whole line and the piece. Wire layout: FORMAT.md, "Dictionary body".
 *
 * @param firstId the id of the first template
 * @param templates in order of their ids, which are dense
 * @param aliases what templates replaced since then
 */
public record Dictionary(int firstId, List<StoredTemplate> templates, List<Alias> aliases) {
  /**
   * Lines of a template were known under another public id before it was merged.
   *
   * @param templateId the template, of this dictionary or an earlier one
   * @param publicId 16 hexadecimal digits
   */
  public record Alias(int templateId, String publicId) {
    public Alias {
      if (templateId < FIRST_ID || publicId.length() != 16) {
        throw new IllegalArgumentException("alias " + publicId + " of template " + templateId);
      }
    }
  }

  /** The id of the first template that a segment learns. */
  public static final int FIRST_ID = 2;

  public Dictionary {
    templates = List.copyOf(templates);
    aliases = List.copyOf(aliases);
  }

  /**
   * The body.
   *
   * @param leastLevel of zstd's; 0 for none
   */
  public byte[] encode(Backend backend, int leastLevel) {
    ByteBuilder out = new ByteBuilder(1024);
    out.varint(firstId).varint(templates.size());
    for (StoredTemplate stored : templates) {
      out.block(stored.template().skeleton());
    }
    AttributeTable.write(templates, out);
    out.varint(aliases.size());
    for (Alias alias : aliases) {
      out.varint(alias.templateId()).u64(Long.parseUnsignedLong(alias.publicId(), 16));
    }
    return PackedHead.pack(out.toByteArray(), backend, leastLevel);
  }

  /**
   * Reads a dictionary's body.
   *
   * @param part the dictionary's name in messages
   */
  public static Dictionary decode(byte[] body, String part) {
    return decode(body, part, new byte[0]);
  }

  /** Reads the body of a dictionary that was made with a zstd dictionary, or nothing. */
  static Dictionary decode(byte[] body, String part, byte[] primer) {
    byte[] raw = PackedHead.unpack(body, part, primer);
    ByteCursor cursor = new ByteCursor(raw, part);
    int firstId = cursor.count(Integer.MAX_VALUE / 2);
    List<Template> templates = templates(raw, cursor, firstId);
    List<StoredTemplate> stored = AttributeTable.read(templates, cursor);
    List<Alias> aliases = aliases(cursor, firstId + templates.size());
    cursor.end();
    return new Dictionary(firstId, stored, aliases);
  }

  /**
   * Reads of a dictionary's body only what restores lines: neither attributes nor aliases.
   *
   * @param part the dictionary's name in messages
   */
  static Dictionary decodeTemplates(byte[] body, String part, byte[] primer) {
    byte[] raw = PackedHead.unpack(body, part, primer);
    ByteCursor cursor = new ByteCursor(raw, part);
    int firstId = cursor.count(Integer.MAX_VALUE / 2);
    List<StoredTemplate> stored = new ArrayList<>();
    for (Template template : templates(raw, cursor, firstId)) {
      stored.add(new StoredTemplate(template, List.of()));
    }
    return new Dictionary(firstId, stored, List.of());
  }

  /** The templates, which are parts of the dictionary's bytes from now on. */
  private static List<Template> templates(byte[] raw, ByteCursor cursor, int firstId) {
    int count = cursor.count(cursor.remaining());
    List<Template> templates = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int length = cursor.count(cursor.remaining());
      int from = cursor.position();
      cursor.skip(length);
      Template template = Template.of(raw, from, from + length, firstId + i);
      if (!template.isSkeleton()) {
        throw cursor.damaged("template # is no skeleton", firstId + i);
      }
      templates.add(template);
    }
    return templates;
  }

  private static List<Alias> aliases(ByteCursor cursor, int nextId) {
    int count = cursor.count(cursor.remaining() / Long.BYTES);
    List<Alias> aliases = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int templateId = cursor.count(nextId - 1);
      if (templateId < FIRST_ID) {
        throw cursor.damaged("alias of template #", templateId);
      }
      aliases.add(new Alias(templateId, HexFormat.of().toHexDigits(cursor.u64())));
    }
    return aliases;
  }
}
