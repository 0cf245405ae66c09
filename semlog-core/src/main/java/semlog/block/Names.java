package semlog.block;

import java.util.Optional;
import java.util.function.Supplier;
import semlog.mixing.TextMixer;

/** What spells the strings of a block's text columns, once one of them needs it. */
final class Names implements Supplier<TextMixer> {
  private final int bytes;
  private Optional<TextMixer> mixer = Optional.empty();

  /**
   * Nothing is spelled yet.
   *
   * @param bytes how many restored bytes the block has
   */
  Names(int bytes) {
    this.bytes = bytes;
  }

  @Override
  public TextMixer get() {
    if (mixer.isEmpty()) {
      mixer = Optional.of(new TextMixer(bytes));
    }
    return mixer.get();
  }
}
