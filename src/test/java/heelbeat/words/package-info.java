@NullMarked
package heelbeat.words;

import org.jspecify.annotations.NullMarked;
