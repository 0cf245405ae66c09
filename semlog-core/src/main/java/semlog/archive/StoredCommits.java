package semlog.archive;

import java.io.IOException;
import semlog.bytes.ByteSource;
import semlog.fault.Damaged;

/**
 * Where the commits of an archive of one segment end, as anybody can tell, whatever is sealed.
 *
 * @param firstEnd end of the first one, 0 when there is none
 * @param lastEnd end of the last one
 */
public record StoredCommits(long firstEnd, long lastEnd) {
  private static final int CHUNK_BYTES = 1 << 18;

  /**
   * Reads all units.
   *
   * @throws Damaged when one of them is not what was written, but for a beginning at the very end
   */
  public static StoredCommits of(ByteSource source) throws IOException {
    UnitStream units =
        UnitStream.starting(
            Window.over(source, 0, source.size(), CHUNK_BYTES), (body, id) -> SegmentSeal.UNOPENED);
    StoredCommits commits = new StoredCommits(0, 0);
    while (true) {
      switch (units.next()) {
        case UnitStream.Whole whole -> commits = commits.with(whole.unit());
        case UnitStream.Broken broken -> throw new Damaged(broken.what());
        case UnitStream.Start _ -> {}
        case UnitStream.Torn _, UnitStream.End _ -> {
          return commits;
        }
      }
    }
  }

  private StoredCommits with(Unit unit) {
    if (unit.frame().kind() != UnitKind.COMMIT) {
      return this;
    }
    return new StoredCommits(firstEnd == 0 ? unit.end() : firstEnd, unit.end());
  }
}
