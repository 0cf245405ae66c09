/**
 * To whom alerts go beside standard output, what each of them is handed, and how much of it.
 *
 * <p>In come what somebody wrote of actions, and alerts; out go actions and, for each, the bytes
 * that its receiver takes. The package opens nothing: programs bring the receivers. A secret is in
 * no message and no {@code toString}.
 */
package semlog.delivery;
