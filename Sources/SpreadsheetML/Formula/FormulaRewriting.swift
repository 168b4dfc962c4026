extension Formula {
  /// The text with each reference as `change` returns it, `#REF!` where that is nil.
  ///
  /// Nil when nothing changes. A prefix, `$` signs, spaces and the case of column letters stay.
  func rewritingReferences(_ change: (FormulaReference) -> FormulaReference?) -> String? {
    var replacements: [Replacement] = []
    for reference in references {
      guard let changed = change(reference) else {
        replacements.append(Replacement(range: reference.areaRange, text: "#REF!"))
        continue
      }
      appendReplacement(of: reference.first, by: changed.first, to: &replacements)
      if let before = reference.last, let after = changed.last {
        appendReplacement(of: before, by: after, to: &replacements)
      }
    }
    return replacing(replacements)
  }

  private func appendReplacement(
    of before: ReferenceCorner, by after: ReferenceCorner, to replacements: inout [Replacement]
  ) {
    guard before != after else { return }
    let isLowercased = self[before.range].utf8.contains { $0 >= UInt8(ascii: "a") }
    replacements.append(
      Replacement(range: before.range, text: after.text(lowercased: isLowercased)))
  }

  /// New text for a range of UTF-8 offsets.
  struct Replacement {
    var range: Range<Int>
    var text: String
  }

  /// The text with `replacements`, which are in order and apart, made; nil when there are none.
  func replacing(_ replacements: [Replacement]) -> String? {
    guard !replacements.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var copied = 0
    for replacement in replacements {
      result += bytes[copied..<replacement.range.lowerBound]
      result += replacement.text.utf8
      copied = replacement.range.upperBound
    }
    result += bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }
}
