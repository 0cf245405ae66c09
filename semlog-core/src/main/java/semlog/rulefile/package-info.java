/**
 * Files of rules into rules.
 *
 * <p>In comes the text of a YAML file; out go all its rules, or a {@link semlog.fault.Mistyped}
 * that names file, line and column and shows the place. Nothing is half read.
 */
package semlog.rulefile;
