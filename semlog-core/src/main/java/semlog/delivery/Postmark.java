package semlog.delivery;

import java.time.Instant;

/**
 * When and where a message is made.
 *
 * @param host the name of this computer
 * @param id a word that no other message has
 */
public record Postmark(Instant now, String host, String id) {}
