/**
 * Bytes we do not trust and bytes we make: one bounded cursor, one growing buffer, one checksum,
 * and the two interfaces through which everything is read and appended.
 *
 * <p>A count read from a {@link semlog.bytes.ByteCursor} is checked against the bytes that remain
 * before anything is allocated for it.
 */
package semlog.bytes;
