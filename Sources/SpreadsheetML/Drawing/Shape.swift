/// A drawn shape or line of a worksheet (ECMA-376-1 §20.5.2.29 sp, §20.5.2.13 cxnSp).
public struct Shape: Hashable, Sendable {
  /// The number Excel knows it by (`cNvPr/@id`), unique within the drawing.
  public var id: Int
  /// The name in Excel's selection pane, such as `右矢印 1`.
  public var name: String
  /// Preset geometry such as `rightArrow` (ECMA-376-1 §20.1.10.56 ST_ShapeType); nil for
  /// free-form shapes.
  public var preset: String?
  /// The text drawn in it; paragraphs are divided by `\n`.
  public var text: String
  /// Lines and connectors, as opposed to areas.
  public var isConnector: Bool
  /// Whether it was drawn to hold a text (`cNvSpPr/@txBox`, ECMA-376-1 §20.5.2.9), whatever its geometry.
  public var isTextBox: Bool
  /// Where it lies on the sheet, in EMU from the sheet's top left corner, worked out from the
  /// anchor and the sheet's geometry.
  public var frame: Frame
  /// 0-based index of the anchor in the drawing part that holds the shape.
  public var anchorIndex: Int
  /// The cells it reaches from and to, offsets included.
  public var anchor: ShapeAnchor
  /// Whether it is part of a group and thus has no anchor of its own.
  public var isGrouped: Bool
  /// Clockwise, in 60,000ths of a degree (ECMA-376-1 §20.1.10.3 ST_Angle); the anchor speaks of
  /// the shape before it is turned.
  public var rotation: Int

  /// A rectangle on the sheet in EMU.
  public struct Frame: Hashable, Sendable {
    public var x: Range<Int>
    public var y: Range<Int>

    public init(x: Range<Int>, y: Range<Int>) {
      self.x = x
      self.y = y
    }
  }

  /// A shape with these values.
  ///
  /// Without `anchor` its cells are those of `frame` on a sheet of standard widths and heights.
  public init(
    id: Int, name: String, preset: String?, text: String, isConnector: Bool = false,
    isTextBox: Bool = false, frame: Frame, anchorIndex: Int, anchor: ShapeAnchor? = nil,
    isGrouped: Bool = false, rotation: Int = 0
  ) {
    self.id = id
    self.name = name
    self.preset = preset
    self.text = text
    self.isConnector = isConnector
    self.isTextBox = isTextBox
    self.frame = frame
    self.anchorIndex = anchorIndex
    self.anchor = anchor ?? ShapeAnchor(frame, SheetGeometry())
    self.isGrouped = isGrouped
    self.rotation = rotation
  }
}
