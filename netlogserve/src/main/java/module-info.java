/** Replays a log at its original speed. */
module semlog.netlogserve {
  requires semlog.core;
}
