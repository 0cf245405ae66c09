/**
 * Lines to and from other processes: where they are, how a stream is cut into messages, and what is
 * done when a connection is lost.
 *
 * <p>In come and out go the bytes of lines. It always holds that lines of several senders are never
 * mixed, that one slow receiver does not hold the others, and that memory is bounded. The package
 * knows no log and no archive.
 */
package semlog.net;
