import Diagnostics
import PlanReading
import SpreadsheetML

/// Collects the changes to the shapes that draw one action's schedule.
struct ArrowEdits {
  /// A label beside an arrow that is to stand in a cell.
  struct Caption {
    var span: RequestedSpan
    /// What it is now; nil for a new one.
    var old: ScheduleSpan?
  }

  private let row: ScheduleRow
  private let placement: ArrowPlacement
  private var lanes: ArrowLanes
  private(set) var changes: [ShapeChange] = []
  private(set) var captions: [Caption] = []
  /// The text boxes as they will be read.
  private(set) var textBoxes: [DrawnSpan] = []
  private var drawn: [(middle: Int, span: DrawnSpan)] = []

  init(_ row: ScheduleRow) {
    self.row = row
    placement = ArrowPlacement(row)
    lanes = ArrowLanes(row: placement.height(of: row.action))
  }

  /// The arrows as they will be read, with the labels they bear themselves, top to bottom.
  var arrows: [DrawnSpan] { drawn.sorted { $0.middle < $1.middle }.map(\.span) }

  /// Moves, stretches and relabels what draws a span; leaves it alone where that means the same.
  mutating func change(_ old: DrawnSpan, to new: RequestedSpan) throws(Failure) {
    guard let shape = old.shape else { return }
    if RequestedSpan(old.span) == new { return keep(old, shape) }
    try check(shape, of: old)
    var frame = shape.frame
    if old.span.years == new.years {
      lanes.add(new.years, frame.y)
    } else {
      frame.x = try placement.x(of: shape, from: old.span.years, to: new)
      frame.y = try lane(wanted: frame.y, for: new)
    }
    let anchor = frame == shape.frame ? nil : placement.anchor(of: shape, at: frame)
    let text = try label(new, on: old, shape: shape, frame: frame)
    if anchor != nil || text != nil {
      changes.append(.edit(shape, anchor: anchor, text: text))
    }
    if case .textBox(let box) = old.caption {
      try check(box, of: old)
      let place = placement.box(box, from: shape.frame, to: frame)
      changes.append(
        .edit(
          box, anchor: place == box.frame ? nil : placement.anchor(of: box, at: place),
          text: old.span.label == new.label ? nil : Self.text(box.text, relabelled: new.label)))
      addTextBox(new.label, at: place)
    }
  }

  /// Draws a span as a copy of one like it.
  mutating func add(_ new: RequestedSpan) throws(Failure) {
    guard let template = ArrowTemplate.find(for: new, row), let shape = template.drawn.shape else {
      throw Failure(.scheduleNothingToCopy(new, at: row.source))
    }
    let x = try placement.x(of: shape, from: template.drawn.span.years, to: new)
    let old = placement.height(of: template.action)
    let y = try lane(
      wanted: placement.y(of: shape.frame.y, from: old, to: placement.height(of: row.action)),
      for: new)
    let frame = Shape.Frame(x: x, y: y)
    var drawn = template.drawn
    if case .cells = drawn.caption {
      // Its label stands in a cell: so does the new one's.
      drawn.caption = nil
      captions.append(Caption(span: placement.firstYear(of: new), old: nil))
      draw(RequestedSpan(years: new.years, label: ""), shape: shape, at: frame)
      changes.append(.copy(shape, anchor: placement.anchor(of: shape, at: frame)))
      return
    }
    let text = try label(new, on: drawn, shape: shape, frame: frame)
    changes.append(
      .copy(shape, anchor: placement.anchor(of: shape, at: frame), text: text))
    if case .textBox(let box) = drawn.caption {
      let place = placement.box(box, from: shape.frame, to: frame)
      changes.append(
        .copy(
          box, anchor: placement.anchor(of: box, at: place),
          text: Self.text(box.text, relabelled: new.label)))
      addTextBox(new.label, at: place)
    }
  }

