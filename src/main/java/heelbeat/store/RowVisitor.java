package heelbeat.store;

/**
 * Receives what is stored, one after the other; there may be more than fits in memory.
 *
 * @param <T> what is stored
 * @param <E> what the visitor may throw; that ends the visit
 */
@FunctionalInterface
public interface RowVisitor<T, E extends Exception> {
  /** Called once for each. */
  void visit(T stored) throws E;
}
