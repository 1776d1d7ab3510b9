/** The documentation held against what it tells of: links, names, options and commands. */
@NullMarked
package heelbeat.docs;

import org.jspecify.annotations.NullMarked;
