/** Tells of conditions in a stream of events. */
module semlog.slcnotify {
  requires semlog.core;
}
