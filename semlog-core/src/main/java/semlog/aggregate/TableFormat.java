package semlog.aggregate;

/** How a table is laid out. */
public enum TableFormat {
  /** Aligned columns with a bar for each row's first number, to be looked at. */
  TABLE,
  /** As RFC 4180 has it, a line of names first. */
  CSV,
  /** Separated by tabs, a line of names first. */
  TSV,
  /** A JSON object for each row, one a line; a number that is absent is left out. */
  JSON
}
