/**
 * One foot's contact with the pad: when foot and heel come and go, told from two force sensors, and
 * what is wrong with a sensor when it is.
 */
@NullMarked
package heelbeat.heel;

import org.jspecify.annotations.NullMarked;
