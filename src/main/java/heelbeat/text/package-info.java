/**
 * What several rooms say alike.
 *
 * <p>{@link heelbeat.text.FileTrouble} says why a file cannot be had, {@link heelbeat.text.Count}
 * how many there are of something, {@link heelbeat.text.Printable} what may be shown of text that
 * others wrote. On any thread.
 */
@NullMarked
package heelbeat.text;

import org.jspecify.annotations.NullMarked;
