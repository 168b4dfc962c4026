import PlanText

/// Wordings and what they mean, looked up without comparing with each of them.
package struct WordingList<Meaning: Hashable & Sendable>: Hashable, Sendable {
  /// Wordings with one meaning.
  package struct Entry: Hashable, Sendable {
    package let meaning: Meaning
    package let extent: WordingExtent
    package let wordings: [String]

    package init(_ meaning: Meaning, _ extent: WordingExtent, _ wordings: [String]) {
      self.meaning = meaning
      self.extent = extent
      self.wordings = wordings
    }
  }

  /// A meaning and how good the wording is; 0 is best.
  package struct Match: Hashable, Sendable {
    package let meaning: Meaning
    package let rank: Int
  }

  private struct Part: Hashable, Sendable {
    /// In UTF-8, as the heading is searched.
    let wording: [UInt8]
    let extent: WordingExtent
    let match: Match
  }

  package let entries: [Entry]
  private let wholes: [TextKey: Match]
  private let parts: [Part]

  /// Where several wordings match, the earlier one decides.
  package init(_ entries: [Entry]) {
    self.entries = entries
    var wholes: [TextKey: Match] = [:]
    var parts: [Part] = []
    var rank = 0
    for entry in entries {
      for wording in entry.wordings {
        let match = Match(meaning: entry.meaning, rank: rank)
        rank += 1
        if entry.extent != .whole {
          parts.append(Part(wording: Array(wording.utf8), extent: entry.extent, match: match))
        } else {
          let key = TextKey(wording)
          if wholes[key] == nil { wholes[key] = match }
        }
      }
    }
    self.wholes = wholes
    self.parts = parts
  }

  /// What a heading's core means; nil when no wording matches.
  package func match(_ core: String) -> Match? {
    let whole = wholes[TextKey(core)]
    let bytes = Array(core.utf8)
    let part = parts.first { part in
      switch part.extent {
      case .whole: false
      case .beginning: bytes.starts(with: part.wording)
      case .end: bytes.suffix(part.wording.count) == part.wording[...]
      case .anywhere:
        bytes.indices.contains {
          bytes[$0] == part.wording.first && bytes[$0...].starts(with: part.wording)
        }
      }
    }?.match
    guard let whole, let part else { return whole ?? part }
    return whole.rank < part.rank ? whole : part
  }
}
