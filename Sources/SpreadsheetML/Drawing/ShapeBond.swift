import LibXML

/// Why a shape cannot be changed by itself: what it is a part of.
enum ShapeBond: Hashable {
  case group
  /// The picture of a form control (MS-ODRAWXML §2.3.3.1 compatExt): the control stands in other parts
  /// too.
  case control
  /// What stands for a slicer or a timeline in programs that know none.
  case slicer
  /// One of several drawings of one thing, for programs of different age (ECMA-376-3 §7.5).
  case alternative

  private static let compatibility = XMLName(
    "http://schemas.microsoft.com/office/drawing/2010/main", "compatExt")
  private static let slicers: Set<XMLName> = [
    XMLName("http://schemas.microsoft.com/office/drawing/2010/slicer", "slicer"),
    XMLName("http://schemas.microsoft.com/office/drawing/2012/timeslicer", "timeslicer"),
  ]

  /// Nil for a shape that stands alone in an anchor of its own.
  init?(_ drawn: DrawnShape, _ scan: XMLScan) {
    let isAlone =
      Int(scan.elements[drawn.element].parent) == drawn.anchor.element
      && scan.elements[drawn.anchor.element].parent == 0
    let isControl = !scan.descendants(of: drawn.element, named: Self.compatibility).isEmpty
    if isAlone && !isControl { return nil }
    var ancestors: [Int] = []
    var parent = Int(scan.elements[drawn.element].parent)
    while parent > 0 {
      ancestors.append(parent)
      parent = Int(scan.elements[parent].parent)
    }
    let content = ancestors.last {
      scan.name(of: $0) == XMLName(Namespace.compatibility, "AlternateContent")
    }
    if ancestors.contains(where: { scan.name(of: $0) == .sheetDrawing("grpSp") }) {
      self = .group
    } else if isControl {
      self = .control
    } else if let content,
      (content..<scan.subtreeEnd(content)).contains(where: {
        Self.slicers.contains(scan.name(of: $0))
      })
    {
      self = .slicer
    } else {
      self = .alternative
    }
  }

  /// As it stands behind 「図形「…」は」 and "The shape is".
  var wording: (japanese: String, english: String) {
    switch self {
    case .group: ("グループの一部", "part of a group")
    case .control: ("フォーム コントロール", "a form control")
    case .slicer: ("スライサーまたはタイムライン", "a slicer or a timeline")
    case .alternative:
      ("ほかのソフト向けの代わりの図形と組", "one of several alternatives for other programs")
    }
  }
}
