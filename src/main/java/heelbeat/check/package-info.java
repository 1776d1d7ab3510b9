/**
 * What an owner finds out about the own pad: a person is led through push-ups of known lengths, and
 * what the chain makes of them is held against what was asked. Nothing that counts depends on it.
 */
@NullMarked
package heelbeat.check;

import org.jspecify.annotations.NullMarked;
