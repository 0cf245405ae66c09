package semlog.trigger;

import java.util.List;
import semlog.condition.Reason;
import semlog.event.Event;

/** Finds many things in an event at once, and knows which of its rules they may make fire. */
public interface Detector {
  /** Finds nothing. */
  Detector NONE =
      new Detector() {
        @Override
        public List<Rule> rules() {
          return List.of();
        }

        @Override
        public int[] detect(Event event) {
          return new int[0];
        }

        @Override
        public List<Reason> reasons(int rule, Event event) {
          return List.of();
        }
      };

  /** The rules that tell of what is found. */
  List<Rule> rules();

  /**
   * Finds what is in an event and labels it with that, so that queries can ask for it.
   *
   * @return the places of the rules whose query the event may answer now, in their order
   */
  int[] detect(Event event);

  /** The values in the event detected last that are what the rule at this place looks for. */
  List<Reason> reasons(int rule, Event event);
}
