package semlog;

import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import semlog.block.BlockColumns;
import semlog.block.RowCursor;
import semlog.block.RowRestorer;
import semlog.bytes.ByteBuilder;
import semlog.column.Digits;
import semlog.column.NumberColumn;
import semlog.fault.Damaged;
import semlog.index.Found;
import semlog.index.TimePlaces;
import semlog.index.TimePlaces.Epoch;
import semlog.index.TimePlaces.Where;
import semlog.index.TimePlaces.Zones;
import semlog.value.TimePlace;
import semlog.value.TimeSpan;

/** One pass over the rows of a block, for their times. */
final class TimeScan {
  private final BlockColumns block;
  private final List<Where> places;
  private final TimeLine line;
  private final int[] locals;
  private final RowCursor cursor;
  private final ByteBuilder text = new ByteBuilder();
  private Optional<RowRestorer> restorer = Optional.empty();

  /**
   * Begins before the first row.
   *
   * @param places where the lines of each template have their time
   * @param line the times before the block; goes on with its times
   */
  TimeScan(BlockColumns block, List<Where> places, TimeLine line) {
    this.block = block;
    this.places = places;
    this.line = line;
    this.locals = block.locals();
    BitSet columns = new BitSet();
    for (Where place : places) {
      switch (place) {
        case Where.InSlot slot -> {
          columns.set(slot.column());
          slot.zones().ifPresent(zones -> columns.set(zones.column()));
        }
        case Where.AtStart(Epoch epoch, _) -> {
          columns.set(epoch.column());
          columns.set(epoch.fraction() ? epoch.fractionColumn() : epoch.column());
        }
        case Where.Nowhere _, Where.Unknown _ -> {}
      }
    }
    this.cursor = new RowCursor(block, columns::get);
  }

  /** One of all lines, whatever is known of the block. */
  static TimeScan of(BlocksAhead.Block block, TimeLine line) {
    return new TimeScan(block.columns(), places(block.fed(), block.columns()), line);
  }

  /** Decodes what a pass over the rows will ask for; what is damaged the pass meets again. */
  static void prepare(BlockColumns block, List<Where> places) {
    try {
      BitSet unknown = new BitSet();
      int[] locals = block.locals();
      for (int row = 0; row < locals.length; row++) {
        switch (places.get(locals[row])) {
          case Where.Nowhere _ -> {}
          case Where.InSlot slot -> block.numbers(slot.column());
          case Where.AtStart _ -> {} // decoded to tell that it is
          case Where.Unknown _ -> unknown.set(row);
        }
      }
      new RowRestorer(block).prepare(unknown);
    } catch (Damaged | UncheckedIOException _) {
      // The rows before it may be asked for.
    }
  }

  /** Where the lines of each template of a block have their time. */
  static List<Where> places(BlockFeed.Fed fed, BlockColumns block) {
    TimePlaces finder = new TimePlaces(block, fed.stamps());
    return IntStream.range(0, block.templates()).mapToObj(finder::of).toList();
  }

  /** The values that times in slots have. */
  static List<TimeSpan.Values> values(List<Where> places) {
    return places.stream()
        .flatMap(
            place ->
                switch (place) {
                  case Where.InSlot slot -> slot.all().stream();
                  case Where.AtStart start -> Stream.of(start.values());
                  case Where.Nowhere _, Where.Unknown _ -> Stream.empty();
                })
        .toList();
  }

  /**
   * All rows.
   *
   * @param asked those whose times will be asked for, if not those of all
   */
  TimeRows.Timed timed(Optional<BitSet> asked) {
    Found found = Found.none();
    RowTimes times = new RowTimes(line.row());
    boolean inside = line.isInside();
    boolean told = true;
    for (int row = 0; row < locals.length; row++) {
      boolean piece = block.isPiece(locals[row]);
      if (piece || line.isSplit()) {
        restore(row);
        times.add(row, line.part(text, !piece));
        inside = line.isInside();
        told = true;
        found.may().set(row);
      } else {
        boolean before = inside;
        boolean own = hasTime(row);
        inside = own ? line.isInside() : before;
        told &= !own || !(inside || before);
        if (!told && (asked.isEmpty() || asked.get().get(row))) {
          times.add(row, own ? line.row() : line.row().behind());
          told = true;
        }
        found.may().set(row, inside);
        found.sure().set(row, inside);
      }
    }
    return new TimeRows.Timed(found, times);
  }

  /**
   * Goes on with the next row.
   *
   * @return whether a line ends with it, whose time the line of times tells then
   */
  boolean pass(int row) {
    boolean piece = block.isPiece(locals[row]);
    if (piece || line.isSplit()) {
      restore(row);
      line.part(text, !piece);
    } else {
      hasTime(row);
    }
    return !piece;
  }

  /** The last row that has its time in a slot. */
  void last() {
    int row = locals.length - 1;
    while (places.get(locals[row]) instanceof Where.Nowhere) {
      row--;
    }
    hasTime(row);
  }

  private boolean hasTime(int row) {
    return switch (places.get(locals[row])) {
      case Where.Nowhere nowhere -> {
        if (nowhere.object()) {
          line.passObject();
        }
        yield false;
      }
      case Where.InSlot slot -> {
        cursor.to(row);
        NumberColumn column = block.numbers(slot.column());
        int place = cursor.place(slot.slot(), slot.column());
        line.take(slot.zones().map(this::zoned).orElse(slot.values().place()), column.value(place));
        yield true;
      }
      case Where.AtStart(Epoch epoch, _) -> {
        cursor.to(row);
        take(epoch);
        yield true;
      }
      case Where.Unknown _ -> {
        restore(row);
        yield line.read(text);
      }
    };
  }

  private void take(Epoch epoch) {
    long seconds = block.numbers(epoch.column()).value(cursor.place(0, epoch.column()));
    long fraction = 0;
    int digits = 0;
    if (epoch.fraction()) {
      NumberColumn fractions = block.numbers(epoch.fractionColumn());
      int place = cursor.place(1, epoch.fractionColumn());
      fraction = fractions.value(place);
      digits = Math.max(fractions.width(place), Digits.count(fraction));
    }
    TimePlace told = TimePlace.ofEpoch(digits);
    line.take(told, told.units(seconds, fraction));
  }

  /** The place that the row at hand has its time at. */
  private TimePlace zoned(Zones zones) {
    NumberColumn column = block.numbers(zones.column());
    return zones.places().get(column.value(cursor.place(zones.slot(), zones.column())));
  }

  private void restore(int row) {
    if (restorer.isEmpty()) {
      restorer = Optional.of(new RowRestorer(block));
    }
    text.clear();
    restorer.get().restore(row, text);
  }
}
