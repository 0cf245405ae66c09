/**
 * What a person typed into a small closed tree, and that tree tested against the fields of a line.
 *
 * <p>In comes text such as {@code status>=500 AND src_ip:10.0.0.0/8}; out goes a {@link
 * semlog.query.Query}, or a {@link semlog.fault.Mistyped} with a caret under the mistake. What
 * always holds: the printed form of a query parses to an equal query, and a query is immutable.
 */
package semlog.query;
