/**
 * Rules over events: when one fires, keeps firing and resolves, and what it then tells.
 *
 * <p>In come rules and the events of any number of inputs, in order, and what time it is when none
 * come; out go alerts, each at once, with the line of its event and the values that made the rule
 * fire. The same events give the same alerts, however fast they come. Memory is bounded by the
 * rules, the keys that each may remember, and one event.
 */
package semlog.trigger;
