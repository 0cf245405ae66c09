package semlog.column;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import semlog.bytes.ByteCursor;
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
  private final DecodingRoom room;

  /** How many numbers of a column are wanted. */
  private final int most;

  /** A reader of columns that have no partners. */
  public ColumnReader(ByteCursor header, Streams streams) {
    this(header, streams, streams, new DecodingRoom());
  }

  /**
   * A reader of columns that have no partners.
   *
   * @param strings gives those streams of which strings of text columns are made
   * @param room what columns are decoded in
   */
  public ColumnReader(ByteCursor header, Streams streams, Streams strings, DecodingRoom room) {
    this(
        header,
        streams,
        strings,
        column -> {
          throw header.damaged("column # tells one that has no partners", column);
        },
        () -> new int[0],
        () -> new TextMixer(SMALL),
        room,
        Integer.MAX_VALUE);
  }

  private ColumnReader(
      ByteCursor header,
      Streams streams,
      Streams strings,
      IntFunction<Partner> partners,
      Supplier<int[]> templates,
      Supplier<TextMixer> names,
      DecodingRoom room,
      int most) {
    this.header = header;
    this.streams = streams;
    this.strings = strings;
    this.partners = partners;
    this.templates = templates;
    this.names = names;
    this.room = room;
    this.most = most;
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
    return new ColumnReader(header, streams, strings, of, templatesOf, namesBefore, room, most);
  }

  /** The same place, for the strings of a text column, whose pieces have no partners. */
  ColumnReader ofStrings() {
    return new ColumnReader(header, strings, strings, room);
  }

  /** What columns are decoded in. */
  DecodingRoom room() {
    return room;
  }

  /**
   * The same place, for who wants only the first numbers of a column of rows: those behind them may
   * be anything.
   */
  public ColumnReader first(int count) {
    return new ColumnReader(header, streams, strings, partners, templates, names, room, count);
  }

  /** The same place, for numbers that are not of rows, all of which are wanted. */
  ColumnReader whole() {
    return most == Integer.MAX_VALUE ? this : first(Integer.MAX_VALUE);
  }

  /** How many of some numbers are wanted. */
  int wanted(int size) {
    return Math.min(size, most);
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
