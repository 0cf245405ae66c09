package semlog.attribute;

/**
 * How an attribute became known.
 *
 * @param origin file and line of the format that told it, or nothing
 */
public record Found(Source source, String origin) {}
