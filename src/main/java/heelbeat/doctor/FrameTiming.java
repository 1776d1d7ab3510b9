package heelbeat.doctor;

/**
 * How regularly a pad's frames came.
 *
 * @param rateHz frames a second, those lost included
 * @param lost frames that are missing between others
 * @param longestNs the longest time between two frames, in nanoseconds
 */
record FrameTiming(double rateHz, long lost, long longestNs) {}
