/**
 * Machine code that libraries bring: loaded from beside the program, or else unpacked by the
 * library into the temporary folder, where a process that is killed leaves it.
 *
 * <p>Start at {@link heelbeat.natives.InstalledNatives}, and {@link
 * heelbeat.natives.UnpackedNatives} where nothing is installed. Who uses such a library asks both
 * before its first use, on any thread.
 */
@NullMarked
package heelbeat.natives;

import org.jspecify.annotations.NullMarked;
