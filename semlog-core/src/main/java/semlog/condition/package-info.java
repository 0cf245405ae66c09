/**
 * What has to happen among events over time, and whether it has for the events of one key.
 *
 * <p>In come the events that answer a condition's query, each with a time that is never before that
 * of the one before; out go moments at which the condition happened, or the span of time in which
 * it holds if nothing else comes. Times are milliseconds from an origin that does not matter. What
 * one key takes is bounded by the condition's own numbers and a few values of its events.
 */
package semlog.condition;
