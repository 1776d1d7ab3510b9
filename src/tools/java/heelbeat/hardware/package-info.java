/**
 * The drawings, schematics, boards, plans and tables of the folder {@code hardware}, made from its
 * own CSV files, so that none of them can disagree with another, with the firmware or with the
 * defaults.
 */
@NullMarked
package heelbeat.hardware;

import org.jspecify.annotations.NullMarked;
