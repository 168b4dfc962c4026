/// Bounds on a document that is not to be trusted; exceeding one is a failure, not a slow run.
package struct XMLLimits: Hashable, Sendable {
  /// Bytes of one document; offsets are kept in 32 bits.
  package var documentSize = 1 << 30
  /// Levels of nested elements.
  package var depth = 250
  /// Attributes of one element: their number costs libxml2 quadratic time.
  package var attributesPerElement = 2_000

  package init() {}
}
