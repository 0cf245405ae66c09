/**
 * Blocks, dictionaries and opaque named sections in one file or stream: append, commit, recover.
 *
 * <p>In comes what {@code block} encoded; out come bytes as FORMAT.md lays them down, through a
 * {@link semlog.bytes.ByteSink} that is only ever appended to. {@link semlog.archive.ArchiveReader}
 * reads by position from the end, {@link semlog.archive.ArchiveScanner} in order, as the bytes
 * come; both parse with the same types. What they hand out was checked against its checksum; what
 * is not as it was written is {@link semlog.fault.Damaged}, with its place.
 */
package semlog.archive;
