package semlog.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

/**
 * Lists what lies in a stretch of a segment by walking over its units: what no directory lists yet,
 * or what a damaged one did. What is known to be missing gets an entry too, so that numbers stay
 * right.
 */
final class Survey {
  private static final int CHUNK_BYTES = 1 << 12;

  /** No unit with a number in it is shorter. */
  private static final int LEAST_BYTES = 9;

  private final UnitStream stream;
  private final List<Entry> entries = new ArrayList<>();
  private Counts counts;
  private long brokenAt;
  private long brokenBytes;

  private Survey(UnitStream stream, long from, Counts before) {
    this.stream = stream;
    this.brokenAt = from;
    this.counts = before;
  }

  /** Lists a stretch of which it is known how much comes before it and with it. */
  static DirectoryNode between(UnitReader units, long from, long to, Counts before, Counts after)
      throws IOException {
    Survey survey = walked(units, from, to, before);
    survey.lose(after.blocks(), after.lines());
    survey.loseDictionaries(after.dictionaries());
    survey.loseSections(after.sections());
    return new DirectoryNode(survey.entries);
  }

  /**
   * Lists the stretch before a commit, which may say how many lines come with it; if not, it is of
   * one block at most.
   *
   * @throws Damaged when that block may be lost, so that nothing says where or how much it was
   */
  static List<Entry> before(UnitReader units, long from, long to, Counts before, OptionalLong lines)
      throws IOException {
    Survey survey = walked(units, from, to, before);
    if (lines.isEmpty() && survey.counts.blocks() == 0 && survey.brokenBytes > 0) {
      throw new Damaged("byte " + survey.brokenAt + ": the only block may have been there");
    }
    if (lines.isPresent() && lines.getAsLong() != survey.counts.lines()) {
      survey.lose(survey.counts.blocks() + 1, lines.getAsLong());
    }
    return survey.entries;
  }

  private static Survey walked(UnitReader units, long from, long to, Counts before)
      throws IOException {
    Survey survey = new Survey(units.stream(from, to, CHUNK_BYTES), from, before);
    boolean more = true;
    while (more) {
      more = survey.step();
    }
    return survey;
  }

  private boolean step() throws IOException {
    switch (stream.next()) {
      case UnitStream.Whole whole -> list(whole.unit());
      case UnitStream.Broken broken -> broken(broken.from(), broken.to());
      case UnitStream.Torn torn -> broken(torn.from(), torn.to());
      case UnitStream.Start start ->
          throw new IllegalStateException("a survey stays in its segment: " + start);
      case UnitStream.End _ -> {
        return false;
      }
    }
    return true;
  }

  private void list(Unit unit) throws IOException {
    long position = unit.position();
    long ordinal = unit.frame().ordinal();
    long bytes = unit.frame().unitBytes();
    switch (unit.frame().kind()) {
      case UnitKind.BLOCK_HEAD -> block(unit, BlockHead.read(unit));
      case UnitKind.DICTIONARY -> {
        loseDictionaries(unit.cursor().size());
        add(new Entry.DictionaryItem(position, ordinal, bytes));
      }
      case UnitKind.SECTION -> {
        SectionEntry.Body section = SectionEntry.Body.read(unit.cursor());
        loseSections(section.number());
        add(new Entry.SectionItem(position, ordinal, bytes, section.name()));
      }
      case UnitKind.FRAME, UnitKind.COMMIT, UnitKind.DIRECTORY, UnitKind.KEYS, UnitKind.TOKENS -> {}
      default -> unit.refuseIfRequired();
    }
  }

  private void block(Unit unit, BlockHead head) throws IOException {
    Optional<ByteCursor> dictionary = BlockHead.dictionary(unit);
    dictionary.ifPresent(in -> loseDictionaries(in.size()));
    if (head.number() > counts.blocks() || head.firstLine() != counts.lines()) {
      lose(head.number(), head.firstLine());
    }
    long ordinal = unit.frame().ordinal();
    long frames = head.allFrameBytes(ordinal);
    stream.skip(frames, head.frameBytes().length);
    long bytes = unit.frame().unitBytes() + frames;
    add(
        new Entry.BlockItem(
            unit.position(),
            ordinal,
            bytes,
            head.lines(),
            head.rawBytes(),
            dictionary.isPresent()));
  }

  private void broken(long from, long to) {
    brokenAt = from;
    brokenBytes += to - from;
  }

  private void lose(long blocks, long lines) {
    lose(new Counts(blocks - counts.blocks(), lines - counts.lines(), 0, 0, 0));
  }

  private void loseDictionaries(long number) {
    lose(new Counts(0, 0, 0, number - counts.dictionaries(), 0));
  }

  private void loseSections(long number) {
    lose(new Counts(0, 0, 0, 0, number - counts.sections()));
  }

  private void lose(Counts missing) {
    if (missing.equals(Counts.NONE)) {
      return;
    }
    long things = missing.blocks() + missing.dictionaries() + missing.sections();
    if (things == 0 || things > 1 + brokenBytes / LEAST_BYTES) {
      throw new Damaged("byte " + brokenAt + ": more is missing than fits the damage there");
    }
    add(new Entry.LostItem(brokenAt, brokenBytes, missing));
    brokenBytes = 0;
  }

  private void add(Entry entry) {
    entries.add(entry);
    counts = counts.plus(entry.counts());
  }
}
