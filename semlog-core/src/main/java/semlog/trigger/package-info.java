/**
 * Rules over events: when one fires, and what it then tells.
 *
 * <p>In come rules and the events of any number of inputs, in order; out go alerts, each at once,
 * with the line of its event and the values that made the rule fire. Memory is bounded by the rules
 * and one event.
 */
package semlog.trigger;
