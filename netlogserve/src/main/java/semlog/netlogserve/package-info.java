/**
 * Replays a log: in come lines with times in any layout, out go the same lines, each when its time
 * comes. Lines keep their bytes and their order whatever their times say; memory is bounded by one
 * piece of a line.
 */
package semlog.netlogserve;
