package import Diagnostics

/// All that is particular to one kind of column of the plan: `ColumnDescriptor.all` lists them.
package struct ColumnDescriptor: Hashable, Sendable {
  /// What the cells of a column say.
  package enum Contents: Hashable, Sendable {
    /// Which action a row is, and where it stands in the plan.
    case place
    /// A text of the action.
    case text
    /// A text of the action for one fiscal year.
    case results
    /// One year of the schedule.
    case schedule
    /// A text or figure of the action for one fiscal year, besides results.
    case yearly
    /// A text that is carried, of which a table may have several.
    case carried
    /// A part of an indicator inside the action's row.
    case indicator
    /// Nothing that is read.
    case nothing
  }

  /// Whether a plan has such a column.
  package enum Presence: Hashable, Sendable {
    /// A table without it is none of a plan.
    case required
    /// A plan without it is told of.
    case usual
    /// Many plans do without it; then actions have no such text.
    case optional
  }

  /// What an update table may do with a column.
  package enum Updating: Hashable, Sendable {
    /// Nothing: it tells where a row belongs, or must stay as it is.
    case fixed
    /// Replace its text.
    case replaced
    /// Change it by rules of its own.
    case byRules
  }

  /// Headings a column is known by.
  package struct Wordings: Hashable, Sendable {
    package let extent: WordingExtent
    package let wordings: [String]
    /// Where wordings of several columns match a heading, the lowest decides; 0 is first.
    package let precedence: Int

    init(_ extent: WordingExtent, _ wordings: [String], precedence: Int = 0) {
      self.extent = extent
      self.wordings = wordings
      self.precedence = precedence
    }
  }

  package let kind: ColumnKind
  /// A stable name for tables: `start_year`.
  package let code: String
  /// What staff call it, and what that means in English, without a year.
  package let label: LocalizedText
  private let meaningInEnglish: String
  package let contents: Contents
  package let presence: Presence
  package let updating: Updating
  /// Whether every row has something to say there, ― at the least; no marks of a few.
  package let isFilledInEveryRow: Bool
  /// The better ones first.
  package let wordings: [Wordings]

  init(
    _ kind: ColumnKind, code: String, label: LocalizedText, meaningInEnglish: String,
    contents: Contents = .text, presence: Presence = .usual, updating: Updating = .replaced,
    isFilledInEveryRow: Bool = false, _ wordings: [Wordings]
  ) {
    self.kind = kind
    self.code = code
    self.label = label
    self.meaningInEnglish = meaningInEnglish
    self.contents = contents
    self.presence = presence
    self.updating = updating
    self.isFilledInEveryRow = isFilledInEveryRow
    self.wordings = wordings
  }
}

extension ColumnDescriptor {
  /// How messages name it: in English too by the word that stands in the book.
  package var name: LocalizedText {
    LocalizedText(ja: label.japanese, en: "\(label.japanese) (\(label.english))")
  }

  /// What it holds, for lists of codes.
  package var meaning: LocalizedText {
    LocalizedText(ja: label.japanese, en: meaningInEnglish)
  }
}

/// How much of a heading a wording must match.
package enum WordingExtent: Hashable, Sendable {
  case whole, beginning, end, anywhere
}

extension ColumnKind {
  package var descriptor: ColumnDescriptor { ColumnDescriptor.all[rawValue] }

  /// The kinds that hold a text of an action, in the order of the columns.
  package static let texts = allCases.filter { $0.descriptor.contents == .text }

  /// Where an action keeps the text of a kind; nil for kinds that hold none.
  var slot: Int? { Self.slots[rawValue] }

  private static let slots = allCases.map { texts.firstIndex(of: $0) }

  /// Whether it says something about an action besides title and place in the plan.
  package var isContent: Bool { self != .title && descriptor.contents != .place }
}