  /// Deletes what draws a span; a label in cells is left to those who write cells.
  mutating func delete(_ old: DrawnSpan) throws(Failure) {
    guard let shape = old.shape else { return }
    try check(shape, of: old, toMove: false)
    changes.append(.delete(shape))
    if case .textBox(let box) = old.caption {
      try check(box, of: old, toMove: false)
      changes.append(.delete(box))
    }
  }

  private mutating func keep(_ old: DrawnSpan, _ shape: Shape) {
    lanes.add(old.span.years, shape.frame.y)
    switch old.caption {
    case nil:
      draw(RequestedSpan(old.span), shape: shape, at: shape.frame)
    case .textBox(let box):
      draw(RequestedSpan(years: old.span.years, label: ""), shape: shape, at: shape.frame)
      addTextBox(old.span.label, at: box.frame)
    case .cells(let caption):
      draw(RequestedSpan(years: old.span.years, label: ""), shape: shape, at: shape.frame)
      captions.append(Caption(span: RequestedSpan(caption), old: caption))
    }
  }

  /// The text that an arrow itself gets; nil where it keeps its own or has its label beside it.
  private mutating func label(
    _ new: RequestedSpan, on old: DrawnSpan, shape: Shape, frame: Shape.Frame
  ) throws(Failure) -> String? {
    let bare = RequestedSpan(years: new.years, label: "")
    switch old.caption {
    case .textBox:
      draw(bare, shape: shape, at: frame)
      return nil
    case .cells(let caption):
      draw(bare, shape: shape, at: frame)
      let years = placement.years(of: caption.years, from: old.span.years, to: new.years)
      captions.append(
        Caption(span: RequestedSpan(years: years, label: new.label), old: caption))
      return nil
    case nil where shape.isConnector && !new.label.isEmpty:
      draw(bare, shape: shape, at: frame)
      captions.append(Caption(span: placement.firstYear(of: new), old: nil))
      return nil
    case nil:
      draw(new, shape: shape, at: frame)
      return old.span.label == new.label ? nil : Self.text(shape.text, relabelled: new.label)
    }
  }

  /// Another label between the arrow signs that a text shows.
  static func text(_ text: String, relabelled label: String) -> String {
    let parts = ArrowSigns.parts(of: text)
    let signed = parts.leading + label + parts.trailing
    return !label.isEmpty && ArrowSigns.label(of: signed) == label ? signed : label
  }

  private mutating func lane(
    wanted y: Range<Int>, for span: RequestedSpan
  ) throws(Failure) -> Range<Int> {
    guard let place = lanes.place(y, over: span.years) else {
      throw lanes.row.isEmpty
        ? Failure(.scheduleHiddenRow(span, at: row.source))
        : Failure(.scheduleRowFull(span, at: row.source))
    }
    lanes.add(span.years, place)
    return place
  }

  private mutating func draw(_ span: RequestedSpan, shape: Shape, at frame: Shape.Frame) {
    let read = placement.read(span, in: row)
    if !span.label.isEmpty && !shape.isArrow {
      textBoxes.append(DrawnSpan(read, shape: shape))
    } else {
      drawn.append((frame.y.middle, DrawnSpan(read, shape: shape)))
    }
  }

  private mutating func addTextBox(_ label: String, at frame: Shape.Frame) {
    let years = row.table.columns.covered(by: frame.x).map(\.year)
    guard let first = years.min(), let last = years.max() else { return }
    textBoxes.append(
      DrawnSpan(placement.read(RequestedSpan(years: first...last, label: label), in: row)))
  }

  private func check(
    _ shape: Shape, of span: DrawnSpan, toMove: Bool = true
  ) throws(Failure) {
    if shape.isGrouped { throw Failure(.scheduleShapeGrouped(shape, at: span.span.source)) }
    if toMove && !shape.isUpright {
      throw Failure(.scheduleShapeRotated(shape, at: span.span.source))
    }
  }
}

extension Shape {
  /// Whether its anchor says where it is seen: turned by half a turn at most.
  var isUpright: Bool { rotation.isMultiple(of: 10_800_000) }
}
