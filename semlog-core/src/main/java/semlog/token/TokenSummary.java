package semlog.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;

/**
 * What the labels of a block are of. Wire layout: a varint count of fields, and of each its name as
 * a text, a varint count of labels, and the minutes of its times: a zigzag first and a varint
 * count, 0 where there are none.
 *
 * @param fields by which the block is found, each name or type of attributes
 */
public record TokenSummary(List<Field> fields) {
  public TokenSummary {
    fields = List.copyOf(fields);
  }

  /**
   * One field.
   *
   * @param firstMinute of its times, counted from 1970
   * @param minutes from there to the last, itself included; 0 for none
   */
  public record Field(String name, int labels, long firstMinute, long minutes) {
    /** The last minute of its times. */
    public long lastMinute() {
      return firstMinute + minutes - 1;
    }
  }

  /** The field of a name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** As it is stored, before it is sealed. */
  public byte[] wire() {
    ByteBuilder out = new ByteBuilder().varint(fields.size());
    for (Field field : fields) {
      out.text(field.name()).varint(field.labels());
      out.zigzag(field.firstMinute()).varint(field.minutes());
    }
    return out.toByteArray();
  }

  /** Reads what {@link #wire} gives. */
  public static TokenSummary read(byte[] wire) {
    ByteCursor in = new ByteCursor(wire, "summary of tokens");
    List<Field> fields = new ArrayList<>();
    for (int left = in.count(in.remaining()); left > 0; left--) {
      fields.add(new Field(in.text(), in.count(Integer.MAX_VALUE), in.zigzag(), in.size()));
    }
    in.end();
    return new TokenSummary(fields);
  }

  /** What a label is of: a field, and a leaf in which a value of it lies. */
  public static byte[] term(String field, String leaf) {
    return new ByteBuilder(field.length() + leaf.length() + 8).text(field).text(leaf).toByteArray();
  }
}
