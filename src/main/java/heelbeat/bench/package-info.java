/**
 * What Heelbeat costs on the machine at hand: figures, measured while somebody waits.
 *
 * <p>Start at {@link heelbeat.bench.FrameCost}, {@link heelbeat.bench.ReplaySpeed} or {@link
 * heelbeat.bench.DeviceRun}: a pad, a recording or a program goes in, figures come out. On the
 * calling thread.
 */
@NullMarked
package heelbeat.bench;

import org.jspecify.annotations.NullMarked;
