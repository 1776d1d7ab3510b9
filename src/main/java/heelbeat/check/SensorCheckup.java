package heelbeat.check;

import heelbeat.signal.Channel;

/**
 * What one sensor did in a check. Counts are the converter's.
 *
 * @param restCounts with both feet flat, in the median
 * @param changeCounts by how much it changed when the heel of its foot was raised and held
 * @param noiseCounts how far a count scatters around its neighbours while nobody moves
 * @param driftCounts by how much it changed from the beginning to the end of the still minute
 */
public record SensorCheckup(
    Channel channel,
    double restCounts,
    double changeCounts,
    double noiseCounts,
    double driftCounts) {}
