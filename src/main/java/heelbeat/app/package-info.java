/**
 * One thin class a command, and what commands share.
 *
 * <p>Start at {@link heelbeat.app.Main}: a command line goes in; text, files and an exit status
 * come out. {@link heelbeat.app.RunCommand} is the device: it makes what the configuration names
 * and gives it to {@link heelbeat.machine.Machine}. Everything here runs on the main thread.
 */
@NullMarked
package heelbeat.app;

import org.jspecify.annotations.NullMarked;
