import PlanReading

/// The figures of an indicator as a drawing: bars for baseline and actual figures, a line for targets.
///
/// Everything in it stands in the table below it too. Nothing is drawn where a figure is blank.
struct KPIChart {
  private let slots: [Slot]
  private let top: Double
  private let bottom: Double
  private let hasFigures: Bool
  private let description: String

  private struct Slot {
    var name: String
    var bar: Double?
    var isBaseline = false
    var target: Double?
  }

  // In units of the drawing.
  private static let width = 360.0
  private static let height = 150.0
  private static let upper = 22.0
  private static let lower = 126.0

  init(_ series: KPISeries, _ page: Page) {
    slots =
      series.baseline.map {
        Slot(name: page.words(ja: "現状", en: "before"), bar: $0.number, isBaseline: true)
      }
      + series.years.map {
        Slot(name: page.shortYear($0.year), bar: $0.actual?.number, target: $0.target?.number)
      }
    let figures = slots.flatMap { [$0.bar, $0.target] }.compactMap { $0 }.filter(\.isFinite)
    top = max(figures.max() ?? 0, 0)
    bottom = min(figures.min() ?? 0, 0)
    hasFigures = !figures.isEmpty
    let said = slots.map { slot in
      let parts = [
        slot.bar.map {
          slot.isBaseline ? printed($0) : page.words(ja: "実績", en: "actual ") + printed($0)
        },
        slot.target.map { page.words(ja: "目標", en: "target ") + printed($0) },
      ].compactMap { $0 }
      let figures = parts.isEmpty ? page.words(ja: "空欄", en: "blank") : parts.joined(separator: " ")
      return "\(slot.name) \(figures)"
    }
    let unit = series.kpi.unit
    description =
      page.words(
        ja: "\(series.kpi.indicator)の推移" + (unit.isEmpty ? "" : "（\(unit)）") + "。",
        en: "\(series.kpi.indicator)" + (unit.isEmpty ? "" : " (\(unit))") + ": ")
      + said.joined(separator: page.words(ja: "、", en: ", "))
  }

  func write(_ page: inout Page) {
    guard hasFigures else {
      page.element("p", ["class": "note"], ja: "数値はまだありません。", en: "There are no figures yet.")
      return
    }
    page.element(
      "svg",
      [
        "role": "img", "aria-label": description,
        "viewBox": "0 0 \(Self.text(Self.width)) \(Self.text(Self.height))",
      ]
    ) { page in
      line("axis", 0, y(0), Self.width, y(0), &page)
      for (index, slot) in slots.enumerated() { draw(slot, at: index, &page) }
      drawTargets(&page)
    }
  }

  private func draw(_ slot: Slot, at index: Int, _ page: inout Page) {
    let (center, half) = (x(index), step * 0.28)
    text(slot.name, "label", center, Self.height - 6, &page)
    if let bar = slot.bar, bar.isFinite {
      let (from, to) = (y(max(bar, 0)), y(min(bar, 0)))
      page.element(
        "rect",
        [
          "class": slot.isBaseline ? "baseline" : "actual", "x": Self.text(center - half),
          "y": Self.text(from), "width": Self.text(half * 2),
          "height": Self.text(max(to - from, 1)),
        ], "")
      // At the foot of the bar, out of the way of the targets' line; above a bar that is too low for it.
      if bar > 0, to - from >= Self.tallestText {
        text(printed(bar), slot.isBaseline ? "value" : "inside", center, to - 5, &page)
      } else {
        text(printed(bar), "value", center, from - 4, &page)
      }
    } else if slot.target == nil {
      text("―", "blank", center, y(0) - 4, &page)
    }
  }

  /// A mark for each target, joined where they follow each other.
  private func drawTargets(_ page: inout Page) {
    var last: (x: Double, y: Double)?
    for (index, slot) in slots.enumerated() {
      guard let target = slot.target, target.isFinite else {
        last = nil
        continue
      }
      let place = (x: x(index), y: y(target))
      if let last { line("target", last.x, last.y, place.x, place.y, &page) }
      page.element(
        "circle",
        ["class": "target", "cx": Self.text(place.x), "cy": Self.text(place.y), "r": "4"], "")
      text(printed(target), "target", place.x, labelHeight(of: slot, at: place.y), &page)
      last = place
    }
  }

  /// Where a target's figure stands: above its mark, and above the figure of a low bar.
  private func labelHeight(of slot: Slot, at mark: Double) -> Double {
    let above = mark - 8
    guard let bar = slot.bar, bar.isFinite else { return above }
    let top = y(max(bar, 0))
    let isLow = bar <= 0 || y(0) - top < Self.tallestText
    return isLow && abs(above - (top - 4)) < Self.tallestText ? top - 4 - Self.tallestText : above
  }

  private static let tallestText = 18.0

  private var step: Double { Self.width / Double(max(slots.count, 1)) }

  private func x(_ index: Int) -> Double { (Double(index) + 0.5) * step }

  private func y(_ figure: Double) -> Double {
    // Where all are 0, they stand on the axis.
    let span = top > bottom ? top - bottom : 1
    return Self.lower - (figure - bottom) / span * (Self.lower - Self.upper)
  }

  private func line(
    _ kind: String, _ fromX: Double, _ fromY: Double, _ toX: Double, _ toY: Double,
    _ page: inout Page
  ) {
    page.element(
      "line",
      [
        "class": kind, "x1": Self.text(fromX), "y1": Self.text(fromY), "x2": Self.text(toX),
        "y2": Self.text(toY),
      ], "")
  }

  private func text(
    _ words: String, _ kind: String, _ x: Double, _ y: Double, _ page: inout Page
  ) {
    page.element("text", ["class": kind, "x": Self.text(x), "y": Self.text(y)], words)
  }

  /// A place to a tenth of a unit.
  private static func text(_ place: Double) -> String {
    let tenths = (place * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }
}
