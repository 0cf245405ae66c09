/**
 * Which lines begin an event and which go on with the one before: in come the lines of an input in
 * their order, out comes a yes or no for each, from it and the lines before it alone. The first
 * line of an input begins an event.
 */
package semlog.grouping;
