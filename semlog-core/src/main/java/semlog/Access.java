package semlog;

import java.util.Optional;
import semlog.seal.Keyring;

/**
 * What archives are read with.
 *
 * @param model what they were made with, if they were made with one
 * @param keyring opens what is sealed
 */
public record Access(Optional<Model> model, Keyring keyring) {
  /** No model, and no key. */
  public static final Access PLAIN = new Access(Optional.empty(), Keyring.none());
}
