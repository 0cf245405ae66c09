package semlog.column;

import java.util.Arrays;
import java.util.List;
import semlog.bytes.ByteBuilder;
import semlog.mixing.BitCoder;
import semlog.mixing.ByteMixer;
import semlog.mixing.TextMixer;

/** Each row's string by what surrounds it, through context mixing; see FORMAT.md, "Mixed bytes". */
record MixedText(Surroundings surroundings) implements TextEncoding {
  static final int WIRE = 5;

  @Override
  public int wire() {
    return WIRE;
  }

  @Override
  public boolean fits(TextColumn column) {
    return column.distinct() > 1;
  }

  @Override
  public void encode(TextColumn column, WrittenStrings strings, ColumnWriter out, Backend backend) {
    Strings distinct = column.strings();
    int bytes = distinct.totalBytes() + distinct.size();
    ByteBuilder stream = new ByteBuilder(bytes);
    BitCoder coder = BitCoder.writing(stream);
    TextMixer names = surroundings.names().get();
    Rows rows = new Rows(surroundings, names, coder, distinct.size(), bytes);
    for (int row = 0; row < column.size(); row++) {
      rows.code(column.entry(row), distinct);
    }
    coder.finish();
    surroundings.write(out);
    out.header().varint(distinct.size()).varint(bytes);
    out.stream(stream.toByteArray());
  }

  @Override
  public void skipBody(ColumnReader in, List<StringForm> forms) {
    skip(in);
  }

  static void skip(ColumnReader in) {
    Surroundings.skip(in);
    in.header().varint();
    in.header().varint();
    in.skipStream();
  }

  @Override
  public TextColumn decodeBody(ColumnReader in, int size, List<StringForm> forms) {
    int distinct = in.header().count(size);
    TextMixer names = surroundings.names().get();
    int bytes = in.header().count(MOST_BYTES - names.history().length());
    BitCoder coder = BitCoder.reading(in.stream());
    Rows rows = new Rows(surroundings, names, coder, distinct, bytes);
    int[] entries = new int[size];
    for (int row = 0; row < size; row++) {
      entries[row] = rows.code(0, Strings.NONE);
      if (entries[row] < 0 || coder.exhausted()) {
        throw in.header().damaged("row # of no string", row);
      }
    }
    return new TextColumn(entries, rows.strings(in));
  }

  /** As many bytes as all strings of a block may have. */
  private static final int MOST_BYTES = 1 << 27;

  /** The rows in either direction. */
  private static final class Rows {
    private static final int MATCHES = RowContexts.RECALLS;

    private final RowContexts contexts;
    private final ByteMixer mixer;
    private final TextMixer names;
    private final int nameFrom;
    private final boolean reading;
    private final int idBytes;
    private final int[] entries;
    private final int[] hashes;
    private final int[] ends;
    private int seen;
    private int row;

    Rows(Surroundings surroundings, TextMixer names, BitCoder coder, int distinct, int bytes) {
      int size = surroundings.templates().length;
      contexts = new RowContexts(surroundings);
      int bits = Math.clamp(36L - Integer.numberOfLeadingZeros(size | 1), 10, 20);
      mixer = new ByteMixer(RowContexts.KEYS, MATCHES, bits, 8, 64, 64);
      mixer.use(coder);
      this.names = names;
      nameFrom = names.history().length();
      names.begin(coder, bytes);
      reading = coder.decoding();
      idBytes = (39 - Integer.numberOfLeadingZeros(distinct)) / 8;
      entries = new int[size];
      hashes = new int[distinct];
      ends = new int[distinct];
    }

    /** Codes the next row's string by its number. */
    int code(int given, Strings strings) {
      int[] keys = contexts.start();
      int entry = recall(given, keys);
      if (entry < 0) {
        entry = reading ? number(0, keys) : number(given == seen ? 0 : given + 1, keys);
        entry = entry == 0 ? spell(strings, keys) : entry - 1;
      }
      if (entry < 0 || entry >= seen) {
        return -1;
      }
      contexts.end(hashes[entry]);
      entries[row++] = entry;
      return entry;
    }

