import Diagnostics
package import PlanReading
package import PlanText

/// One column of a table: its declaration and how a row gives the value.
package struct Field<Row>: Sendable {
  package var schema: FieldSchema
  /// Writes the value of a row.
  package var write: @Sendable (Row, inout TableWriter) -> Void
}

extension Field {
  /// A text as printed; written as one line, without white space at its ends.
  package static func string(
    _ name: String, _ title: String, ja japanese: String, en english: String,
    _ value: @escaping @Sendable (Row) -> String?
  ) -> Field {
    Field(schema: FieldSchema(name, title, .string, ja: japanese, en: english)) { row, writer in
      writer.line(value(row))
    }
  }

  /// A text that stands in a cell; the cell is named where the text makes trouble.
  package static func sourced(
    _ name: String, _ title: String, ja japanese: String, en english: String,
    _ value: @escaping @Sendable (Row) -> String?,
    at source: @escaping @Sendable (Row) -> SourceCell?
  ) -> Field {
    Field(schema: FieldSchema(name, title, .string, ja: japanese, en: english)) { row, writer in
      let text = value(row)
      // Most texts are written before anybody has to know where they stand.
      if !writer.plainLine(text) { writer.line(text, at: source(row).map { Place($0) }) }
    }
  }

  /// A part of the text that stands in a cell.
  static func part(
    _ name: String, _ title: String, ja japanese: String, en english: String,
    _ value: @escaping @Sendable (Row) -> Substring,
    at source: @escaping @Sendable (Row) -> SourceCell
  ) -> Field {
    Field(schema: FieldSchema(name, title, .string, ja: japanese, en: english)) { row, writer in
      let text = value(row)
      if !writer.plainLine(text) { writer.line(String(text), at: Place(source(row))) }
    }
  }

  /// The address of a cell in A1 notation.
  static func address(
    _ name: String, _ title: String, ja japanese: String, en english: String,
    _ cell: @escaping @Sendable (Row) -> SourceCell?
  ) -> Field {
    Field(schema: FieldSchema(name, title, .string, ja: japanese, en: english)) { row, writer in
      writer.address(cell(row))
    }
  }

  /// A whole number.
  package static func integer(
    _ name: String, _ title: String, unit: String? = nil, ja japanese: String,
    en english: String, _ value: @escaping @Sendable (Row) -> Int?
  ) -> Field {
    var schema = FieldSchema(name, title, .integer, ja: japanese, en: english)
    schema.unit = unit
    return Field(schema: schema) { row, writer in writer.integer(value(row)) }
  }

  /// A figure; its unit stands in another field of the row.
  package static func number(
    _ name: String, _ title: String, unitField: String, ja japanese: String,
    en english: String, _ value: @escaping @Sendable (Row) -> Double?
  ) -> Field {
    var schema = FieldSchema(name, title, .number, ja: japanese, en: english)
    schema.unitField = unitField
    return Field(schema: schema) { row, writer in writer.number(value(row)) }
  }

  /// `true` or `false`, never blank.
  package static func boolean(
    _ name: String, _ title: String, ja japanese: String, en english: String,
    _ value: @escaping @Sendable (Row) -> Bool
  ) -> Field {
    Field(schema: FieldSchema(name, title, .boolean, ja: japanese, en: english)) { row, writer in
      writer.boolean(value(row))
    }.required
  }

  /// A day.
  package static func date(
    _ name: String, _ title: String, ja japanese: String, en english: String,
    _ value: @escaping @Sendable (Row) -> CalendarDate?
  ) -> Field {
    Field(schema: FieldSchema(name, title, .date, ja: japanese, en: english)) { row, writer in
      writer.plain(value(row)?.iso)
    }
  }

  /// A fiscal year by the western year in which it begins.
  package static func year(
    _ name: String, _ title: String, ja japanese: String, en english: String,
    _ value: @escaping @Sendable (Row) -> FiscalYear?
  ) -> Field {
    Field(schema: FieldSchema(name, title, .year, ja: japanese, en: english)) { row, writer in
      writer.integer(value(row)?.westernYear)
    }
  }

