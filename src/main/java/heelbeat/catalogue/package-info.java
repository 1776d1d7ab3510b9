/**
 * The protocols and exercises that there are, as files: those that come with Heelbeat, and those
 * that a person wrote.
 *
 * <p>Start at {@link heelbeat.catalogue.Protocols}: a folder goes in, protocols by their names come
 * out, and a line for each file that was refused. On any thread, before a session begins.
 */
@NullMarked
package heelbeat.catalogue;

import org.jspecify.annotations.NullMarked;
