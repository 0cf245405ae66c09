/**
 * The few ways an input can be unreadable, told apart by what to do next.
 *
 * <p>Every package may import this one. Reading untrusted bytes ends in a value or in one of these
 * faults, never in another exception. Failures of the medium (disk, network) stay {@link
 * java.io.IOException}; anything else is a bug of ours.
 */
package semlog.fault;
