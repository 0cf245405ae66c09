package semlog.index;

import semlog.pattern.Literal;
import semlog.template.Slot;
import semlog.value.ByteForm;

/** Which parts of a string can be in the value of a slot. */
sealed interface SlotReach {
  static SlotReach of(Slot slot, Literal string) {
    return switch (slot.kind()) {
      case TIMESTAMP -> FormReach.of(ByteForm.ofTimes(slot.format()), string);
      case IPV4 -> FormReach.of(ByteForm.ofAddresses(), string);
      case INTEGER, HEX, OPAQUE, QUOTED, WORD, UUID, LINE, MAC, IPV6, PATH, URL -> {
        Alphabet alphabet = Alphabet.of(slot.kind());
        yield new OfAlphabet(alphabet, alphabet.reach(string));
      }
    };
  }

  /**
   * Where the longest part that begins at a place of the string and is in a value ends. The part
   * from the beginning of the string may lie anywhere in the value, all others begin with it.
   */
  int last(int from);

  /** Whether a value may end with the part from one place to another. */
  boolean mayEnd(int from, int to);

  /** The fewest bytes of a value. */
  int least();

  /** Whether a part of the string, up to its end, can be in a value. */
  default boolean holds(int from, int to) {
    return to <= last(from);
  }

  /**
   * By the bytes that values have.
   *
   * @param reach for each place of the string up to where its bytes can all be of one value
   */
  record OfAlphabet(Alphabet alphabet, int[] reach) implements SlotReach {
    @Override
    public int last(int from) {
      return (int) Math.min(reach[from], from + (long) alphabet.most());
    }

    @Override
    public boolean mayEnd(int from, int to) {
      return true;
    }

    @Override
    public int least() {
      return alphabet.least();
    }
  }

  /**
   * By the bytes that values have at each of their places.
   *
   * @param last for each place of the string where the longest part from there ends
   * @param ends for each place of the string a bit for each length that a part from there may have
   *     with which a value ends
   */
  record FormReach(int least, int[] last, long[] ends) implements SlotReach {
    static FormReach of(ByteForm form, Literal string) {
      int[] last = new int[string.length() + 1];
      long[] ends = new long[last.length];
      for (int from = 0; from < last.length; from++) {
        long at = closed(form, from == 0 ? -1L >>> (Long.SIZE - 1 - form.places()) : 1);
        int to = from;
        for (; at != 0; to++) {
          last[from] = to;
          ends[from] |= (at >>> form.places() & 1) << (to - from);
          at = to < string.length() ? closed(form, behind(form, at, string, to)) : 0;
        }
      }
      return new FormReach(form.least(), last, ends);
    }

    /** The places behind those of some at which a byte of the string can stand. */
    private static long behind(ByteForm form, long places, Literal string, int byteAt) {
      long next = 0;
      for (int place = 0; place < form.places(); place++) {
        if ((places >>> place & 1) == 1 && string.mayBe(byteAt, form.bytes(place))) {
          next |= 2L << place;
        }
      }
      return next;
    }

    /** The places, and those that are next when some are left out. */
    private static long closed(ByteForm form, long places) {
      long all = places;
      for (int place = 0; place < form.places(); place++) {
        if ((all >>> place & 1) == 1 && form.isOptional(place)) {
          all |= 2L << place;
        }
      }
      return all;
    }

    @Override
    public int last(int from) {
      return last[from];
    }

    @Override
    public boolean mayEnd(int from, int to) {
      return (ends[from] >>> (to - from) & 1) == 1;
    }
  }
}
