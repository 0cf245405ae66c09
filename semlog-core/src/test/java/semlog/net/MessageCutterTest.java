package semlog.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import semlog.bytes.ByteBuilder;

final class MessageCutterTest {
  @Property(seed = "5101", tries = 300)
  void linesComeOutHoweverTheyWereCut(
      @ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 20) int most) throws IOException {
    String text = new String(bytes, ISO_8859_1).replace('<', '\n');
    String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    assertEquals(ended, cut(text.getBytes(ISO_8859_1), most));
  }

  @Property(seed = "5102", tries = 300)
  void countedMessagesComeOutHoweverTheyWereCut(
      @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 300) Integer> lengths,
      @ForAll @IntRange(min = 1, max = 20) int most)
      throws IOException {
    ByteBuilder sent = new ByteBuilder();
    StringBuilder expected = new StringBuilder();
    for (int length : lengths) {
      String message = "<13>" + "3 <".repeat(length).substring(0, length);
      sent.bytes((message.length() + " " + message).getBytes(UTF_8));
      expected.append(message).append('\n');
    }
    assertEquals(expected.toString(), cut(sent.toByteArray(), most));
  }

  @Test
  void bothKindsMayComeFromOneSender() throws IOException {
    String sent = "<13>a\n6 <13>b\n5 <13>c12 monkeys\n7 monkeys\n99 <1> cut off";
    assertEquals(
        "<13>a\n<13>b\n<13>c\n12 monkeys\n7 monkeys\n<1> cut off\n", cut(sent.getBytes(UTF_8), 5));
  }

  @Test
  void aLineWithoutEndIsCut() throws IOException {
    String line = "x".repeat((1 << 20) + 5);
    assertEquals(
        line.substring(0, 1 << 20) + "\nxxxxx\n", cut((line + "\n").getBytes(UTF_8), 4096));
  }

  private static String cut(byte[] sent, int most) throws IOException {
    ReadableByteChannel all = Channels.newChannel(new ByteArrayInputStream(sent));
    MessageCutter cutter = new MessageCutter(new Trickle(all, most));
    StringBuilder lines = new StringBuilder();
    for (byte[] next = cutter.next(); next.length > 0; next = cutter.next()) {
      lines.append(new String(next, ISO_8859_1));
    }
    return lines.toString();
  }

  /** Gives a few bytes at a time. */
  private record Trickle(ReadableByteChannel all, int most) implements ReadableByteChannel {
    @Override
    public int read(ByteBuffer target) throws IOException {
      ByteBuffer few = target.slice(target.position(), Math.min(most, target.remaining()));
      int count = all.read(few);
      target.position(target.position() + Math.max(0, count));
      return count;
    }

    @Override
    public boolean isOpen() {
      return all.isOpen();
    }

    @Override
    public void close() throws IOException {
      all.close();
    }
  }
}
