/**
 * What is said on a terminal: a live panel where a person sits at one, plain lines elsewhere, and
 * the words for what a session tells.
 *
 * <p>Start at {@link heelbeat.terminal.Screen}: a {@link heelbeat.terminal.ScreenFeed} of what the
 * machine does goes in, at most ten a second; text comes out. One thread draws, and may wait for
 * the terminal; the loop never does.
 */
@NullMarked
package heelbeat.terminal;

import org.jspecify.annotations.NullMarked;
