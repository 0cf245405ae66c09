package semlog.archive;

import semlog.bytes.ByteCursor;

/**
 * Where a named section is. Body of a SECTION unit: its number in the segment, a varint; its name,
 * as a varint length and UTF-8 bytes; then the section's own bytes to the end.
 *
 * @param number in its segment, from 0
 * @param ordinal of its unit
 * @param bytes of its unit, framing and name included
 */
public record SectionEntry(long number, String name, long position, long ordinal, long bytes) {

  /** A section as read. */
  record Body(long number, String name, byte[] bytes) {
    static Body read(ByteCursor in) {
      long number = in.size();
      String name = in.text();
      return new Body(number, name, in.bytes(in.remaining()));
    }
  }
}
