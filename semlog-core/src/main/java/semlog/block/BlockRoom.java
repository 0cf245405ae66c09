package semlog.block;

import semlog.column.DecodingRoom;

/**
 * Memory that blocks are read in, one after the other: a block needs as much as the one before, and
 * the collector would copy what each takes anew. Not thread-safe.
 */
public final class BlockRoom {
  private final DecodingRoom columns = new DecodingRoom();
  private int[] ofValues = {};
  private int[] ofRows = {};

  /** An empty room; it grows with the blocks. */
  public BlockRoom() {}

  DecodingRoom columns() {
    return columns;
  }

  /** A number for each value of a block, or more. */
  int[] ofValues(int size) {
    if (ofValues.length < size) {
      ofValues = new int[0]; // not beside the larger one
      ofValues = new int[size];
    }
    return ofValues;
  }

  /** A number for each row of a block, or more. */
  int[] ofRows(int size) {
    if (ofRows.length < size) {
      ofRows = new int[0];
      ofRows = new int[size];
    }
    return ofRows;
  }
}
