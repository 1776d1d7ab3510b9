package heelbeat.coach;

/**
 * A set that has ended.
 *
 * @param number 1 for the session's first
 * @param totals what it came to
 */
public record SetReport(int number, Totals totals) {}
