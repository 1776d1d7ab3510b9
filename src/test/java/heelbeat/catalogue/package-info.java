@NullMarked
package heelbeat.catalogue;

import org.jspecify.annotations.NullMarked;
