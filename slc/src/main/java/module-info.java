/** Compresses, restores and understands log files. */
module semlog.slc {
  requires semlog.core;
}
