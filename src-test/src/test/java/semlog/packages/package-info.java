/**
 * Tests of what is shipped: the order of the core's packages, and the native packages as a user
 * installs them. In come compiled classes and what {@code scripts/package} made; nothing outside
 * {@code target} is ever changed.
 */
package semlog.packages;
