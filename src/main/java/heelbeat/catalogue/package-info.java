/**
 * The protocols and exercises that there are, read from TOML files: those that come with Heelbeat
 * and those that a person wrote.
 */
@NullMarked
package heelbeat.catalogue;

import org.jspecify.annotations.NullMarked;
