package semlog.column;

/** Each number as its difference from the one that stood last where the partner's value did. */
record Recall() implements Relation {
  @Override
  public int wire() {
    return 2;
  }

  @Override
  public boolean fits(Partner partner) {
    return true;
  }

  @Override
  public boolean remembers() {
    return true;
  }

  @Override
  public long[] residuals(long[] values, int size, long[] keys) {
    long[] residuals = new long[size];
    Memory memory = new Memory(size);
    for (int i = 0; i < size; i++) {
      residuals[i] = values[i] - memory.replace(keys[i], values[i]);
    }
    return residuals;
  }

  @Override
  public void restore(long[] residuals, int size, long[] keys, DecodingRoom room) {
    Memory memory = room.memory(size);
    for (int i = 0; i < size; i++) {
      residuals[i] = memory.add(keys[i], residuals[i]);
    }
  }
}
