import Diagnostics
import SpreadsheetML

/// What goes where in a run that puts several things in place, for the run after an interrupted one.
struct ResultNote {
  /// An item with what told its new file or folder from others before it was put in place.
  private var entries: [(item: SetWriting.Item, identity: String)]

  static func path(in stage: String) -> String { stage + "/note" }

  init(_ items: [SetWriting.Item]) {
    entries = items.map {
      ($0, FileStore.entryStatus(of: $0.staged)?.identity.text ?? "")
    }
  }

  /// The note that an interrupted run has left; nil where it had not come so far.
  init?(in stage: String) {
    guard let bytes = try? FileStore.read(Self.path(in: stage), check: { _ in }) else { return nil }
    // No path holds the byte 0.
    let fields = bytes.split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard fields.count % 4 == 1, fields.last == "end" else { return nil }
    entries = stride(from: 0, to: fields.count - 1, by: 4).map { index in
      let item = SetWriting.Item(
        target: fields[index + 1], staged: fields[index + 2], kept: fields[index + 3])
      return (item, fields[index])
    }
  }

  var bytes: [UInt8] {
    let fields = entries.flatMap { [$0.identity, $0.item.target, $0.item.staged, $0.item.kept] }
    return Array((fields + ["end"]).joined(separator: "\0").utf8)
  }

  /// The new folders of the run.
  private var stages: Set<String> {
    Set(entries.map { FileStore.folder(of: FileStore.folder(of: $0.item.staged)) })
  }

  /// Undoes the run, or finishes it where all but the clearing up was done.
  ///
  /// - Throws: `Failure` that names the folder where old files are that cannot be put back.
  func settle() throws(Failure) {
    let inPlace = entries.map {
      FileStore.entryStatus(of: $0.item.target)?.identity.text == $0.identity
    }
    if inPlace.contains(false) {
      for ((item, _), isNew) in zip(entries, inPlace).reversed() {
        guard Self.undo(item, isNew: isNew) else {
          throw Failure(.resultsLeft(FileStore.folder(of: FileStore.folder(of: item.staged))))
        }
      }
    }
    for stage in stages.sorted() { FileStore.removeTree(stage) }
  }

  private static func undo(_ item: SetWriting.Item, isNew: Bool) -> Bool {
    if !isNew {
      // The old one stands there still, or has only been moved away.
      return FileStore.isTaken(item.target) || SetWriting.putBack(item.kept, item)
    }
    for old in [item.staged, item.kept] where FileStore.isTaken(old) {
      return SetWriting.putBack(old, item)
    }
    return SetWriting.takeAway(item)
  }
}

/// Clears up after runs that were interrupted.
enum LeftOvers {
  /// To be called by the only run that writes to these places.
  static func clear(_ places: ResultPlaces) throws(Failure) {
    for folder in places.parents {
      let parent = FileStore.resolved(folder) ?? folder
      for name in FileStore.names(in: parent) ?? [] where name.hasPrefix(SetWriting.prefix) {
        let stage = "\(parent)/\(name)"
        if let note = ResultNote(in: stage) {
          try note.settle()
        } else {
          FileStore.removeTree(stage)
        }
      }
    }
    for folder in places.folders {
      let place = FileStore.resolved(folder) ?? folder
      let parent = FileStore.folder(of: place)
      let mark = FolderWriting.mark(of: place)
      for name in FileStore.names(in: parent) ?? [] where name.hasPrefix(mark) {
        FileStore.removeTree("\(parent)/\(name)")
      }
    }
  }
}
