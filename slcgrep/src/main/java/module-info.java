/** Searches archives and plain logs. */
module semlog.slcgrep {
  requires semlog.core;
}
