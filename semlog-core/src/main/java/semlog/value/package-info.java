/**
 * Recognises times, addresses, ids, paths, amounts in the bytes of a line and keeps each one's
 * exact spelling.
 *
 * <p>In comes a place in a byte array, out go a length and a value. A recogniser that names a
 * format accepts only what its writer gives back byte for byte, looks at nothing before {@code
 * from} or behind {@code end}, and allocates nothing.
 */
package semlog.value;
