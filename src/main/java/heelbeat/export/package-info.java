/**
 * What a person takes away: tables for a spreadsheet, their description for machines, a report for
 * the eye, and the tables of a replay. Each column is defined once, for data and description alike.
 */
@NullMarked
package heelbeat.export;

import org.jspecify.annotations.NullMarked;
