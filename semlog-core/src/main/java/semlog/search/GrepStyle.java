package semlog.search;

/**
 * How lines are shown.
 *
 * @param names each line is preceded by the name of its input
 * @param numbers ... by its number
 * @param nul a NUL follows the name instead of a colon
 * @param onlyMatching each match in a line of its own instead of the line
 * @param inverted the selected lines are those that do not match
 * @param lineBuffered each line is passed on at once
 */
public record GrepStyle(
    boolean names,
    boolean numbers,
    boolean nul,
    boolean onlyMatching,
    boolean inverted,
    boolean lineBuffered,
    GrepColors colors) {}
