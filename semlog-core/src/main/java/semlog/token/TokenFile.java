package semlog.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import semlog.bytes.ByteBuilder;
import semlog.bytes.ByteCursor;
import semlog.bytes.Checksum;
import semlog.fault.Damaged;
import semlog.fault.Mistyped;
import semlog.fault.WrongVersion;
import semlog.seal.TokenKey;

/**
 * A token as a file.
 *
 * <pre>
 * 4   magic F3 53 4C 54
 * 1   version
 *     n and n bytes: the query in an age file
 *     varint leaves; the test: u8 0 and varint number of a leaf, or u8 1 all, 2 any, varint parts
 *     and each of them
 *     varint segments, and of each
 * 16    id
 *       varint bytes that the token is of; varint blocks, and of each
 *         varint ordinal of its tokens; of each leaf varint labels and each as u64
 * 4   CRC of all before it
 * </pre>
 */
public final class TokenFile {
  private static final byte[] MAGIC = {(byte) 0xF3, 0x53, 0x4C, 0x54};
  private static final int VERSION = 1;
  private static final int CHECKSUM_BYTES = 4;
  private static final int ID_BYTES = 16;
  private static final int LEAF = 0;
  private static final int ALL = 1;
  private static final int ANY = 2;
  private static final int MOST_DEPTH = 256;

  private TokenFile() {}

  /** A token as it is kept. */
  public static byte[] write(Token token) {
    ByteBuilder out = new ByteBuilder().bytes(MAGIC).u8(VERSION).block(token.query());
    out.varint(token.leaves());
    write(token.test(), out);
    out.varint(token.segments().size());
    for (Token.OfSegment segment : token.segments()) {
      out.bytes(segment.id()).varint(segment.bytes()).varint(segment.blocks().size());
      segment.blocks().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(block -> write(block.getKey(), block.getValue(), out));
    }
    return out.u32(Checksum.of(out.array(), 0, out.length())).toByteArray();
  }

  private static void write(long ordinal, List<long[]> leaves, ByteBuilder out) {
    out.varint(ordinal);
    for (long[] labels : leaves) {
      out.varint(labels.length);
      Arrays.stream(labels).forEach(out::u64);
    }
  }

  private static void write(Token.Test test, ByteBuilder out) {
    switch (test) {
      case Token.Test.Leaf(int number) -> out.u8(LEAF).varint(number);
      case Token.Test.All(List<Token.Test> parts) -> write(ALL, parts, out);
      case Token.Test.Any(List<Token.Test> parts) -> write(ANY, parts, out);
    }
  }

  private static void write(int kind, List<Token.Test> parts, ByteBuilder out) {
    out.u8(kind).varint(parts.size());
    parts.forEach(part -> write(part, out));
  }

  /**
   * Reads what {@link #write} gives.
   *
   * @param name of the file, for messages
   * @throws Mistyped when it is no token
   * @throws WrongVersion when it is one of another version
   * @throws Damaged when it is not what was written
   */
  public static Token read(byte[] file, String name) {
    if (file.length < MAGIC.length || Arrays.mismatch(file, MAGIC) != MAGIC.length) {
      throw new Mistyped(name + ": not a token", "slc --make-token writes one");
    }
    ByteCursor in = new ByteCursor(file, name);
    ByteCursor end = in.splitEnd(CHECKSUM_BYTES, name);
    in.bytes(MAGIC.length);
    if (in.u8() != VERSION) {
      throw new WrongVersion(name + ": a token of another version");
    }
    if (end.u32() != Checksum.of(file, 0, file.length - CHECKSUM_BYTES)) {
      throw new Damaged(name + ": a token that is not as it was written");
    }
    byte[] query = in.block();
    int leaves = in.count(in.remaining());
    Token.Test test = test(in, leaves, MOST_DEPTH);
    List<Token.OfSegment> segments = new ArrayList<>();
    for (int left = in.count(in.remaining()); left > 0; left--) {
      segments.add(segment(in, leaves));
    }
    in.end();
    return new Token(query, test, leaves, segments);
  }

  private static Token.Test test(ByteCursor in, int leaves, int depth) {
    int kind = in.u8();
    if (depth == 0 || kind > ANY) {
      throw in.damaged("test of unknown kind " + kind);
    }
    if (kind == LEAF) {
      return new Token.Test.Leaf(in.count(leaves - 1));
    }
    List<Token.Test> parts = new ArrayList<>();
    for (int left = in.count(in.remaining()); left > 0; left--) {
      parts.add(test(in, leaves, depth - 1));
    }
    return kind == ALL ? new Token.Test.All(parts) : new Token.Test.Any(parts);
  }

  private static Token.OfSegment segment(ByteCursor in, int leaves) {
    byte[] id = in.bytes(ID_BYTES);
    long bytes = in.size();
    Map<Long, List<long[]>> blocks = new HashMap<>();
    for (int left = in.count(in.remaining()); left > 0; left--) {
      long ordinal = in.size();
      List<long[]> labels = new ArrayList<>();
      for (int leaf = 0; leaf < leaves; leaf++) {
        long[] each = new long[in.count(in.remaining() / TokenKey.LABEL_BYTES)];
        Arrays.setAll(each, _ -> in.u64());
        labels.add(each);
      }
      blocks.put(ordinal, labels);
    }
    return new Token.OfSegment(id, bytes, blocks);
  }
}
