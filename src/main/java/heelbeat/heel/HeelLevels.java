package heelbeat.heel;

/**
 * What a detector has learnt at one moment, for people to look at.
 *
 * @param forefoot of the forefoot's sensor
 * @param heel of the heel's sensor
 * @param touchedPart a lifted heel that stays above this part of its load at rest has touched
 */
public record HeelLevels(SensorLevels forefoot, SensorLevels heel, double touchedPart) {}
