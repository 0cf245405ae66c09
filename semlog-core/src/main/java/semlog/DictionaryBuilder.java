package semlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import semlog.block.BlockRows;
import semlog.block.Dictionary;
import semlog.block.StoredTemplate;
import semlog.column.Backend;
import semlog.template.Template;
import semlog.template.Tokenizer;

/**
 * Gives templates their ids as blocks come to need them, and tells which dictionary holds which.
 */
final class DictionaryBuilder {
  /** A template with more gets its public id at once, since to keep them takes memory. */
  private static final int FEW_ATTRIBUTES = 8;

  private final Tokenizer tokens = new Tokenizer();
  private final LineUnderstanding understanding;
  private final int ownId;
  private int[] firstIds = {};
  private int nextId;

  /**
   * Nothing learnt yet.
   *
   * @param nextId the id of the first template; all before are known without a dictionary
   * @param understanding tells what the lines of templates say
   */
  DictionaryBuilder(int nextId, LineUnderstanding understanding) {
    this.understanding = understanding;
    this.ownId = nextId;
    this.nextId = nextId;
  }

  /**
   * Gives ids to the templates that this block is the first to need.
   *
   * @return makes the dictionary of these, once and before the next block begins, if there are any;
   *     describing them takes long where there are many
   */
  Supplier<Optional<byte[]>> begin(BlockRows rows, Backend backend) {
    BitSet added = new BitSet();
    int firstId = nextId;
    for (int row : rows.firstRows()) {
      if (!rows.template(row).isStored()) {
        rows.template(row).store(nextId++);
        added.set(row);
      }
    }
    if (added.isEmpty()) {
      Optional<byte[]> aliases = dictionary(firstId, rows, added, backend);
      aliases.ifPresent(_ -> addFirst(firstId));
      return () -> aliases;
    }
    addFirst(firstId);
    return () -> dictionary(firstId, rows, added, backend);
  }

  /** The dictionary of the templates that this block is the first to need, if there are any. */
  Optional<byte[]> learnt(BlockRows rows, Backend backend) {
    return begin(rows, backend).get();
  }

  private void addFirst(int id) {
    firstIds = Arrays.copyOf(firstIds, firstIds.length + 1);
    firstIds[firstIds.length - 1] = id;
  }

  /** A dictionary of the templates of some rows, if there are any or if others replaced any. */
  private Optional<byte[]> dictionary(
      int firstId, BlockRows rows, BitSet rowsOfAdded, Backend backend) {
    List<StoredTemplate> added = new ArrayList<>();
    List<Dictionary.Alias> aliases = new ArrayList<>();
    for (int row : rows.firstRows()) {
      Template template = rows.template(row);
      if (rowsOfAdded.get(row)) {
        added.add(describe(rows, row));
      }
      for (String replaced : template.takeReplaced()) {
        aliases.add(new Dictionary.Alias(template.id(), replaced));
      }
    }
    return added.isEmpty() && aliases.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Dictionary(firstId, added, aliases)
                .encode(backend, backend.leastLevel(rows.textLength())));
  }

  /** The template of a row, with the attributes of its line. */
  StoredTemplate describe(BlockRows rows, int row) {
    byte[] text = rows.text();
    int from = rows.start(row);
    int to = rows.end(row);
    tokens.tokenize(text, from, to);
    LineUnderstanding.Plan plan = understanding.plan(rows.fitOf(row), tokens, text, from, to);
    publish(plan);
    return new StoredTemplate(rows.template(row), plan.ofTemplate());
  }

  /** Few templates are ever replaced, whose public id somebody asks for. */
  private static void publish(LineUnderstanding.Plan plan) {
    DescribedTemplate described = plan.described();
    if (described.attributes().size() <= FEW_ATTRIBUTES) {
      plan.template().publish(() -> described.shown().id());
    } else {
      String id = described.shown().id();
      plan.template().publish(() -> id);
    }
  }

  /** The numbers of the dictionaries that a block needs, ascending. */
  int[] needed(BlockRows rows) {
    BitSet needed = new BitSet();
    for (int row : rows.firstRows()) {
      int id = rows.template(row).id();
      if (id >= ownId) {
        int at = Arrays.binarySearch(firstIds, id);
        needed.set(at < 0 ? -at - 2 : at);
      }
    }
    return needed.stream().toArray();
  }
}
