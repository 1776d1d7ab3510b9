package heelbeat.doctor;

import java.io.BufferedReader;
import java.io.PrintWriter;

/**
 * A person at a terminal who is asked.
 *
 * @param in what the person types
 * @param out what the person reads
 */
public record Dialogue(BufferedReader in, PrintWriter out) {}
