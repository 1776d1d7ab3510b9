@NullMarked
package heelbeat.config;

import org.jspecify.annotations.NullMarked;
