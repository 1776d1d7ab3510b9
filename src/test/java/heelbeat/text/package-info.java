@NullMarked
package heelbeat.text;

import org.jspecify.annotations.NullMarked;
