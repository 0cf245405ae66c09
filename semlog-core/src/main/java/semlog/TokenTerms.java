package semlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import semlog.archive.BlockTokens;
import semlog.attribute.AttributeType;
import semlog.attribute.PlacedAttribute;
import semlog.block.BlockColumns;
import semlog.block.RowCursor;
import semlog.bytes.ByteBuilder;
import semlog.column.TextColumn;
import semlog.query.Leaves;
import semlog.search.LineEvent;
import semlog.token.TokenSummary;

/** Gathers by what tokens find a block: the leaves that the values of its lines lie in. */
final class TokenTerms {
  private final BlockColumns block;
  private final List<OfField> fields = new ArrayList<>();
  private final List<List<Varying>> varying = new ArrayList<>();
  private final boolean[] wanted;
  private final WholeRows whole;
  private final ByteBuilder text = new ByteBuilder();

  /** The leaves of one field. */
  private record OfField(String name, Set<String> values, Set<String> leaves) {
    void add(byte[] bytes, int length) {
      String value = new String(bytes, 0, length, StandardCharsets.UTF_8);
      if (values.add(value)) {
        Leaves.of(value).stream().filter(leaf -> keeps(name, leaf)).forEach(leaves::add);
      }
    }

    TokenSummary.Field summary() {
      LongSummaryStatistics minutes =
          leaves.stream()
              .flatMap(leaf -> Leaves.minute(leaf).stream())
              .mapToLong(Long::longValue)
              .summaryStatistics();
      return minutes.getCount() == 0
          ? new TokenSummary.Field(name, leaves.size(), 0, 0)
          : new TokenSummary.Field(
              name, leaves.size(), minutes.getMin(), minutes.getMax() - minutes.getMin() + 1);
    }
  }

  /**
   * An attribute whose value varies among the lines of a template.
   *
   * @param entries of a column of strings that were met, where the attribute is one of its slots
   */
  private record Varying(FieldSource source, OfField field, Optional<BitSet> entries) {}

  /** Whether a leaf is kept in a field: in {@code time} only minutes are. */
  static boolean keeps(String field, String leaf) {
    return !field.equals(AttributeType.TIME) || Leaves.minute(leaf).isPresent();
  }

  private TokenTerms(BlockFeed.Fed fed, List<String> names) {
    this.block = fed.columns();
    this.wanted = new boolean[block.columns()];
    this.whole = new WholeRows(block);
    whole.mark(wanted);
    names.forEach(name -> fields.add(new OfField(name, new HashSet<>(), new HashSet<>())));
    for (int local = 0; local < block.templates(); local++) {
      LineShape shape = LineShape.of(block.template(local), fed.templates());
      List<Varying> ofTemplate = new ArrayList<>();
      for (OfField field : fields) {
        for (PlacedAttribute attribute : shape.answering(field.name)) {
          attribute(FieldSource.of(block, local, List.of(attribute)), field, ofTemplate);
        }
      }
      varying.add(ofTemplate);
    }
  }

  /**
   * Those of a block; none where a line is in pieces, whose attributes are found when it is whole.
   *
   * @param names of the fields
   */
  static Optional<BlockTokens> of(BlockFeed.Fed fed, List<String> names) {
    TokenTerms terms = new TokenTerms(fed, names);
    for (int local = 0; local < terms.block.templates(); local++) {
      if (terms.block.isPiece(local)) {
        return Optional.empty();
      }
    }
    return Optional.of(terms.gathered());
  }

  private void attribute(FieldSource source, OfField field, List<Varying> ofTemplate) {
    field.leaves.add(Leaves.EXISTS);
    if (!source.varies()) {
      source.constant().ifPresent(value -> field.add(value, value.length));
      return;
    }
    source.mark(wanted);
    int slot = source.wholeSlot();
    boolean strings = slot >= 0 && !block.isNumeric(source.column(slot));
    ofTemplate.add(
        new Varying(source, field, strings ? Optional.of(new BitSet()) : Optional.empty()));
  }

  private BlockTokens gathered() {
    RowCursor cursor = new RowCursor(block, column -> wanted[column]);
    int[] locals = block.locals();
    for (int row = 0; row < locals.length; row++) {
      List<Varying> ofTemplate = varying.get(locals[row]);
      if (block.isWhole(locals[row])) {
        cursor.to(row);
        take(whole.at(locals[row], cursor));
      } else if (!ofTemplate.isEmpty()) {
        cursor.to(row);
        ofTemplate.forEach(each -> take(each, cursor));
      }
    }
    varying.forEach(ofTemplate -> ofTemplate.forEach(this::takeStrings));
    List<byte[]> terms = new ArrayList<>();
    for (OfField field : fields) {
      field.leaves.forEach(leaf -> terms.add(TokenSummary.term(field.name, leaf)));
    }
    TokenSummary summary = new TokenSummary(fields.stream().map(OfField::summary).toList());
    return new BlockTokens(summary.wire(), terms);
  }

  private void take(LineEvent line) {
    for (OfField field : fields) {
      for (String value : line.values(field.name)) {
        field.leaves.add(Leaves.EXISTS);
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        field.add(bytes, bytes.length);
      }
    }
  }

  private void take(Varying each, RowCursor cursor) {
    if (each.entries.isPresent()) {
      int slot = each.source.wholeSlot();
      int column = each.source.column(slot);
      each.entries.get().set(block.texts(column).entry(cursor.place(slot, column)));
      return;
    }
    text.clear();
    each.source.write(cursor, text);
    each.field.add(text.array(), text.length());
  }

  private void takeStrings(Varying each) {
    if (each.entries.isEmpty()) {
      return;
    }
    TextColumn strings = block.texts(each.source.column(each.source.wholeSlot()));
    each.entries.get().stream()
        .forEach(
            entry -> {
              text.clear();
              each.source.appendWhole(strings, entry, text);
              each.field.add(text.array(), text.length());
            });
  }
}
