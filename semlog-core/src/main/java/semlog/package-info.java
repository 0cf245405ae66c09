/**
 * The façade: the only place that wires the stages together.
 *
 * <p>In: raw log bytes, or an archive behind a {@link semlog.bytes.ByteSource} or a stream. Out: an
 * archive through a {@link semlog.bytes.ByteSink}, the same raw bytes, or events. Nothing here
 * knows a path, a terminal or a clock.
 */
package semlog;
