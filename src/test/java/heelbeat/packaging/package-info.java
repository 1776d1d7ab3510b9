/** What a Debian package holds that is made of the code: the manual page, the licences. */
@NullMarked
package heelbeat.packaging;

import org.jspecify.annotations.NullMarked;
