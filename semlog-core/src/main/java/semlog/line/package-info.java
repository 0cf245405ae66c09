/**
 * Any byte stream into lines and back, exactly, whatever its endings or encoding.
 *
 * <p>In comes a stream, packed or not; out come its own bytes. A line ends with a line feed, which
 * belongs to it; the last may lack one. No other byte has a meaning.
 */
package semlog.line;
