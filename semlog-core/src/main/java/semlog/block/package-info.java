/**
 * Events into one self-contained, compressed, checksummed unit, and back.
 *
 * <p>In: the rows of some tens of megabytes of lines. Out: a head and frames of columns that depend
 * on numbered dictionaries of the same segment and on no other block. The same rows give the same
 * bytes.
 */
package semlog.block;
