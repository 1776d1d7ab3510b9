package heelbeat.check;

import heelbeat.signal.Channel;
import heelbeat.signal.Foot;

/**
 * What the sensors of one foot did.
 *
 * @param relieved the sensor whose counts fell most when this foot's heel was raised
 * @param relievedCounts by how much those changed then
 * @param heelCounts by how much those of its own heel changed then; below 0 if it was relieved
 * @param mostCounts the greatest change of all sensors then, either way
 * @param forefootPart how much its own forefoot's sensor took up then, as a part of the greatest
 *     change
 * @param otherPart how much a heel of the other foot changed meanwhile, as a part of the greatest
 *     change
 * @param noisePart the noise of this foot's sensors, the larger of both, as a part of the greatest
 *     change
 * @param driftPart by how much the heel's sensor drifted in the still minute, as a part of it
 * @param riseNs how long the heel's sensor takes from a tenth to nine tenths of its load when the
 *     heel falls, at best
 * @param ringPart how far it swings from half a second after that on, as a part of its load
 */
record FootCheck(
    Foot foot,
    Channel relieved,
    double relievedCounts,
    double heelCounts,
    double mostCounts,
    double forefootPart,
    double otherPart,
    double noisePart,
    double driftPart,
    long riseNs,
    double ringPart) {}
