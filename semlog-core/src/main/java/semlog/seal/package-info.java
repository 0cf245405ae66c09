/**
 * Seals bytes so that only those read them who were chosen, and notices when they were altered.
 *
 * <p>In come secrets and bytes; out go files as {@code age} writes them (C2SP age.md, version 1),
 * which {@link semlog.seal.Lock} makes and {@link semlog.seal.Keyring} opens, and bytes that a
 * {@link semlog.seal.SealKey} closed. It always holds that nothing is handed out before it is
 * authenticated, that no key or passphrase is in a message or in what {@code toString} says, and
 * that randomness comes in from outside.
 */
package semlog.seal;
