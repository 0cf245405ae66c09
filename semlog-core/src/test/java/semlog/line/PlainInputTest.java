package semlog.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import semlog.fault.Damaged;
import semlog.fault.Mistyped;

class PlainInputTest {
  private static final byte[] CONTENT = content();

  private static byte[] content() {
    byte[] bytes = new byte[300_000];
    new Random(3).nextBytes(bytes);
    Arrays.fill(bytes, 100_000, 200_000, (byte) 'x');
    return bytes;
  }

  @FunctionalInterface
  private interface Packer {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packer packer, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = packer.over(out)) {
      packing.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] gzip() throws IOException {
    return packed(GZIPOutputStream::new, CONTENT);
  }

  private static byte[] zstd() throws IOException {
    return packed(out -> new ZstdOutputStream(out).setChecksum(true), CONTENT);
  }

  private static byte[] xz() throws IOException {
    return packed(out -> new XZOutputStream(out, new LZMA2Options(1)), CONTENT);
  }

  private static byte[] twice(byte[] bytes) {
    byte[] both = Arrays.copyOf(bytes, bytes.length * 2);
    System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
    return both;
  }

  /** A stream like a pipe: it gives a few bytes at a time and never says that more are there. */
  private static InputStream trickle(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int count) throws IOException {
        return super.read(target, offset, Math.min(count, 777));
      }

