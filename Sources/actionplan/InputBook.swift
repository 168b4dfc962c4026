import Diagnostics

/// A workbook as the user gave it, read into memory.
package struct InputBook: Sendable {
  /// As typed.
  package var path: String
  package var name: PathName
  package var bytes: [UInt8]
  package var identity: FileStatus.Identity

  /// 512 MiB: far above any plan, and what the program can hold in memory twice.
  package static let maximumSize = 512 * 1024 * 1024

  /// Reads the file at `path`.
  ///
  /// Throws a `Failure` when it is missing, is no readable file, is empty or too large, or is the
  /// small file that Excel keeps beside an open workbook.
  package init(readingFrom path: String) throws {
    name = PathName(path)
    self.path = path
    guard !name.stem.hasPrefix("~$") else { throw Failure.ownerFile }
    var identity: FileStatus.Identity?
    do {
      bytes = try Files.read(path) { status in
        try Self.check(status)
        identity = status.identity
      }
    } catch let error as FileError {
      throw error.isMissing ? Failure.noSuchFile : Failure.unreadable(error)
    }
    guard let identity, !bytes.isEmpty else { throw Failure.emptyFile }
    self.identity = identity
  }

  private static func check(_ status: FileStatus) throws {
    switch status.kind {
    case .folder: throw Failure.isFolder
    case .other: throw Failure.notAFile
    case .regular: break
    }
    guard status.size > 0 else { throw Failure.emptyFile }
    guard status.size <= maximumSize else { throw Failure.tooLarge(status.size) }
  }
}

extension Failure {
  fileprivate static let noSuchFile = Failure(
    code: "no-such-file",
    message: LocalizedText(ja: "ファイルが見つかりません。", en: "there is no such file."),
    remedy: LocalizedText(
      ja: "ファイル名と場所を確かめてください。", en: "Check its name and folder."))

  fileprivate static let isFolder = Failure(
    code: "is-a-folder",
    message: LocalizedText(
      ja: "ブックではなくフォルダーです。", en: "this is a folder, not a workbook."),
    remedy: LocalizedText(
      ja: "フォルダーの中のブックを指定してください。", en: "Name the workbook inside it."))

  fileprivate static let notAFile = Failure(
    code: "not-a-file",
    message: LocalizedText(
      ja: "通常のファイルではありません。", en: "this is not a regular file."),
    remedy: LocalizedText(
      ja: "保存されたブックを指定してください。", en: "Name a saved workbook."))

  fileprivate static let emptyFile = Failure(
    code: "empty-file",
    message: LocalizedText(ja: "ファイルが空です（0バイト）。", en: "the file is empty (0 bytes)."),
    remedy: LocalizedText(
      ja: "コピーが終わっているか確かめるか、元のブックを指定してください。",
      en: "Check that it was copied completely, or name the original workbook."))

  fileprivate static let ownerFile = Failure(
    code: "owner-file",
    message: LocalizedText(
      ja: "「~$」で始まるファイルは、Excelがブックを開いている間だけ作る作業用ファイルです。",
      en: "a file whose name begins with ~$ is what Excel keeps beside an open workbook."),
    remedy: LocalizedText(
      ja: "「~$」の付かないブックを指定してください。", en: "Name the workbook without ~$."))

  fileprivate static func unreadable(_ error: FileError) -> Failure {
    let reason = error.reason
    return Failure(
      code: "unreadable",
      message: LocalizedText(
        ja: "ファイルを読めません（\(reason.japanese)）。",
        en: "the file cannot be read (\(reason.english))."),
      remedy: LocalizedText(
        ja: "ファイルのアクセス権を確かめてください。", en: "Check the file's permissions."))
  }

  fileprivate static func tooLarge(_ size: Int) -> Failure {
    let limit = InputBook.maximumSize / 1_048_576
    // Rounded up, so that a file just above the limit does not read as being within it.
    let found = (size + 1_048_575) / 1_048_576
    return Failure(
      code: "file-too-large",
      message: LocalizedText(
        ja: "ファイルが大きすぎます（\(found)MiB、上限\(limit)MiB）。",
        en: "the file is too large (\(found) MiB, at most \(limit) MiB)."),
      remedy: LocalizedText(
        ja: "アクションプランのブックか確かめ、不要な画像などを除いてください。",
        en: "Check that it is the plan's workbook and remove pictures it does not need."))
  }
}
