@NullMarked
package heelbeat.settings;

import org.jspecify.annotations.NullMarked;
