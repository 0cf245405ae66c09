/**
 * What makes most blocks, columns and rows of an archive unnecessary to open when lines are
 * searched.
 *
 * <p>In come strings of which a line must hold some, and the head of a block; out come the rows
 * that may hold them. What always holds: no row that does is left out.
 */
package semlog.index;
