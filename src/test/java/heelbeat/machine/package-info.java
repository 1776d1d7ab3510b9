/** What runs inside a whole machine that a test boots, beside the installed program. */
@NullMarked
package heelbeat.machine;

import org.jspecify.annotations.NullMarked;
