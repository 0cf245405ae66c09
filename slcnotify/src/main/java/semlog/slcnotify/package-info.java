/**
 * Tells of conditions in a stream of events: in come triggers and events, as JSON or as lines of a
 * log, complete or not; out come alerts, each as soon as the event is complete that fires it. What
 * is no event is told of and left out; a mistake in a trigger ends the program before anything is
 * read.
 */
package semlog.slcnotify;
