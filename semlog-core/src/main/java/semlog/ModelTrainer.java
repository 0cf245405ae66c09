package semlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.block.BlockEncoder;
import semlog.block.BlockRows;
import semlog.block.Dictionary;
import semlog.block.StoredTemplate;
import semlog.bytes.ByteSink;
import semlog.column.Backend;
import semlog.column.Primer;
import semlog.template.Template;
import semlog.template.TemplateStore;

/**
 * Makes a {@link Model} of logs: learns their templates, then compresses pieces of them in order to
 * see what columns are like.
 */
public final class ModelTrainer {
  /** The most text that is looked at. */
  public static final int MOST_BYTES = 32 << 20;

  /** Pieces as long as many small logs are. */
  private static final int PIECE = 1 << 15;

  private static final int MOST_TEMPLATES = 1 << 14;

  /** A template and what was found in its first line. */
  private static final class Seen {
    private final StoredTemplate stored;
    private long lines;

    Seen(StoredTemplate stored) {
      this.stored = stored;
    }
  }

  private final byte[] text;
  private final int length;

  private ModelTrainer(byte[] text, int length) {
    this.text = text;
    this.length = length;
  }

  /**
   * Writes a model of a text; the same text gives the same model, but for the segment's id.
   *
   * @param text lines of the logs that it is for
   * @param length how much of it, at most {@link #MOST_BYTES}
   * @return how many templates it has
   */
  public static int train(byte[] text, int length, ByteSink sink, Supplier<byte[]> segmentIds)
      throws IOException {
    ModelTrainer trainer = new ModelTrainer(text, length);
    List<StoredTemplate> templates = trainer.templates();
    Model.write(sink, segmentIds, templates, trainer.primer(Model.ofTemplates(templates)));
    return templates.size();
  }

  private static DictionaryBuilder builder(int nextId) {
    return new DictionaryBuilder(nextId, LineUnderstanding.usual());
  }

  /** What is done with the rows of a piece. */
  private interface Rows {
    void take(BlockRows rows) throws IOException;
  }

  private void eachPiece(TemplateStore store, Rows taker) throws IOException {
    for (int from = 0; from < length; from += PIECE) {
      BlockRows rows = new BlockRows(PIECE);
      LineReceiver receiver = new LineReceiver(store, LineListener.NONE);
      int count = Math.min(PIECE, length - from);
      rows.append(text, from, count);
      receiver.scan(rows);
      rows.truncate(receiver.lineStart());
      if (rows.size() > 0) {
        rows.seal(store);
        taker.take(rows);
      }
    }
  }

  /** The templates of all lines, those of most lines first. */
  private List<StoredTemplate> templates() throws IOException {
    TemplateStore store = new TemplateStore();
    eachPiece(store, rows -> {});
    IdentityHashMap<Template, Seen> seen = new IdentityHashMap<>();
    List<Seen> inOrder = new ArrayList<>();
    DictionaryBuilder describing = builder(Dictionary.FIRST_ID);
    eachPiece(
        store,
        rows -> {
          for (int row = 0; row < rows.size(); row++) {
            Template template = rows.template(row);
            if (!template.isStored()) {
              Seen known = seen.get(template);
              if (known == null) {
                known = new Seen(describing.describe(rows, row));
                seen.put(template, known);
                inOrder.add(known);
              }
              known.lines++;
            }
          }
        });
    inOrder.sort(Comparator.comparingLong((Seen known) -> -known.lines));
    List<StoredTemplate> templates = new ArrayList<>();
    for (Seen known : inOrder.subList(0, Math.min(MOST_TEMPLATES, inOrder.size()))) {
      int id = Dictionary.FIRST_ID + templates.size();
      Template template = Template.of(known.stored.template().skeleton(), id);
      templates.add(new StoredTemplate(template, known.stored.attributes()));
    }
    return templates;
  }

  /** A zstd dictionary of the heads and frames that pieces of the text become; maybe nothing. */
  private byte[] primer(Model model) throws IOException {
    Primer primer = new Primer();
    Backend backend = new Backend(CompressionOptions.DEFAULT_LEVEL);
    backend.sample(primer::add);
    try (BlockEncoder encoder = new BlockEncoder(() -> backend, false);
        Backend dictionaries = new Backend(1)) {
      dictionaries.sample(primer::add);
      TemplateStore store = model.store(false);
      DictionaryBuilder builder = builder(model.nextId());
      eachPiece(
          store,
          rows -> {
            Optional<byte[]> _ = builder.learnt(rows, dictionaries);
            encoder.encode(rows, builder.needed(rows));
          });
    }
    return primer.train();
  }
}
