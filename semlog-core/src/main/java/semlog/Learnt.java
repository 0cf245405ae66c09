package semlog;

import java.io.IOException;
import java.io.InputStream;
import semlog.template.TemplateStore;
import semlog.template.Tokenizer;

/** What is known of an input before its lines are told of. */
public final class Learnt {
  private static final int CHUNK_BYTES = 1 << 16;

  private final TemplateStore store = new TemplateStore();
  private final LineNotes notes = new LineNotes();

  private Learnt() {}

  /** Nothing is known. */
  public static Learnt nothing() {
    return new Learnt();
  }

  /** Reads an input to its end, or until much was learnt. */
  public static Learnt of(InputStream in) throws IOException {
    Learnt learnt = new Learnt();
    learnt.read(in);
    return learnt;
  }

  private void read(InputStream in) throws IOException {
    Tokenizer tokens = new Tokenizer();
    LineCutter cutter =
        new LineCutter(
            (bytes, from, to, continues) -> {
              int skeleton = store.learn(tokens, bytes, from, to);
              notes.add(skeleton, tokens, bytes, from, to);
            });
    byte[] chunk = new byte[CHUNK_BYTES];
    while (!store.isFull()) {
      int read = in.read(chunk);
      if (read < 0) {
        cutter.end();
        break;
      }
      cutter.write(chunk, 0, read);
    }
  }

  TemplateStore store() {
    return store;
  }

  LineNotes notes() {
    return notes;
  }
}
