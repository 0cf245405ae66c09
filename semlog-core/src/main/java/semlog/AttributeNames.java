package semlog;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import semlog.archive.ArchiveReader;
import semlog.archive.Segment;
import semlog.attribute.PlacedAttribute;
import semlog.block.StoredTemplate;
import semlog.bytes.ByteSource;
import semlog.seal.Keyring;

/** What the attributes of an archive are called. */
public final class AttributeNames {
  private AttributeNames() {}

  /**
   * The names and types of all attributes, from the dictionaries and the lines that no template was
   * learnt of; absent when it is no archive, or one that was made with a model and has not all of
   * them.
   *
   * @throws semlog.fault.Fault when it is one of another version, damaged, or sealed for others
   */
  public static Optional<Set<String>> of(ByteSource archive, Keyring keyring) throws IOException {
    if (!ArchiveLines.isArchive(archive)) {
      return Optional.empty();
    }
    Set<String> names = new TreeSet<>();
    for (Segment segment : ArchiveReader.open(archive, keyring).segments()) {
      if (segment.lastSection(Model.NAMED).isPresent()) {
        return Optional.empty();
      }
      for (StoredTemplate stored : Contents.templates(segment, Optional.empty())) {
        for (PlacedAttribute attribute : stored.attributes()) {
          names.add(attribute.name());
          names.add(attribute.type().label());
        }
      }
      SegmentFeed blocks = new SegmentFeed(segment, Optional.empty(), true);
      for (Optional<BlockFeed.Fed> next = blocks.next(); next.isPresent(); next = blocks.next()) {
        names.addAll(new WholeRows(next.get().columns()).names());
      }
    }
    return Optional.of(names);
  }
}
