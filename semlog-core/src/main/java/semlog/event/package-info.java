/**
 * The JSON form of an event, written and read incrementally.
 *
 * <p>In come lines with their template and attributes, or any JSON bytes; out go one JSON object
 * per event, or events whose nested members are flattened to dotted names. What is written is
 * always valid UTF-8 and valid JSON, whatever the bytes of the line. What is read is delivered as
 * soon as its closing brace has come, in memory bounded by the largest event allowed.
 */
package semlog.event;
