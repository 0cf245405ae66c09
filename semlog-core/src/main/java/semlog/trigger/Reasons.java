package semlog.trigger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import semlog.condition.Reason;
import semlog.event.Event;
import semlog.query.Fields;
import semlog.query.Query;

/** Which values of an event decided a query: of an OR only those of the parts that held. */
final class Reasons {
  /** A member of an event alone. */
  private record One(String value) implements Fields {
    @Override
    public List<String> values(String field) {
      return List.of(value);
    }

    @Override
    public boolean haveExponents() {
      return true;
    }
  }

  private final Event event;
  private final Set<Reason> found = new LinkedHashSet<>();

  private Reasons(Event event) {
    this.event = event;
  }

  /** The deciding values of an event that is an answer, in the order of the query. */
  static List<Reason> of(Query query, Event event) {
    Reasons reasons = new Reasons(event);
    reasons.add(query, true);
    return List.copyOf(reasons.found);
  }

  /** Adds what made the query come out so. */
  private void add(Query query, boolean held) {
    switch (query) {
      case Query.And and -> addAll(and.parts(), held);
      case Query.Or or -> addAll(or.parts(), held);
      case Query.Not not -> add(not.part(), !held);
      case Query.Contains contains -> addText(contains, held);
      case Query.Exists exists -> addMembers(exists, exists.field(), held);
      case Query.Equal equal -> addMembers(equal, equal.field(), held);
      case Query.Like like -> addMembers(like, like.field(), held);
      case Query.Matches matches -> addMembers(matches, matches.field(), held);
      case Query.Within within -> addMembers(within, within.field(), held);
      case Query.InNetwork in -> addMembers(in, in.field(), held);
    }
  }

  private void addAll(List<Query> parts, boolean held) {
    for (Query part : parts) {
      if (part.matches(event) == held) {
        add(part, held);
      }
    }
  }

  /** The text itself: the line that holds it is in the alert anyway. */
  private void addText(Query.Contains contains, boolean held) {
    if (held) {
      found.add(new Reason(contains.field(), contains.shape().toString()));
    }
  }

  private void addMembers(Query test, String field, boolean held) {
    if (field.startsWith("$") && held) {
      event.values(field).forEach(value -> found.add(new Reason(field, value)));
    }
    for (int i = 0; i < event.size(); i++) {
      if (Fields.answers(field, event.name(i))) {
        if (test.matches(new One(event.value(i))) == held) {
          found.add(new Reason(event.name(i), event.value(i)));
        }
      }
    }
  }
}
