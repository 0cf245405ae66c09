/**
 * A search over lines: which are selected, and how they are shown.
 *
 * <p>In come inputs as chunks of whole lines, a text pattern, a query over attributes, a range of
 * time; out come the lines that {@code grep} would show, in its form or in that of {@code rg
 * --json}. What always holds: output is in the order of the inputs and of their lines, and each
 * line is shown byte for byte.
 */
package semlog.search;
