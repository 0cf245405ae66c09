package semlog.column;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import semlog.bytes.ByteCursor;
import semlog.mixing.NumberMixer;
import semlog.mixing.TextMixer;

/** Where encodings read what {@link ColumnWriter} took, in the same order. */
public final class ColumnReader {
  /** Gives the streams of a block in order. */
  @FunctionalInterface
  public interface Streams {
    /** The next stream, which has {@code length} bytes; fails with a fault if it has not. */
    byte[] next(int length);

    /** Passes over the next stream, which has {@code length} bytes. */
    default void skip(int length) {
      next(length);
    }
  }

  private static final int SMALL = 1 << 12;

  private final ByteCursor header;
  private final Streams streams;
  private final Streams strings;
  private final IntFunction<Partner> partners;
  private final Supplier<int[]> templates;
  private final Supplier<TextMixer> names;
  private final Scratch scratch;

  /** Where numbers are while more is done to them, the same for all columns. */
  private static final class Scratch {
    private long[] numbers = {};
    private Optional<NumberMixer> mixer = Optional.empty();
  }

  /** A reader of columns that have no partners. */
  public ColumnReader(ByteCursor header, Streams streams) {
    this(header, streams, streams);
  }

  /**
   * A reader of columns that have no partners.
   *
   * @param strings gives those streams of which strings of text columns are made
   */
  public ColumnReader(ByteCursor header, Streams streams, Streams strings) {
    this(header, streams, strings, new Scratch());
  }

  private ColumnReader(ByteCursor header, Streams streams, Streams strings, Scratch scratch) {
    this(
        header,
        streams,
        strings,
        column -> {
          throw header.damaged("column " + column + " tells one that has no partners");
        },
        () -> new int[0],
        () -> new TextMixer(SMALL),
        scratch);
  }

  private ColumnReader(
      ByteCursor header,
      Streams streams,
      Streams strings,
      IntFunction<Partner> partners,
      Supplier<int[]> templates,
      Supplier<TextMixer> names,
      Scratch scratch) {
    this.header = header;
    this.streams = streams;
    this.strings = strings;
    this.partners = partners;
    this.templates = templates;
    this.names = names;
    this.scratch = scratch;
  }

  /**
   * The same place, for a column that may have partners.
   *
   * @param of gives a partner by its number, or fails with a fault
   * @param templatesOf gives the template of each of the column's values
   * @param namesBefore gives what knows the strings of the text columns before
   */
  public ColumnReader with(
      IntFunction<Partner> of, Supplier<int[]> templatesOf, Supplier<TextMixer> namesBefore) {
    return new ColumnReader(header, streams, strings, of, templatesOf, namesBefore, scratch);
  }

  /** Another place, for a column that is decoded by itself and has its partners told by others. */
  public ColumnReader over(ByteCursor otherHeader, Streams otherStreams) {
    return new ColumnReader(otherHeader, otherStreams, otherStreams, scratch);
  }

  /** The same place, for the strings of a text column, whose pieces have no partners. */
  ColumnReader ofStrings() {
    return new ColumnReader(header, strings, strings, scratch);
  }

  /** An array of at least so many numbers, to be used until the next column needs one. */
  long[] scratch(int size) {
    if (scratch.numbers.length < size) {
      scratch.numbers = new long[size];
    }
    return scratch.numbers;
  }

  /** What reads mixed numbers. */
  NumberMixer mixer() {
    NumberMixer mixer = scratch.mixer.orElseGet(NumberMixer::new);
    scratch.mixer = Optional.of(mixer);
    return mixer;
  }

  /** What knows the strings of the text columns before. */
  Supplier<TextMixer> names() {
    return names;
  }

  /** The templates of the {@code size} values of the column; 0 where they are not known. */
  int[] templates(int size) {
    return Arrays.copyOf(templates.get(), size);
  }

  /** The partner that is told next. */
  Partner partner() {
    return partners.apply(header.count(Integer.MAX_VALUE));
  }

  ByteCursor header() {
    return header;
  }

  byte[] stream() {
    return streams.next(header.count(Integer.MAX_VALUE));
  }

  void skipStream() {
    streams.skip(header.count(Integer.MAX_VALUE));
  }
}
