/// The error of every layer: why something could not be done.
///
/// Nothing has been written.
public struct Failure: Error, Hashable, Sendable {
  /// At least one.
  public var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty, "a failure needs a reason")
    self.diagnostics = diagnostics
  }

  /// A failure with one reason.
  public init(_ reason: Diagnostic) { self.init([reason]) }

  /// The code of the first reason.
  public var code: String { diagnostics[0].code }

  /// The same failure with what is missing in its places filled in from `place`.
  public func located(in place: Place) -> Failure {
    Failure(
      diagnostics.map { diagnostic in
        var located = diagnostic
        located.place = Place(
          file: diagnostic.place.file ?? place.file, part: diagnostic.place.part ?? place.part,
          sheet: diagnostic.place.sheet ?? place.sheet, cell: diagnostic.place.cell ?? place.cell)
        return located
      })
  }
}

extension Failure: CustomStringConvertible {
  public var description: String {
    diagnostics.map { $0.described(in: .english) }.joined(separator: "\n")
  }
}
