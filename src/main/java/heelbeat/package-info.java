/**
 * Turns a foot pad into an instrument for soleus push-ups. A sample goes one way through these
 * packages: {@code device} or {@code replay}, {@code loop}, then {@code session} with {@code heel},
 * {@code rep} and {@code coach}, and out to the light, the {@code store} and the {@code export}.
 */
@NullMarked
package heelbeat;

import org.jspecify.annotations.NullMarked;
