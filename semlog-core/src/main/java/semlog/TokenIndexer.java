package semlog;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import semlog.archive.BlockTokens;
import semlog.block.BlockStamps;
import semlog.block.EncodedBlock;
import semlog.block.SegmentTemplates;

/** Finds by what tokens find the blocks of a segment, in their order, by reading what was made. */
final class TokenIndexer {
  private final List<String> fields;
  private final Optional<Model> model;
  private SegmentTemplates templates;
  private boolean goesOn;

  /**
   * The indexer of a new segment.
   *
   * @param fields names and types of attributes
   */
  TokenIndexer(List<String> fields, Optional<Model> model) {
    this.fields = fields;
    this.model = model;
    newSegment();
  }

  /** What comes is of another segment. */
  void newSegment() {
    templates =
        model
            .map(known -> Model.templates(model, known.section()))
            .orElseGet(SegmentTemplates::new);
    goesOn = false;
  }

  /**
   * Those of the next block; none where it has pieces of lines, or may go on with one.
   *
   * @param dictionary comes before it
   */
  Optional<BlockTokens> next(Optional<byte[]> dictionary, EncodedBlock block) throws IOException {
    dictionary.ifPresent(body -> templates.add(body, "dictionary", true));
    boolean mayGoOn = goesOn;
    Optional<BlockTokens> found =
        TokenTerms.of(
            PlainBlock.understood(
                new BlockFeed.Fed(
                    "block",
                    block.rawBytes(),
                    block.head(),
                    block::frame,
                    templates,
                    BlockStamps.none()),
                block.dictionaries()),
            fields);
    goesOn = found.isEmpty();
    return mayGoOn ? Optional.empty() : found;
  }
}
