/**
 * Manual pages and shell completions from the definitions that parser and help use too.
 *
 * <p>In come compiled programs, out go files for {@code share/man} and the shells. It is among the
 * tests because no program needs it when it runs; {@code scripts/native/write-manuals} calls it.
 */
package semlog.manual;
