/**
 * What a person takes away: tables for a spreadsheet, their description for machines, a report for
 * the eye, and the tables of a replay.
 *
 * <p>Start at {@link heelbeat.export.SessionExport}: a store's folder goes in, files come out, each
 * under its final name only when it is whole. Each column is defined once, in {@link
 * heelbeat.export.ExportTables}, for data and description alike. On the calling thread.
 */
@NullMarked
package heelbeat.export;

import org.jspecify.annotations.NullMarked;
