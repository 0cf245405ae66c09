package semlog.column;

/** Each number as its difference from the partner's. */
record Difference() implements Relation {
  @Override
  public int wire() {
    return 1;
  }

  @Override
  public boolean fits(Partner partner) {
    return partner.numeric();
  }

  @Override
  public boolean remembers() {
    return false;
  }

  @Override
  public long[] residuals(long[] values, int size, long[] keys) {
    long[] residuals = new long[size];
    for (int i = 0; i < size; i++) {
      residuals[i] = values[i] - keys[i];
    }
    return residuals;
  }

  @Override
  public void restore(long[] residuals, int size, long[] keys, DecodingRoom room) {
    for (int i = 0; i < size; i++) {
      residuals[i] += keys[i];
    }
  }
}
