package import SpreadsheetML

/// A span of the schedule together with what draws it.
package struct DrawnSpan: Hashable, Sendable {
  /// What holds the label of an arrow that has no text of its own.
  package enum Caption: Hashable, Sendable {
    case textBox(Shape)
    /// The span that the cells would say without the arrow.
    case cells(ScheduleSpan)
  }

  package var span: ScheduleSpan
  /// The arrow or text box; nil for a span that is written in cells.
  package var shape: Shape?
  package var caption: Caption?

  package init(_ span: ScheduleSpan, shape: Shape? = nil, caption: Caption? = nil) {
    self.span = span
    self.shape = shape
    self.caption = caption
  }
}
