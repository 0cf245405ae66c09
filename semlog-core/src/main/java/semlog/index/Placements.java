package semlog.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import semlog.pattern.Literal;
import semlog.pattern.LiteralFinder;
import semlog.template.Slot;
import semlog.template.Template;

/** Where a string can stand in the lines of any template. For use by several threads. */
final class Placements {
  private final Literal string;
  private final LiteralFinder finder;
  private final Map<Slot, SlotReach> reaches = new ConcurrentHashMap<>();

  Placements(Literal string) {
    this.string = string;
    this.finder = new LiteralFinder(string);
  }

  /**
   * All ways in which it can stand in the lines of a template; one without tests says that every
   * line holds the string. Empty when there are too many to tell.
   */
  Optional<List<List<SlotTest>>> ways(Template template) {
    for (int slot = 0; slot <= template.slots().size(); slot++) {
      byte[] text = template.text(slot);
      if (finder.find(text, 0, text.length) >= 0) {
        return Optional.of(List.of(List.of()));
      }
    }
    return new Placement(template, string, this::reach).ways();
  }

  private SlotReach reach(Slot slot) {
    return reaches.computeIfAbsent(slot, known -> SlotReach.of(known, string));
  }
}
