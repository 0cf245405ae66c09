package semlog.column;

import com.github.luben.zstd.ZstdDictTrainer;
import com.github.luben.zstd.ZstdException;
import java.util.ArrayList;
import java.util.List;
import semlog.bytes.ByteBuilder;

/** Makes a zstd dictionary of samples of what is to be compressed with it. */
public final class Primer {
  private static final int MOST_BYTES = 24 << 20;
  private static final int LONGEST_SAMPLE = 1 << 17;
  private static final int DICTIONARY_BYTES = 96 << 10;

  private final List<byte[]> samples = new ArrayList<>();
  private int bytes;

  /** Nothing seen yet. */
  public Primer() {}

  /** Takes a sample, if it is of a usual length and there is room for it. */
  public void add(byte[] sample) {
    if (sample.length <= LONGEST_SAMPLE && bytes + sample.length <= MOST_BYTES) {
      samples.add(sample.clone());
      bytes += sample.length;
    }
  }

  /** The dictionary; of few samples the last ones as they are. */
  public byte[] train() {
    ZstdDictTrainer trainer = new ZstdDictTrainer(MOST_BYTES, DICTIONARY_BYTES);
    samples.forEach(trainer::addSample);
    try {
      return trainer.trainSamples();
    } catch (ZstdException tooFew) {
      return lastSamples();
    }
  }

  private byte[] lastSamples() {
    int first = samples.size();
    int left = DICTIONARY_BYTES;
    while (first > 0 && left >= samples.get(first - 1).length) {
      first--;
      left -= samples.get(first).length;
    }
    ByteBuilder last = new ByteBuilder(DICTIONARY_BYTES);
    samples.subList(first, samples.size()).forEach(last::bytes);
    return last.toByteArray();
  }
}
