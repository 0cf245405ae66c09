package semlog.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import semlog.attribute.PlacedAttribute;
import semlog.template.Template;

/**
 * The attributes of all templates of a dictionary, as it tells them: an archive may have half a
 * million, of which a search asks for some.
 */
final class ToldAttributes {
  private final List<AttributeTable.Kind> kinds;
  private final int[] numbers;
  private final AttributeGuess.Place[] places;
  private final Map<StoredTemplate.Asked, boolean[]> answers = new ConcurrentHashMap<>(2);

  /**
   * The attributes, one template after the other.
   *
   * @param kinds by their numbers; there may be more of them later
   * @param numbers of each attribute that of its kind; not to be changed once one was asked for
   * @param places likewise
   */
  ToldAttributes(List<AttributeTable.Kind> kinds, int[] numbers, AttributeGuess.Place[] places) {
    this.kinds = kinds;
    this.numbers = numbers;
    this.places = places;
  }

  /** The attributes of a template, from one on. */
  StoredTemplate.Attributes of(Template template, int from, int count) {
    return new OfTemplate(template, from, count);
  }

  private final class OfTemplate implements StoredTemplate.Attributes {
    private final Template template;
    private final int from;
    private final int count;

    OfTemplate(Template template, int from, int count) {
      this.template = template;
      this.from = from;
      this.count = count;
    }

    @Override
    public List<PlacedAttribute> all() {
      PlacedAttribute[] all = new PlacedAttribute[count];
      int slots = 0;
      for (int i = 0; i < count; i++) {
        slots += places[from + i].gap();
        all[i] = placed(from + i, slots);
      }
      return List.of(all);
    }

    @Override
    public List<PlacedAttribute> answering(StoredTemplate.Asked asked) {
      boolean[] ofKinds = answers(asked);
      int first = from;
      while (first < from + count && !ofKinds[numbers[first]]) {
        first++;
      }
      return first == from + count ? List.of() : answering(ofKinds);
    }

    private List<PlacedAttribute> answering(boolean[] ofKinds) {
      List<PlacedAttribute> some = new ArrayList<>(1);
      int slots = 0;
      for (int at = from; at < from + count; at++) {
        slots += places[at].gap();
        if (ofKinds[numbers[at]]) {
          some.add(placed(at, slots));
        }
      }
      return some;
    }

    private PlacedAttribute placed(int at, int startSlots) {
      AttributeTable.Kind kind = kinds.get(numbers[at]);
      AttributeGuess.Place place = places[at];
      boolean inFront = place.covered() > 0;
      return new PlacedAttribute(
          kind.type(),
          kind.name(),
          kind.role(),
          startSlots,
          inFront ? template.textLength(startSlots) - place.start() : place.start(),
          startSlots + place.covered(),
          place.end());
    }
  }

  private boolean[] answers(StoredTemplate.Asked asked) {
    boolean[] known = answers.get(asked);
    return known == null ? answers.computeIfAbsent(asked, this::ofKinds) : known;
  }

  private boolean[] ofKinds(StoredTemplate.Asked asked) {
    boolean[] ofKinds = new boolean[kinds.size()];
    for (int number = 0; number < ofKinds.length; number++) {
      AttributeTable.Kind kind = kinds.get(number);
      ofKinds[number] = asked.of(kind.type(), kind.name());
    }
    return ofKinds;
  }
}
