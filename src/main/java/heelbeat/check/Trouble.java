package heelbeat.check;

/**
 * Something that keeps a pad from passing.
 *
 * @param reason what kind of thing it is
 * @param found what was seen, for a person
 * @param mend what to do about it
 */
public record Trouble(Reason reason, String found, String mend) {}
