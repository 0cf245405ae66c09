package semlog.trigger;

import semlog.query.Query;

/** What has to happen for a rule to fire. */
public sealed interface Condition {
  /** An event is an answer to the query. */
  record Match(Query query) implements Condition {}
}
