/// Bounds on a document that is not to be trusted; exceeding one is a failure, not a slow run.
package struct XMLLimits: Hashable, Sendable {
  /// Bytes of one document; offsets are kept in 32 bits.
  package var documentSize = 1 << 30
  /// Levels of nested elements.
  package var depth = 250
  /// Attributes of one element: their number costs libxml2 quadratic time.
  package var attributesPerElement = 2_000
  /// Elements of one document: their records take more memory than the densest markup does.
  package var elements = 1 << 25
  /// Different names of elements and attributes.
  package var names = 1 << 16
  /// Namespace declarations in force at one place: every name is looked up among all of them.
  package var namespacesInScope = 256

  package init() {}
}
