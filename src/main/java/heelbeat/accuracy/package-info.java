/**
 * How right the chain is: what it counts in a recording, held against what is known to have been
 * done.
 *
 * <p>Start at {@link heelbeat.accuracy.RepAccuracy}: a recording and its truth go in, counts and
 * errors come out, which {@link heelbeat.accuracy.RepTable}, {@link heelbeat.accuracy.RepCsv} and
 * {@link heelbeat.accuracy.RepJson} write down. The truth is somebody's file ({@link
 * heelbeat.accuracy.TruthFile}) or what height sensors beside the pad read ({@link
 * heelbeat.accuracy.HeightTruth}).
 */
@NullMarked
package heelbeat.accuracy;

import org.jspecify.annotations.NullMarked;
