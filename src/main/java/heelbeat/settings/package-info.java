/**
 * TOML files that people write, held against the keys that there are: what is wrong is told with
 * file, line, key and what would be right.
 *
 * <p>Start at {@link heelbeat.settings.SettingsFile}: a file and a list of {@link
 * heelbeat.settings.Key}s go in, values within their bounds come out, or a {@link
 * heelbeat.settings.SettingsException} for the person who wrote it. On any thread.
 */
@NullMarked
package heelbeat.settings;

import org.jspecify.annotations.NullMarked;
