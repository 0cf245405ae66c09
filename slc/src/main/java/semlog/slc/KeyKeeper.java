package semlog.slc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import semlog.cli.PendingFile;
import semlog.seal.EvolvingKey;

/**
 * The file of an evolving key. What it had before is overwritten where it lies, which not every
 * file system and no copy of it need heed.
 *
 * @param comments its lines that are not the key
 */
record KeyKeeper(Path file, String comments) implements EvolvingKey.Keeper {
  /** The file that has a text. */
  static KeyKeeper of(Path file, String text) {
    String comments =
        text.lines()
            .filter(line -> line.startsWith("#"))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return new KeyKeeper(file, comments);
  }

  @Override
  public void keep(String text) throws IOException {
    byte[] bytes = (comments + text).getBytes(StandardCharsets.US_ASCII);
    try (FileChannel before = FileChannel.open(file, StandardOpenOption.WRITE);
        PendingFile next = PendingFile.begin(file, true, true)) {
      next.append(bytes, 0, bytes.length);
      next.publish();
      ByteBuffer nothing = ByteBuffer.allocate((int) before.size());
      while (nothing.hasRemaining()) {
        before.write(nothing, nothing.position());
      }
      before.force(false);
    }
  }
}
