/**
 * The report: one page for the eye that needs nothing else.
 *
 * <p>Start at {@link heelbeat.report.Report}: what was done goes in, HTML comes out. On the calling
 * thread.
 */
@NullMarked
package heelbeat.report;

import org.jspecify.annotations.NullMarked;
