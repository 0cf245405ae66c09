/**
 * Counts, sums and percentiles of the attributes of many lines.
 *
 * <p>In come the values of some fields for each line; out comes a table: a row for each group of
 * lines, as text for people or as CSV, TSV or JSON. What always holds: numbers are exact and
 * spelled canonically (percentiles are, up to a number of values that is told), rows are in an
 * order that depends on nothing but the lines, and memory is bounded.
 */
package semlog.aggregate;
