package import Diagnostics
import PlanReading
import PlanText

/// The declaration of one table, the same for every book and every year.
package struct TableSchema: Hashable, Sendable {
  /// Values of one table that repeat values of another one, or of the same one.
  package struct ForeignKey: Hashable, Sendable {
    package var fields: [String]
    package var table: String
    package var referencedFields: [String]
  }

  /// The name of its file without `.csv`.
  package var name: String
  /// The name in Japanese and English.
  package var title: LocalizedText
  /// What one row stands for.
  package var meaning: LocalizedText
  package var fields: [FieldSchema]

  package var fileName: String { name + ".csv" }
  /// The edition first, so that editions can be stacked; then the others from left to right.
  package var primaryKey: [String] {
    let keys = fields.filter(\.isKey).map(\.name)
    return keys.filter { $0 == Self.edition } + keys.filter { $0 != Self.edition }
  }

  /// The field by which editions are told apart.
  package static let edition = "edition_fiscal_year"

  /// Whether its rows are those of an edition; else they are the same for every book.
  var isOfEdition: Bool { fields.contains { $0.name == Self.edition } }

  /// One key for each table referred to, made of all fields that refer to it, the edition among them.
  ///
  /// Of a reference that may be blank the edition is left out: there programs take a key that is blank in
  /// part for a wrong one. `relationalKeys` has it.
  package var foreignKeys: [ForeignKey] { keys { $0.allSatisfy(\.isRequired) } }

  /// The same with the edition in each, as relational databases want them: a key that is blank in part
  /// refers to nothing.
  package var relationalKeys: [ForeignKey] { keys { _ in true } }

  private func keys(withEdition isWithin: ([FieldSchema]) -> Bool) -> [ForeignKey] {
    plainKeys.map { key in
      let own = fields.filter { key.fields.contains($0.name) }
      guard !key.fields.contains(Self.edition), isWithin(own),
        fields.contains(where: { $0.name == Self.edition })
      else { return key }
      return ForeignKey(
        fields: [Self.edition] + key.fields, table: key.table,
        referencedFields: [Self.edition] + key.referencedFields)
    }
  }

  private var plainKeys: [ForeignKey] {
    var keys: [ForeignKey] = []
    for field in fields {
      guard let reference = field.reference else { continue }
      // Two fields that repeat one and the same are two keys.
      if let index = keys.firstIndex(where: {
        $0.table == reference.table && !$0.referencedFields.contains(reference.field)
      }) {
        keys[index].fields.append(field.name)
        keys[index].referencedFields.append(reference.field)
      } else {
        keys.append(
          ForeignKey(
            fields: [field.name], table: reference.table, referencedFields: [reference.field]))
      }
    }
    return keys
  }
}

/// What the values of a field are, by the names of Table Schema (Data Package v2).
package enum FieldType: String, Hashable, Sendable, CaseIterable {
  case string, integer, number, boolean
  /// A day as YYYY-MM-DD.
  case date
  /// The western year in which a fiscal year begins.
  case year
}

/// The declaration of one field, the same for every book and every year.
package struct FieldSchema: Hashable, Sendable {
  /// The physical name: lower-case ASCII letters, digits and underscores.
  package var name: String
  /// The name in Japanese.
  package var title: String
  package var type: FieldType
  /// What it says of a row.
  package var meaning: LocalizedText
  /// The unit of its numbers; nil where there is none or another field names it.
  package var unit: String?
  /// The field of the same table that names the unit of each number.
  package var unitField: String?
  /// Whether it belongs to the primary key.
  package var isKey = false
  /// Whether it has a value in every row; a field of the key always has.
  package var isRequired = false
  /// The field whose values it repeats.
  package var reference: FieldReference?
  /// The list its values are taken from.
  package var codes: CodeList?
  /// Whether its values are actions' numbers, which may be names in other offices' plans.
  var isActionNumber = false

  init(
    _ name: String, _ title: String, _ type: FieldType, ja japanese: String, en english: String
  ) {
    self.name = name
    self.title = title
    self.type = type
    meaning = LocalizedText(ja: japanese, en: english)
  }
}

extension FieldSchema {
  /// The code of the municipality, the same in every row.
  static let municipality = FieldSchema(
    "municipality_code", "全国地方公共団体コード", .string, ja: "どの団体の計画か。6桁のコード。指定がなければ空欄。",
    en: "Whose plan it is: the municipality's six digits; blank where none was given.")
}

/// A field of another table, or of the same one.
package struct FieldReference: Hashable, Sendable {
  /// The table's name without `.csv`.
  package var table: String
  package var field: String
}

/// The codes that a field may hold, with their meanings.
package struct CodeList: Hashable, Sendable {
  /// One code of a list.
  package struct Code: Hashable, Sendable {
    package var value: String
    package var meaning: LocalizedText
  }

  /// The list's name: lower-case ASCII letters, digits and underscores.
  package var name: String
  package var codes: [Code]
}

/// A value that tables write as a code.
protocol Coded: Sendable {
  static var codeList: CodeList { get }
  var code: String { get }
}

/// A closed set of values whose raw values are the codes.
///
/// The list is made of all cases, so that no table can write a code that the list lacks.
protocol CodedCase: Coded, CaseIterable, RawRepresentable<String> {
  /// The list's name.
  static var codeListName: String { get }
  var meaning: LocalizedText { get }
}

extension CodedCase {
  var code: String { rawValue }

  static var codeList: CodeList {
    CodeList(
      name: codeListName,
      codes: allCases.map { CodeList.Code(value: $0.rawValue, meaning: $0.meaning) })
  }
}

/// Whether a value stands in the book, is still to come, or does not exist.
enum ValueStatus: String, CodedCase {
  /// The book holds it.
  case reported
  /// It is due and not written yet.
  case pending
  /// There is none, and none is due.
  case none

  static let codeListName = "value_status"

  var meaning: LocalizedText {
    switch self {
    case .reported: LocalizedText(ja: "記載あり", en: "the workbook holds it")
    case .pending: LocalizedText(ja: "未記入（これから記入）", en: "due and not written yet")
    case .none: LocalizedText(ja: "該当なし", en: "there is none and none is due")
    }
  }
}

extension ValueStatus {
  /// The status of a cell of text: a dash says that there is nothing, a blank that nothing was written.
  init(ofText text: String, isAwaited: Bool) {
    if isDashOnly(text) {
      self = .none
    } else if text.unicodeScalars.allSatisfy(TextFolding.isWhiteSpace) {
      self = isAwaited ? .pending : .none
    } else {
      self = .reported
    }
  }
}
