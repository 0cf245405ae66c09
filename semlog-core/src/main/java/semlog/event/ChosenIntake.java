package semlog.event;

import java.io.IOException;
import java.util.Optional;
import semlog.bytes.ByteBuilder;

/** Takes an input for JSON or for lines of text, as its first bytes say. */
public final class ChosenIntake implements EventIntake {
  /** Opens what takes the input. */
  @FunctionalInterface
  public interface Opener {
    EventIntake open() throws IOException;
  }

  /** No line of text has so many blanks before it. */
  private static final int MOST_BLANKS = 1 << 20;

  private final Opener json;
  private final Opener lines;

  /** What came before it was known what it is. */
  private final ByteBuilder begun = new ByteBuilder();

  private Optional<EventIntake> chosen = Optional.empty();

  public ChosenIntake(Opener json, Opener lines) {
    this.json = json;
    this.lines = lines;
  }

  @Override
  public void feed(byte[] bytes, int from, int to) throws IOException {
    if (chosen.isPresent()) {
      chosen.get().feed(bytes, from, to);
      return;
    }
    begun.bytes(bytes, from, to - from);
    FirstBytes.Form form = FirstBytes.of(begun.array(), 0, begun.length());
    if (form != FirstBytes.Form.OPEN || begun.length() > MOST_BLANKS) {
      choose(form == FirstBytes.Form.LINES ? lines : json);
    }
  }

  private void choose(Opener opener) throws IOException {
    EventIntake intake = opener.open();
    chosen = Optional.of(intake);
    intake.feed(begun.array(), 0, begun.length());
    begun.clear();
  }

  @Override
  public boolean isGathering() {
    return chosen.isPresent() && chosen.get().isGathering();
  }

  @Override
  public void release() throws IOException {
    if (chosen.isPresent()) {
      chosen.get().release();
    }
  }

  @Override
  public long wholeBytes() {
    return chosen.map(EventIntake::wholeBytes).orElse(0L);
  }

  @Override
  public boolean hasEnded() {
    return chosen.isPresent() && chosen.get().hasEnded();
  }

  @Override
  public void end() throws IOException {
    if (chosen.isEmpty()) {
      choose(json);
    }
    chosen.orElseThrow().end();
  }
}
