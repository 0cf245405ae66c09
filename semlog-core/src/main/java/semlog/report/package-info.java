/**
 * A page that tells what a log is like.
 *
 * <p>In come selected lines with their attributes; out comes one HTML file: traffic over time, top
 * and rare templates, errors, sources, slow requests, large responses, failed log-ins. What always
 * holds: the page loads nothing from anywhere, runs no script but its own, shows every value as
 * text, and depends on nothing but the lines and the clock.
 */
package semlog.report;
