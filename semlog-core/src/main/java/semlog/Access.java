package semlog;

import java.util.Optional;
import java.util.function.Supplier;
import semlog.attribute.Formats;
import semlog.seal.Keyring;

/**
 * What archives and logs are read with.
 *
 * @param model what they were made with, if they were made with one
 * @param keyring opens what is sealed
 * @param formats by which lines of plain text are understood; asked for when the first one is
 * @param partial whether protected values that the keyring does not open may stay out of lines
 */
public record Access(
    Optional<Model> model, Keyring keyring, Supplier<Formats> formats, boolean partial) {
  /** No model, no key and no formats but the built-in ones. */
  public static final Access PLAIN = new Access(Optional.empty(), Keyring.none());

  /** Only the built-in formats. */
  public Access(Optional<Model> model, Keyring keyring) {
    this(model, keyring, () -> Formats.BUILT_IN, false);
  }

  /** The same, where protected values may stay out. */
  public Access partially() {
    return new Access(model, keyring, formats, true);
  }
}
