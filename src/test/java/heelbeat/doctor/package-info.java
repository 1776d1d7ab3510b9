@NullMarked
package heelbeat.doctor;

import org.jspecify.annotations.NullMarked;
