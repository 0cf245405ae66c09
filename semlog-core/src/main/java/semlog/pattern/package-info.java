/**
 * Text patterns over raw bytes: one regex dialect, RE2's, in time linear in the text.
 *
 * <p>In comes what a person typed as a pattern, and buffers of whole lines of any bytes; out comes
 * whether a line matches and where. What always holds: a match never spans two lines, nothing
 * depends on whether the bytes are valid UTF-8, and no pattern makes matching slower than a
 * constant times text times pattern.
 */
package semlog.pattern;
