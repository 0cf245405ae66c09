/**
 * Detection rules of Sigma 2.1, and which of them are true of an event.
 *
 * <p>In come files of rules, and of mappings that say what the fields of rules are called in events
 * and which events rules are about; out comes a {@link semlog.trigger.Detector}, and for each rule
 * that cannot be used its file, line and why. A rule is held against an event only where the event
 * may be of the rule's source. All rules of a source are looked at together: first which of their
 * texts an event has at all, then the few rules that can be true. Expressions take time linear in a
 * value, and what is remembered is bounded.
 */
package semlog.sigma;
