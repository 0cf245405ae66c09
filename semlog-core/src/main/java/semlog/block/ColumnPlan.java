package semlog.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import semlog.template.Skeleton;
import semlog.template.Slot;
import semlog.template.SlotKind;
import semlog.template.Template;

/**
 * Which column takes the values of which slot. Templates that begin alike share columns up to the
 * slot where they part, so that times and process numbers stay in line order across templates;
 * slots with few values are pooled by kind.
 */
final class ColumnPlan {
  /**
   * A template that occurs in the block.
   *
   * @param columns the column of each slot
   */
  record Used(Template template, int[] columns) {}

  private static final int RARE = 12;

  private final List<Used> used = new ArrayList<>();
  private final List<SlotKind> kinds = new ArrayList<>();
  private final int[] localOf;
  private final int[] rowsOf;
  private int[] sizes = new int[64];

  ColumnPlan(BlockRows rows) {
    localOf = new int[rows.skeletonCount()];
    Arrays.fill(localOf, -1);
    rowsOf = countRows(rows);
    ColumnKey[][] keys = new ColumnKey[used.size()][];
    Map<ColumnKey, Integer> valuesOf = new HashMap<>();
    for (int local = 0; local < keys.length; local++) {
      keys[local] = ColumnKeys.of(used.get(local).template());
      for (ColumnKey key : keys[local]) {
        valuesOf.merge(key, rowsOf[local], Integer::sum);
      }
    }
    Map<ColumnKey, Integer> columns = new HashMap<>();
    for (int local = 0; local < keys.length; local++) {
      assign(local, keys[local], valuesOf, columns);
    }
  }

  /** Numbers the templates in order of appearance and counts their rows. */
  private int[] countRows(BlockRows rows) {
    Map<Template, Integer> locals = new HashMap<>();
    int[] counts = new int[64];
    for (int row = 0; row < rows.size(); row++) {
      int skeleton = rows.skeleton(row);
      if (localOf[skeleton] < 0) {
        Skeleton.Fit fit = rows.fit(skeleton);
        localOf[skeleton] = locals.computeIfAbsent(fit.template(), this::number);
        if (used.size() > counts.length) {
          counts = Arrays.copyOf(counts, used.size() * 2);
        }
      }
      counts[localOf[skeleton]]++;
    }
    return counts;
  }

  private int number(Template template) {
    used.add(new Used(template, new int[template.slots().size()]));
    return used.size() - 1;
  }

  private void assign(
      int local,
      ColumnKey[] keys,
      Map<ColumnKey, Integer> valuesOf,
      Map<ColumnKey, Integer> columns) {
    Used template = used.get(local);
    for (int slot = 0; slot < keys.length; slot++) {
      Slot place = template.template().slots().get(slot);
      ColumnKey key = isRare(valuesOf.get(keys[slot])) ? ColumnKey.ofKind(place) : keys[slot];
      int column = columns.computeIfAbsent(key, added -> open(place.kind()));
      template.columns()[slot] = column;
      sizes[column] += rowsOf[local];
    }
  }

  private static boolean isRare(int values) {
    return values < RARE;
  }

  private int open(SlotKind kind) {
    kinds.add(kind);
    if (kinds.size() > sizes.length) {
      sizes = Arrays.copyOf(sizes, kinds.size() * 2);
    }
    return kinds.size() - 1;
  }

  /**
   * Lets the leader of each group take the values of its columns.
   *
   * @return the new number of each column; nothing when nothing changed
   */
  int[] join(ColumnGroups groups) {
    if (groups.joined() == 0) {
      return new int[0];
    }
    int[] renumbered = new int[kinds.size()];
    int[] joinedSizes = new int[kinds.size()];
    List<SlotKind> leaders = new ArrayList<>();
    for (int column = 0; column < renumbered.length; column++) {
      int leader = groups.leader(column);
      if (leader == column) {
        renumbered[column] = leaders.size();
        leaders.add(kinds.get(column));
      } else {
        renumbered[column] = renumbered[leader];
      }
      joinedSizes[renumbered[column]] += sizes[column];
    }
    for (Used template : used) {
      Arrays.setAll(template.columns(), slot -> renumbered[template.columns()[slot]]);
    }
    kinds.clear();
    kinds.addAll(leaders);
    sizes = joinedSizes;
    return renumbered;
  }

  List<Used> used() {
    return used;
  }

  /** The columns of the slots of each template. */
  int[][] columnsOf() {
    return used.stream().map(Used::columns).toArray(int[][]::new);
  }

  /** The block's number for the template of a skeleton. */
  int local(int skeleton) {
    return localOf[skeleton];
  }

  /** How many rows have a template of the block. */
  int rows(int local) {
    return rowsOf[local];
  }

  int columns() {
    return kinds.size();
  }

  SlotKind kind(int column) {
    return kinds.get(column);
  }

  int size(int column) {
    return sizes[column];
  }

  int[] sizes() {
    return Arrays.copyOf(sizes, kinds.size());
  }
}
