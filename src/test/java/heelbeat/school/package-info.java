@NullMarked
package heelbeat.school;

import org.jspecify.annotations.NullMarked;
