package semlog.search;

/** How the values of a field list are laid out. */
public enum RowFormat {
  /** Comma-separated with a line of names first, quoted as RFC 4180 says; lines end with LF. */
  CSV,
  /** Tab-separated with a line of names first; {@code \t}, {@code \n}, {@code \\} in values. */
  TSV,
  /** One JSON object a line, in which a member that the line has not is left out. */
  JSON
}
