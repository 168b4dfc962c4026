package import Diagnostics
package import PlanChecks
import PlanEditing
import SpreadsheetML

/// The findings that staff have marked as seen in an earlier `findings.csv`.
package struct SeenFindings: Hashable, Sendable {
  private var keys: Set<String> = []

  /// Nothing was marked.
  package init() {}

  /// Reads the marks: rows whose column `seen` holds anything.
  ///
  /// Throws where the file cannot be read or lacks one of the columns `key` and `seen`.
  package init(readingFrom path: String) throws(Failure) {
    let file: InputBook
    do {
      file = try InputBook(readingFrom: path)
    } catch {
      throw error.located(in: Place(file: path))
    }
    // A list of findings may be longer than what a department returns.
    let text = DelimitedText(file.bytes, limits: Self.limits)
    if let excess = text?.excess { throw Failure(excess).located(in: Place(file: path)) }
    let rows = text?.rows ?? []
    let names = rows.first ?? []
    guard let key = names.firstIndex(of: "key"), let seen = names.firstIndex(of: "seen") else {
      throw Failure(.noSeenFindings(path))
    }
    for row in rows.dropFirst() where row.count > max(key, seen) {
      if row[seen].contains(where: { !$0.isWhitespace }) { keys.insert(row[key]) }
    }
  }

  package func contains(_ finding: Finding) -> Bool { keys.contains(finding.key) }

  private static var limits: Limits {
    var limits = Limits()
    for limit in [Limit.updateSize, .updateRows, .cells] { limits[limit] *= 8 }
    return limits
  }
}

extension Diagnostic {
  static func noSeenFindings(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "no-seen-findings", place: Place(file: path),
      message: LocalizedText(
        ja: "確認済みの一覧として読めません。列 key と列 seen が必要です。",
        en: "This is no list of findings seen: it needs the columns key and seen."),
      remedy: LocalizedText(
        ja: "以前の findings.csv に列 seen を加え、確認した行に印を付けたものを指定してください。",
        en: "Name an earlier findings.csv to which a column seen was added and filled in."))
  }
}
