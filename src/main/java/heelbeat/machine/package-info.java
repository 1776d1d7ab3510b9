/**
 * The device put together: the loop with its pad, session, light and store, and what it hears and
 * tells beside the feet, such as sticks, the button, a damaged store or an odd pad.
 *
 * <p>Start at {@link heelbeat.machine.Machine}: frames go in by its pad; light and sound, stored
 * events and a {@link heelbeat.terminal.Screen} come out. The signal thread turns the loop and
 * waits for nothing; the calling thread draws the screen and looks after sticks and store.
 */
@NullMarked
package heelbeat.machine;

import org.jspecify.annotations.NullMarked;
