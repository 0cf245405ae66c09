/**
 * The program {@code slc}: its options, which files it reads and writes, and what it says.
 *
 * <p>In come operands and options; out go archives, restored logs or events, each through one call
 * of the library. It always holds that a source is left alone unless {@code --rm} was given and the
 * output is durable, and that nothing is overwritten without {@code -f}.
 */
package semlog.slc;