    /** Whether it is one of those recalled, the surest first; -1 if not. */
    private int recall(int given, int[] keys) {
      int tried = 0;
      int missed = -1;
      for (int turn = 0; turn < RowContexts.RECALLS; turn++) {
        int best = -1;
        for (int i = 0; i < RowContexts.RECALLS; i++) {
          if ((tried >>> i & 1) == 0
              && contexts.recalled(i) >= 0
              && (best < 0 || contexts.streak(i) > contexts.streak(best))) {
            best = i;
          }
        }
        if (best < 0) {
          return -1;
        }
        tried |= 1 << best;
        int candidate = entries[contexts.recalled(best)];
        if (candidate == missed) {
          continue;
        }
        if (missed >= 0 && turn == 2) {
          return -1;
        }
        int agree = 0;
        for (int i = 0; i < RowContexts.RECALLS; i++) {
          boolean same = contexts.recalled(i) >= 0 && entries[contexts.recalled(i)] == candidate;
          agree |= same ? 1 << i : 0;
          mixer.expect(i, same ? 128 : 0, same ? 1 + contexts.streak(i) : 0);
        }
        int salt = missed >= 0 ? 0x51ED270B : 0x2E1B2138;
        set(keys, salt ^ agree * 0x3779B1);
        mixer.select(
            missed >= 0 ? 1 : 0,
            agree * 8 + Math.min(7, contexts.streak(best) >> 1),
            Math.min(63, contexts.template()));
        mixer.mapContext(agree << 4 | contexts.streak(best));
        if (mixer.code(given == candidate ? 1 : 0, 1) == 1) {
          return candidate;
        }
        missed = candidate;
      }
      return -1;
    }

    private void set(int[] keys, int salt) {
      int[] to = mixer.contexts();
      for (int i = 0; i < keys.length; i++) {
        to[i] = ByteMixer.hash(keys[i], salt);
      }
    }

    private int number(int given, int[] keys) {
      int value = 0;
      for (int i = 0; i < MATCHES; i++) {
        mixer.expect(i, 0, 0);
      }
      for (int shift = 8 * (idBytes - 1); shift >= 0; shift -= 8) {
        set(keys, (value + 1) * 4 + (shift >> 3));
        mixer.select(2 + (shift >> 3), 0, Math.min(63, contexts.template()));
        mixer.mapContext(value);
        value = value << 8 | mixer.code(given >>> shift & 255, Byte.SIZE);
      }
      return value;
    }

    private int spell(Strings strings, int[] keys) {
      if (seen == ends.length) {
        return -1;
      }
      int entry = seen++;
      int from = reading ? 0 : strings.start(entry);
      int to = reading ? 0 : strings.end(entry);
      int start = names.history().length();
      names.line(strings.bytes(), from, to, keys[1], keys[7]);
      ends[entry] = names.history().length() - 1;
      if (ends[entry] < start || names.history().array()[ends[entry]] != '\n') {
        return -1;
      }
      hashes[entry] = hash(start, ends[entry]);
      return entry;
    }

    private int hash(int start, int end) {
      int hash = 0;
      for (int i = start; i < end; i++) {
        hash = ByteMixer.hash(hash, names.history().array()[i]);
      }
      return hash;
    }

    Strings strings(ColumnReader in) {
      if (seen != ends.length || !names.isDone()) {
        throw in.header().damaged("# strings instead of #", seen, ends.length);
      }
      int[] starts = new int[ends.length];
      for (int entry = 0; entry < starts.length; entry++) {
        starts[entry] = entry == 0 ? 0 : ends[entry - 1] + 1;
        ends[entry] -= nameFrom;
      }
      byte[] all = names.history().array();
      return new Strings(Arrays.copyOfRange(all, nameFrom, names.history().length()), starts, ends);
    }
  }
}