      @Override
      public int available() {
        return 0;
      }
    };
  }

  private static byte[] read(InputStream in) throws IOException {
    try (InputStream content = PlainInput.open(in)) {
      return content.readAllBytes();
    }
  }

  @Test
  void plainBytesPassAsTheyAre() throws IOException {
    for (byte[] bytes : new byte[][] {{}, {0x1f}, {0x28, (byte) 0xb5, 0x2f}, CONTENT}) {
      assertArrayEquals(bytes, read(trickle(bytes)));
      assertArrayEquals(bytes, read(new ByteArrayInputStream(bytes)));
    }
  }

  @Test
  void packedBytesAreUnpacked() throws IOException {
    for (byte[] bytes : new byte[][] {gzip(), zstd(), xz()}) {
      assertArrayEquals(CONTENT, read(new ByteArrayInputStream(bytes)));
      assertArrayEquals(CONTENT, read(trickle(bytes)));
    }
  }

  @Test
  void membersFollowOneAnother() throws IOException {
    for (byte[] bytes : new byte[][] {gzip(), zstd(), xz()}) {
      assertArrayEquals(twice(CONTENT), read(new ByteArrayInputStream(twice(bytes))));
      assertArrayEquals(twice(CONTENT), read(trickle(twice(bytes))));
    }
  }

  @Test
  void zstdWithALongWindowAndASkippableFrame() throws IOException {
    byte[] longWindow =
        packed(out -> new ZstdOutputStream(out).setLong(28).setChecksum(true), new byte[2 << 20]);
    assertArrayEquals(new byte[2 << 20], read(trickle(longWindow)));
    byte[] frame = Zstd.compress(CONTENT);
    byte[] skippable = {0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 7, 7};
    byte[] both = Arrays.copyOf(skippable, skippable.length + frame.length);
    System.arraycopy(frame, 0, both, skippable.length, frame.length);
    assertArrayEquals(CONTENT, read(new ByteArrayInputStream(both)));
  }

  @Test
  void cutOffOrChangedBytesAreDamaged() throws IOException {
    for (byte[] bytes : new byte[][] {gzip(), zstd(), xz()}) {
      byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
      assertThrows(Damaged.class, () -> read(new ByteArrayInputStream(half)));
      byte[] flipped = bytes.clone();
      flipped[bytes.length / 2] ^= 0x10;
      assertThrows(Damaged.class, () -> read(trickle(flipped)));
    }
    byte[] headOnly = Arrays.copyOf(gzip(), 5);
    Damaged damaged = assertThrows(Damaged.class, () -> read(new ByteArrayInputStream(headOnly)));
    assertEquals("packed data is cut off", damaged.getMessage());
  }

  @Test
  void onlyWhatIsPackedLikeThatIsUnpackedOnDemand() throws IOException {
    Map<Packing, byte[]> packed =
        Map.of(Packing.GZIP, gzip(), Packing.ZSTD, zstd(), Packing.XZ, xz());
    for (Packing packing : Packing.values()) {
      for (Packing actual : Packing.values()) {
        InputStream in = new ByteArrayInputStream(packed.get(actual));
        if (actual == packing) {
          try (InputStream content = PlainInput.open(in, packing)) {
            assertArrayEquals(CONTENT, content.readAllBytes());
          }
        } else {
          assertThrows(Mistyped.class, () -> PlainInput.open(in, packing));
        }
      }
      InputStream empty = InputStream.nullInputStream();
      assertThrows(Mistyped.class, () -> PlainInput.open(empty, packing));
    }
  }

  @Test
  void whatFollowsAGzipMemberIsAnotherOrZerosOrDamage() throws IOException {
    byte[] member = gzip();
    byte[] padded = Arrays.copyOf(member, member.length + 512);
    assertArrayEquals(CONTENT, read(trickle(padded)));
    byte[] behindZeros = Arrays.copyOf(padded, padded.length + member.length);
    System.arraycopy(member, 0, behindZeros, padded.length, member.length);
    assertArrayEquals(twice(CONTENT), read(trickle(behindZeros)));
    for (int at = 0; at < 4; at++) {
      byte[] damaged = twice(member);
      damaged[member.length + at] ^= (byte) 0x80;
      assertThrows(Damaged.class, () -> read(trickle(damaged)), "byte " + at);
      assertThrows(Damaged.class, () -> read(new ByteArrayInputStream(damaged)), "byte " + at);
    }
    for (int cut = 1; cut < 20; cut++) {
      byte[] both = Arrays.copyOf(twice(member), member.length + cut);
      assertThrows(Damaged.class, () -> read(new ByteArrayInputStream(both)), "cut " + cut);
    }
    for (int back = 1; back <= 8; back++) {
      byte[] trailer = member.clone();
      trailer[member.length - back] ^= 1;
      assertThrows(Damaged.class, () -> read(new ByteArrayInputStream(trailer)), "byte " + back);
    }
  }

  @Test
  void allThatAGzipHeaderMayHoldIsPassedOver() throws IOException {
    byte[] member = gzip();
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.write(new byte[] {0x1f, (byte) 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3});
    header.write(new byte[] {2, 0, 7, 7, 'n', 0, 'c', 'c', 0});
    CRC32 check = new CRC32();
    check.update(header.toByteArray());
    for (int wrong = 0; wrong < 2; wrong++) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(header.toByteArray());
      all.write((int) check.getValue() + wrong);
      all.write((int) check.getValue() >>> 8);
      all.write(member, 10, member.length - 10);
      if (wrong == 0) {
        assertArrayEquals(CONTENT, read(trickle(all.toByteArray())));
      } else {
        assertThrows(Damaged.class, () -> read(trickle(all.toByteArray())));
      }
    }
  }

  @Test
  void aNameSaysWhatAFileIsPackedIn() {
    assertEquals(Optional.of(Packing.GZIP), Packing.ofName("a.log.gz"));
    assertEquals("a.log", Packing.ZSTD.unpackedName("a.log.zst"));
    assertEquals(Optional.of(Packing.XZ), Packing.ofName("a.xz"));
    for (String plain : new String[] {"a.log", ".gz", "gz", "a.gz.1", ""}) {
      assertEquals(Optional.empty(), Packing.ofName(plain));
    }
  }

  @Test
  void bytesThatOnlyBeginLikePackedOnesAreText() throws IOException {
    byte[] text = "\u001f\u008bgarbage\nx\n".getBytes(StandardCharsets.ISO_8859_1);
    assertArrayEquals(text, read(trickle(text)));
  }
}
