/**
 * TOML files that people write, held against the keys that there are: what is wrong is told with
 * file, line, key and what would be right.
 */
@NullMarked
package heelbeat.settings;

import org.jspecify.annotations.NullMarked;
