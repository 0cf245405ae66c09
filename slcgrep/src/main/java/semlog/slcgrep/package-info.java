/**
 * Searches archives and plain logs: in come inputs, a pattern, a query; out come the lines that
 * grep would show of the text. An input that cannot be read is told of and the others are searched.
 */
package semlog.slcgrep;
