/**
 * What is wrong with the pad, its sensors, the light, the store or the machine, and how to mend it.
 *
 * <p>Start at {@link heelbeat.doctor.Doctor}: a configuration goes in, a {@link
 * heelbeat.doctor.Diagnosis} comes out, as text or as JSON. One thread watches the pad for some
 * seconds and looks at the rest. What a finding says stands in the check that finds it.
 */
@NullMarked
package heelbeat.doctor;

import org.jspecify.annotations.NullMarked;