  /// A code of a list.
  static func code<Value: Coded>(
    _ name: String, _ title: String, ja japanese: String, en english: String,
    _ value: @escaping @Sendable (Row) -> Value?
  ) -> Field {
    var schema = FieldSchema(name, title, .string, ja: japanese, en: english)
    schema.codes = Value.codeList
    return Field(schema: schema) { row, writer in writer.plain(value(row)?.code) }
  }
}

extension Field {
  /// The same field as a part of the primary key.
  package var key: Field {
    var field = required
    field.schema.isKey = true
    return field
  }

  /// The same field with a value in every row.
  package var required: Field {
    var field = self
    field.schema.isRequired = true
    return field
  }

  /// The same field as one that repeats values of another table's field of the same name.
  package func referring(to table: String) -> Field { referring(to: table, field: schema.name) }

  /// The same field as one that repeats values of a table's field.
  package func referring(to table: String, field: String) -> Field {
    var copy = self
    copy.schema.reference = FieldReference(table: table, field: field)
    return copy
  }
}

extension Place {
  fileprivate init(_ source: SourceCell) {
    self.init(sheet: source.sheet, cell: source.address)
  }
}

extension Field {
  /// The fiscal year of the edition, the same in every row, so that editions can be stacked.
  static var edition: Field {
    let schema = FieldSchema(
      "edition_fiscal_year", "版の年度", .year, ja: "どの年度版の計画か。実績欄のある最も新しい年度。",
      en: "The edition of the plan: the latest fiscal year that has a results column.")
    return Field(schema: schema) { _, writer in writer.integer(writer.edition.westernYear) }
      .required
  }

  /// The number of an action that `actions.csv` lists, where the row is about one.
  static func actionIfAny(_ number: @escaping @Sendable (Row) -> Int?) -> Field {
    actionNumber(number).referring(to: "actions")
  }

  /// The number of an action that `actions.csv` lists.
  static func action(_ number: @escaping @Sendable (Row) -> Int) -> Field {
    actionNumber { number($0) }.required.referring(to: "actions")
  }

  /// The number by which staff call an action, where the row is about one.
  static func actionNumber(
    _ number: @escaping @Sendable (Row) -> Int?,
    called name: @escaping @Sendable (Row) -> String? = { _ in nil }
  ) -> Field {
    .actionNumber(
      "action_no", "アクション番号", ja: "具体的アクションの番号。名前と同じで、年度が変わっても振り直さない。",
      en: "The number of the action; a name that is kept from year to year.", number, called: name)
  }

  /// The number of an action, under another name.
  ///
  /// Where staff call actions by something else than a number, that stands in its place.
  static func actionNumber(
    _ name: String, _ title: String, ja japanese: String, en english: String,
    _ number: @escaping @Sendable (Row) -> Int?,
    called other: @escaping @Sendable (Row) -> String? = { _ in nil }
  ) -> Field {
    var schema = FieldSchema(name, title, .integer, ja: japanese, en: english)
    schema.isActionNumber = true
    return Field(schema: schema) { row, writer in writer.action(number(row), called: other(row)) }
  }

  /// Whether a value stands in the book, is still to come, or does not exist.
  static func valueStatus(_ status: @escaping @Sendable (Row) -> ValueStatus) -> Field {
    .code(
      "value_status", "値の状態", ja: "値が記載済みか、未記入か、該当なしか。空欄とゼロを区別する。",
      en: "Whether the value is reported, still to come, or does not exist; tells blank from zero.",
      { status($0) }
    ).required
  }

  /// The sheet and the cell a row was read from.
  static func source(_ source: @escaping @Sendable (Row) -> SourceCell?) -> [Field] {
    [
      .sourced(
        "source_sheet", "元のシート", ja: "値を読み取ったシートの名前。", en: "The sheet the value was read from.",
        { source($0)?.sheet }, at: source),
      .address(
        "source_cell", "元のセル", ja: "値を読み取ったセルの番地（A1形式）。",
        en: "The cell the value was read from, in A1 notation.", source),
    ]
  }
}
