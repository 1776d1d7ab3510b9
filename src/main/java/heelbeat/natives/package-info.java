/**
 * Machine code that libraries bring: loaded from beside the program ({@link
 * heelbeat.natives.InstalledNatives}), or else unpacked by the library into the temporary folder,
 * where a process that is killed leaves it ({@link heelbeat.natives.UnpackedNatives}). Who uses
 * such a library asks for both before the library's first use.
 */
@NullMarked
package heelbeat.natives;

import org.jspecify.annotations.NullMarked;
