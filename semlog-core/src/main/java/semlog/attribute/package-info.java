/**
 * Finds, types and names the attributes of a template, by rules, from one sample line.
 *
 * <p>In comes a line and the places of its slots; out go {@link semlog.attribute.Attribute}s in
 * order. Attributes never overlap, but for those in a sentence, and never cut a slot. What is found
 * depends on the static text, the kinds of the slots and their shape, so that all lines of a
 * template are understood alike. The work per line is bounded by a number of steps proportional to
 * its length.
 *
 * <p>A line is cut into {@code Units}; an ordered list of {@code Rule}s then claims runs of units:
 * first the header of the line, then, from left to right, JSON, phrases, keys with values, shapes,
 * and what slots remain. A {@code WholeLine} (a user's grok expression, the columns of a table)
 * comes before that: it names parts of the line, and what lies between them is read in the same
 * way.
 */
package semlog.attribute;
