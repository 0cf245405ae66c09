/**
 * What is taken out of lines before anything is learnt of them.
 *
 * <p>In: a line and where its attributes lie. Out: which spans of it are to be replaced, and the
 * bytes that stand for them. Always holds: the same value under the same key has the same
 * pseudonym, and nothing but the key tells which value it was.
 */
package semlog.redaction;
