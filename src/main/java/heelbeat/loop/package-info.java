/**
 * The fixed-rate signal loop and its ports: where frames come from, where light and sound go, and
 * what time it is.
 *
 * <p>Start at {@link heelbeat.loop.SignalLoop}: at each tick it polls a {@link
 * heelbeat.loop.PadSource}, hands the frames on, and shows what light and sound are to be. Its
 * thread, the signal thread, waits for the next tick and for nothing else.
 */
@NullMarked
package heelbeat.loop;

import org.jspecify.annotations.NullMarked;
