/// A piece of a cell's text that looks alike (ECMA-376-1 §18.4.4 r).
public struct TextRun: Hashable, Sendable {
  public var text: String
  /// Whether it has a single underline besides the looks of the cell's font.
  public var isUnderlined: Bool

  public init(_ text: String, isUnderlined: Bool = false) {
    self.text = text
    self.isUnderlined = isUnderlined
  }
}
