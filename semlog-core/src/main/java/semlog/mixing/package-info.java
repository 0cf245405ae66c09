/**
 * Context mixing: each bit is predicted by several contexts, the predictions are mixed, and an
 * arithmetic coder spends as little on the bit as it was expected.
 *
 * <p>In: numbers, or bytes and the contexts that may predict them. Out: bytes that the same calls
 * turn back. All state is whole numbers, so the bytes are the same on every machine; tables have a
 * size that is fixed when a mixer is made.
 */
package semlog.mixing;
