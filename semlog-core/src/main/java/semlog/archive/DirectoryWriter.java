package semlog.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The entries that no written directory lists yet, level by level: things of the segment on level
 * 0, directories of level n on level n + 1. As soon as {@link #FANOUT} are on a level they become
 * one entry of the next, so what is kept grows with the logarithm of the segment only.
 */
final class DirectoryWriter {
  static final int FANOUT = 8;

  private final List<List<Entry>> levels = new ArrayList<>();

  /** Adds an entry; true when its level is now full and must be {@link #take taken}. */
  boolean add(int level, Entry entry) {
    if (level == levels.size()) {
      levels.add(new ArrayList<>());
    }
    levels.get(level).add(entry);
    return levels.get(level).size() == FANOUT;
  }

  /** Empties a full level into a directory. */
  DirectoryNode take(int level) {
    DirectoryNode node = new DirectoryNode(levels.get(level));
    levels.get(level).clear();
    return node;
  }

  /**
   * Where the last directory above {@code level} starts, which lists what comes before that level.
   */
  OptionalLong left(int level) {
    for (List<Entry> above : levels.subList(Math.min(level + 1, levels.size()), levels.size())) {
      if (!above.isEmpty()) {
        return OptionalLong.of(above.getLast().position());
      }
    }
    return OptionalLong.empty();
  }
}
