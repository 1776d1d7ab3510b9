@NullMarked
package heelbeat.report;

import org.jspecify.annotations.NullMarked;
