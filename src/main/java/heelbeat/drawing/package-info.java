/**
 * Pictures as text: the one writer of SVG, a drawing in a file, axes with round numbers, curves,
 * and seconds written out exactly.
 *
 * <p>Start at {@link heelbeat.drawing.Drawing}: shapes and words at places in pixels go in, a file
 * comes out. Nothing here knows what is drawn, nor a thread.
 */
@NullMarked
package heelbeat.drawing;

import org.jspecify.annotations.NullMarked;
