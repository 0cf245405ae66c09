package semlog.slc;

/** The one thing that a run does. */
enum Action {
  COMPRESS,
  RESTORE,
  TEST,
  LIST,
  EVENTS,
  TRAIN,
  EXPLAIN,
  KEYGEN,
  SIGNING_KEYGEN,
  EVOLVING_KEYGEN,
  KEY_HEADER,
  MAKE_TOKEN,
  REPAIR,
  DROP,
  COMPACT,
  REINDEX,
  VERIFY,
  RECEIPT;

  /** Whether it replaces archives by others that it makes of them. */
  boolean changesInPlace() {
    return this == DROP || this == COMPACT || this == REINDEX;
  }
}
