package semlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import semlog.archive.SectionEntry;
import semlog.archive.Segment;
import semlog.fault.Damaged;

/** The sections of a segment that have a name. */
final class NamedSections {
  private NamedSections() {}

  /** Those of a name in order, without those that are lost. */
  static List<SectionEntry> of(Segment segment, String name) throws IOException {
    List<SectionEntry> found = new ArrayList<>();
    for (long number = 0; number < segment.sections(); number++) {
      Optional<SectionEntry> section = section(segment, number);
      section.filter(entry -> entry.name().equals(name)).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<SectionEntry> section(Segment segment, long number) throws IOException {
    try {
      return Optional.of(segment.section(number));
    } catch (Damaged _) {
      return Optional.empty();
    }
  }

  /** Bytes of those of a name. */
  static long bytes(Segment segment, String name) throws IOException {
    return of(segment, name).stream().mapToLong(SectionEntry::bytes).sum();
  }
}
