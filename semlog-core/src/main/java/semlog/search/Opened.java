package semlog.search;

import java.util.Locale;

/**
 * What a planned search of archives opened.
 *
 * @param blocks whose heads were read
 * @param blocksOpened of them, those of which columns were decoded
 * @param columns of all blocks
 * @param columnsDecoded of them
 * @param rows of all blocks
 * @param rowsRestored of them
 * @param bytesRead from the archive: heads and frames of blocks
 * @param bytesDecoded that frames were decompressed to
 */
public record Opened(
    long blocks,
    long blocksOpened,
    long columns,
    long columnsDecoded,
    long rows,
    long rowsRestored,
    long bytesRead,
    long bytesDecoded) {
  /** Nothing yet. */
  public static final Opened NONE = new Opened(0, 0, 0, 0, 0, 0, 0, 0);

  public Opened plus(Opened other) {
    return new Opened(
        blocks + other.blocks,
        blocksOpened + other.blocksOpened,
        columns + other.columns,
        columnsDecoded + other.columnsDecoded,
        rows + other.rows,
        rowsRestored + other.rowsRestored,
        bytesRead + other.bytesRead,
        bytesDecoded + other.bytesDecoded);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "opened %d of %d blocks, decoded %d of %d columns, restored %d of %d rows;"
            + " %d bytes read, %d decoded",
        blocksOpened,
        blocks,
        columnsDecoded,
        columns,
        rowsRestored,
        rows,
        bytesRead,
        bytesDecoded);
  }
}
