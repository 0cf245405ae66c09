/** Scripted sessions over the four programs as they are installed. */
package semlog.sessions;
