/**
 * Specification of one foot's contact with the pad, told on synthetic loads whose truth is known.
 */
@NullMarked
package heelbeat.heel;

import org.jspecify.annotations.NullMarked;
