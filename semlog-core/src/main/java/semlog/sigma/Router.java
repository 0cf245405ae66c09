package semlog.sigma;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import semlog.event.Event;
import semlog.event.ValueMemo;

/**
 * Chooses the sources of rules that an event may be from. What is decided once is decided for all
 * events that have the same of what is asked for.
 *
 * @param <R> what is made of the sources that are chosen together
 */
final class Router<R> {
  private static final int MOST_KEYS = 10_000;

  private final LogSource given;
  private final List<LogSource> sources;
  private final List<Mapping.Origin> origins;
  private final Questions questions = new Questions();
  private final List<Questions.Planned> gates = new ArrayList<>();
  private final List<Questions.Planned> when = new ArrayList<>();
  private final Occasion occasion = new Occasion(questions);
  private final Members members;
  private final Function<BitSet, R> maker;
  private final Map<BitSet, R> made = new HashMap<>();
  private final Map<IntBuffer, R> known = new HashMap<>();
  private int[] key = new int[64];
  private int keyLength;

  /**
   * @param given where all events are from, as far as somebody has said it
   * @param sources the sources of rules
   * @param room for what is remembered of values
   * @param maker is given the places of those that were chosen
   */
  Router(
      LogSource given,
      List<LogSource> sources,
      Mapping mapping,
      ValueMemo.Room room,
      Function<BitSet, R> maker) {
    this.given = given;
    this.sources = List.copyOf(sources);
    this.origins = mapping.origins();
    this.maker = maker;
    for (LogSource source : sources) {
      Formula gate = isGiven(source) ? new Formula.All(List.of()) : mapping.gate(source);
      gates.add(questions.add(gate));
    }
    origins.forEach(origin -> when.add(questions.add(origin.when())));
    List<Questions.Planned> asked = new ArrayList<>(gates);
    asked.addAll(when);
    members = new Members(questions, asked, room);
  }

  /** Whether what is special about a source was said to be so: no event needs to prove it. */
  private boolean isGiven(LogSource source) {
    return !given.conflicts(source)
        && (!given.category().isEmpty() || source.category().isEmpty())
        && (!given.service().isEmpty() || source.service().isEmpty())
        && !(given.category().isEmpty() && given.service().isEmpty());
  }

  R route(Event event) {
    keyLength = 0;
    occasion.next(event, members, this::keep);
    for (int field = 0; field < questions.fields().size(); field++) {
      if (occasion.has(field)) {
        keep(-1 - field);
      }
    }
    R route = known.get(IntBuffer.wrap(key, 0, keyLength));
    return route == null ? decide() : route;
  }

  private void keep(int part) {
    if (keyLength == key.length) {
      key = Arrays.copyOf(key, keyLength * 2);
    }
    key[keyLength++] = part;
  }

  private R decide() {
    LogSource from = given;
    for (int i = 0; i < origins.size(); i++) {
      if (occasion.holds(when.get(i).plan())) {
        from = from.or(origins.get(i).is());
      }
    }
    BitSet chosen = new BitSet(sources.size());
    for (int i = 0; i < sources.size(); i++) {
      chosen.set(i, !sources.get(i).conflicts(from) && occasion.holds(gates.get(i).plan()));
    }
    R route = made.computeIfAbsent(chosen, maker);
    if (known.size() >= MOST_KEYS) {
      known.clear();
    }
    known.put(IntBuffer.wrap(Arrays.copyOf(key, keyLength)), route);
    return route;
  }
}
