package semlog;

import java.util.Optional;
import semlog.fault.Damaged;

/** Blocks that are lost, which is told once. */
final class LostFeed implements BlockFeed {
  private Optional<Damaged> untold;

  LostFeed(Damaged damage) {
    untold = Optional.of(damage);
  }

  @Override
  public Optional<Fed> next() {
    if (untold.isPresent()) {
      Damaged told = untold.get();
      untold = Optional.empty();
      throw told;
    }
    return Optional.empty();
  }
}
