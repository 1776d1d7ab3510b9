@NullMarked
package heelbeat.app.host;

import org.jspecify.annotations.NullMarked;
