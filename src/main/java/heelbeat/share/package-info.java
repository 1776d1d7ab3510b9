/**
 * Recordings for others: a folder that holds what a pad delivered and what its owner says of it,
 * and nothing that tells who, where or when.
 *
 * <p>Start at {@link heelbeat.share.SharedPackage}: recordings and {@link heelbeat.share.Said} go
 * in, a folder comes out. Each file is copied by naming what may pass; whatever else stands in it
 * stays behind.
 */
@NullMarked
package heelbeat.share;

import org.jspecify.annotations.NullMarked;
