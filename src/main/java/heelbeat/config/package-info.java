/**
 * What {@code heelbeat run} is told by its one file: every key with its default, its bounds and its
 * line of documentation, and what the values stand for.
 *
 * <p>Start at {@link heelbeat.config.Configuration}: a file goes in; the pad, the plan, the light
 * and the button that it names come out, as settings that open what they name. Read once, at the
 * start, by the main thread.
 */
@NullMarked
package heelbeat.config;

import org.jspecify.annotations.NullMarked;
