package semlog.sigma;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.bytes.Checksum;
import semlog.fault.Damaged;

/**
 * What files of rules were read into, as bytes that are read again much faster: a number for this
 * form, the files, a checksum. Each file has its name, size and time, its trees (a kind, a line,
 * then a text, or a count of parts), and whether it was usable or what its problem is.
 */
record TreeCache(Map<Document, Document.Content> files) {
  /** Nothing is known. */
  static final TreeCache EMPTY = new TreeCache(Map.of());

  private static final long FORM = 0x1f00_53ed_0001_5160L;
  private static final int CHECKSUM_BYTES = 4;
  private static final int PROBLEM = 1;
  private static final int USABLE = 2;
  private static final int TEXT = 0;
  private static final int NOTHING = 1;
  private static final int ITEMS = 2;
  private static final int MEMBERS = 3;

  byte[] bytes() {
    ByteBuilder out = new ByteBuilder(1 << 16);
    out.u64(FORM).varint(files.size());
    files.forEach(
        (file, content) -> {
          text(out, file.name());
          out.varint(file.size()).zigzag(file.modified()).varint(content.trees().size());
          content.trees().forEach(tree -> tree(out, tree));
          out.u8(content.usable() ? USABLE : content.problem().isPresent() ? PROBLEM : 0);
          content
              .problem()
              .ifPresent(problem -> text(out.varint(problem.line()), problem.reason()));
        });
    return out.u32(Checksum.of(out.array(), 0, out.length())).toByteArray();
  }

  private static ByteBuilder text(ByteBuilder out, String text) {
    return out.block(text.getBytes(UTF_8));
  }

  private static void tree(ByteBuilder out, Tree tree) {
    switch (tree) {
      case Tree.Text(var line, var text) -> text(out.u8(TEXT).varint(line), text);
      case Tree.Nothing(var line) -> out.u8(NOTHING).varint(line);
      case Tree.Items(var line, var items) -> {
        out.u8(ITEMS).varint(line).varint(items.size());
        items.forEach(item -> tree(out, item));
      }
      case Tree.Members(var line, var members) -> {
        out.u8(MEMBERS).varint(line).varint(members.size());
        members.forEach((name, member) -> tree(text(out, name), member));
      }
    }
  }

  /** What bytes say; nothing when they are of another form, or damaged. */
  static TreeCache of(byte[] bytes) {
    int end = bytes.length - CHECKSUM_BYTES;
    try {
      if (end < 0
          || new ByteCursor(bytes, end, CHECKSUM_BYTES, "checksum").u32()
              != Checksum.of(bytes, 0, end)) {
        return EMPTY;
      }
      ByteCursor in = new ByteCursor(bytes, 0, end, "cache of rules");
      return in.u64() == FORM ? read(in) : EMPTY;
    } catch (Damaged e) {
      return EMPTY;
    }
  }

  private static TreeCache read(ByteCursor in) {
    Map<Document, Document.Content> files = new HashMap<>();
    for (int count = in.count(in.remaining()); count > 0; count--) {
      Document file = new Document(text(in), in.varint(), in.zigzag());
      List<Tree> trees = new ArrayList<>();
      for (int rest = in.count(in.remaining()); rest > 0; rest--) {
        trees.add(tree(in));
      }
      int state = in.u8();
      Optional<Document.Problem> problem =
          state == PROBLEM ? Optional.of(problem(in)) : Optional.empty();
      files.put(file, new Document.Content(trees, problem, state == USABLE));
    }
    return new TreeCache(files);
  }

  private static Document.Problem problem(ByteCursor in) {
    return new Document.Problem(in.count(Integer.MAX_VALUE), text(in));
  }

  private static String text(ByteCursor in) {
    return new String(in.block(), UTF_8);
  }

  private static Tree tree(ByteCursor in) {
    int kind = in.u8();
    int line = in.count(Integer.MAX_VALUE);
    return switch (kind) {
      case TEXT -> new Tree.Text(line, text(in));
      case NOTHING -> new Tree.Nothing(line);
      case ITEMS -> {
        List<Tree> items = new ArrayList<>();
        for (int count = in.count(in.remaining()); count > 0; count--) {
          items.add(tree(in));
        }
        yield new Tree.Items(line, items);
      }
      case MEMBERS -> {
        Map<String, Tree> members = new LinkedHashMap<>();
        for (int count = in.count(in.remaining()); count > 0; count--) {
          members.put(text(in), tree(in));
        }
        yield new Tree.Members(line, members);
      }
      default -> throw in.damaged("kind " + kind);
    };
  }
}
