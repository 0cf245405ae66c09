/**
 * What the four programs share at their edge: option definitions, parsing, settings, messages,
 * streams, exit codes.
 *
 * <p>In comes a {@link semlog.cli.Program} and the words of its command line; out go data on
 * standard output, talk on standard error and an exit code. It always holds that standard output
 * carries data only, that every error is {@code program: error: what and where} and perhaps {@code
 * hint: what to do}, and that nothing of the option parser's own messages shows. The package knows
 * no log and no archive.
 */
package semlog.cli;
