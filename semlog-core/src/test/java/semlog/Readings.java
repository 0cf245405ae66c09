package semlog;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import semlog.bytes.ByteArraySource;
import semlog.fault.Fault;
import semlog.pattern.TextPattern;
import semlog.query.QueryParser;
import semlog.search.Selection;
import semlog.search.Wanted;

/**
 * All ways to read an archive in which anything may be wrong: each ends in lines or in a named
 * fault.
 */
final class Readings {
  private final LiveWriting writing;

  /** Some way to read an archive. */
  private interface Reading {
    String of(byte[] archive) throws IOException;
  }

  /** Those of archives that were written so. */
  Readings(LiveWriting writing) {
    this.writing = writing;
  }

  /**
   * Reads an archive in all ways.
   *
   * @param where for messages
   * @param line takes each line of each of them
   */
  void each(byte[] archive, String where, Consumer<String> line) throws IOException {
    for (Reading reading :
        List.<Reading>of(this::inOrder, this::byPosition, this::searched, this::listed)) {
      try {
        reading.of(archive).lines().forEach(line);
      } catch (Fault e) {
        assertFalse(e.getMessage().isEmpty(), where);
      } catch (RuntimeException e) {
        throw new AssertionError(where, e);
      }
    }
  }

  private String inOrder(byte[] archive) throws IOException {
    return writing.inOrder(archive, Optional.empty());
  }

  private String byPosition(byte[] archive) throws IOException {
    return lines(archive, Wanted.EVERYTHING);
  }

  private String searched(byte[] archive) throws IOException {
    Selection selection =
        new Selection(
            Optional.of(TextPattern.compile("1")),
            Optional.of(QueryParser.parse("number>3 OR path:/a/* OR time>=\"2026-01-01\"")),
            Optional.of(LiveWriting.TIMES.reference().minusSeconds(7200)),
            Optional.empty(),
            false);
    return lines(archive, new Wanted(selection, 1, 1, true, true, true, 0, true, 1));
  }

  private String lines(byte[] archive, Wanted wanted) throws IOException {
    return ArchiveLines.isArchive(new ByteArraySource(archive))
        ? writing.byPosition(archive, Optional.empty(), wanted)
        : "";
  }

  private String listed(byte[] archive) throws IOException {
    ByteArraySource source = new ByteArraySource(archive);
    Listing.of(source, Optional.empty(), writing.access.keyring());
    Contents.of(source, Optional.empty(), writing.access, () -> LiveWriting.TIMES);
    SealedFor.of(source);
    new Verifier(writing.access, List.of())
        .verify(new ByteArrayInputStream(archive), Optional.empty(), Optional.empty());
    return "";
  }
}
