package semlog.search;

import java.util.Locale;

/**
 * What a planned search of archives opened.
 *
 * @param blocks that were passed
 * @param blocksOpened of them, those of which columns were decoded
 * @param blocksPassed of them, those that were not read at all, as the index says they need not be
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
    long blocksPassed,
    long columns,
    long columnsDecoded,
    long rows,
    long rowsRestored,
    long bytesRead,
    long bytesDecoded) {
  /** Nothing yet. */
  public static final Opened NONE = new Opened(0, 0, 0, 0, 0, 0, 0, 0, 0);

  public Opened plus(Opened other) {
    return new Opened(
        blocks + other.blocks,
        blocksOpened + other.blocksOpened,
        blocksPassed + other.blocksPassed,
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
        "opened %d of %d blocks%s, decoded %d of %d columns, restored %d of %d rows;"
            + " %d bytes read, %d decoded",
        blocksOpened,
        blocks,
        passed(),
        columnsDecoded,
        columns,
        rowsRestored,
        rows,
        bytesRead,
        bytesDecoded);
  }

  private String passed() {
    return blocksPassed == 0 ? "" : " (" + blocksPassed + " ruled out by the index)";
  }
}
