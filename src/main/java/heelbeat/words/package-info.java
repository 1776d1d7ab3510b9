/**
 * What several rooms say alike.
 *
 * <p>{@link heelbeat.words.FileTrouble} says why a file cannot be had, {@link heelbeat.words.Count}
 * how many there are of something, {@link heelbeat.words.Printable} what may be shown of text that
 * others wrote. On any thread.
 */
@NullMarked
package heelbeat.words;

import org.jspecify.annotations.NullMarked;
