/**
 * Measures what Semlog understands of annotated logs, on the way that {@code slc -j} takes. {@code
 * scripts/evaluate} runs it; the annotated logs are not part of the project.
 */
package semlog.evaluate;
