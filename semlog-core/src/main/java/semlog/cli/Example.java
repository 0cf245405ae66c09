package semlog.cli;

/**
 * A command that shows a main use; help and manual page lead with these.
 *
 * @param command a shell command line: {@code slc access.log}
 * @param meaning what it does, a few words without a full stop
 */
public record Example(String command, String meaning) {}
