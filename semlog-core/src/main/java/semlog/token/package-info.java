/**
 * Tokens, by which somebody without a key finds the blocks of a sealed archive that may answer a
 * query, and nothing else of it.
 *
 * <p>In come a {@link semlog.token.Token}, which who has the key made of a query, and an archive as
 * it is stored; out goes a {@link semlog.token.Result}, the units of the blocks that were found,
 * for who has the key to look at. It always holds that a block that is left out has no line that
 * answers the query.
 */
package semlog.token;
