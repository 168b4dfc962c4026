/// Who the tables are written for.
package enum TableProfile: String, Hashable, Sendable, CaseIterable {
  /// UTF-8 with a byte order mark and CRLF: opens in Excel by double click.
  case excel
  /// UTF-8 without a byte order mark and LF: what most programs expect.
  case machine
  /// Windows code page 932 and CRLF, for old systems.
  case cp932

  /// What ends every line of a table.
  var lineEnd: StaticString { self == .machine ? "\n" : "\r\n" }
}

/// How the tables are written.
package struct TableOptions: Hashable, Sendable {
  package var profile: TableProfile
  /// Whether a text that a spreadsheet would run as a formula gets a `'` before it.
  package var isGuarded: Bool
  /// The municipality whose plan it is; nil where nobody has named it.
  package var municipalityCode: MunicipalityCode?

  package init(
    profile: TableProfile = .excel, isGuarded: Bool = false,
    municipalityCode: MunicipalityCode? = nil
  ) {
    self.profile = profile
    self.isGuarded = isGuarded
    self.municipalityCode = municipalityCode
  }
}
