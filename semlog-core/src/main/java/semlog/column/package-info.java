/**
 * The values of many events as columns, each with the encoding that makes it smallest.
 *
 * <p>In: numbers or byte strings in line order. Out: a small header and a few byte streams, from
 * which the same values come back in the same order. Encodings compete by what the real back end
 * would make of a sample of their streams; each has a permanent wire number and a file of its own.
 */
package semlog.column;
