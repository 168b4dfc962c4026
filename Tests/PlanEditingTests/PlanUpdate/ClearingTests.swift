import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

/// （削除） asks for a blank cell in so many words: it is no copy of what was handed out blank.
@Suite struct ClearingTests {
  /// The issues of action 2, the schedule of action 3 and a target are blank.
  private var handedOut: PlanBook {
    var book = UpdateScene.edition
    book.rows[2][15] = ""
    return book
  }
  private static let newer = "No.,課題,R6年度\n2,（削除）,\n3,,（削除）\n\n指標名,R7年度\n相談件数,（削除）\n"

  /// The edition with what an earlier return wrote into cells that were handed out blank.
  private var scene: UpdateScene {
    var scene = UpdateScene(book: handedOut)
    scene.book.rows[2][15] = "・人手が不足"
    scene.book.rows[3][10] = "検討"
    scene.book.kpiRows[2][3] = "25"
    return scene
  }

  @Test func aNewerReturnClearsWhatWasHandedOutBlank() throws {
    let update = try scene.read(newer: [Self.newer], base: handedOut).update
    #expect(update.actions.map(\.number) == [2, 3])
    #expect(update.actions.first?.texts.mapValues(\.value) == [.issues: ""])
    #expect(update.actions.last?.spans == [])
    #expect(update.kpis.first?.values.map(\.content.value) == [.cleared])
    #expect(update.replacements.map(\.old) == ["・人手が不足", "R6 検討", "25"])
    #expect(update.replacements.map(\.new) == ["", "", ""])
  }

  @Test func aFirstReturnThatClearsWhatTheBookHasByNowIsAConflict() throws {
    let failure = caughtFailure { try scene.read(Self.newer, base: handedOut) }
    #expect(
      failure?.diagnostics.map { $0.code + " " + ($0.place.cell ?? "") } == [
        "update-conflicts-with-book B2", "update-conflicts-with-book C3",
        "update-conflicts-with-book B6",
      ])
  }

  @Test func blankCellsStillClearNothing() throws {
    let table = "No.,課題,R6年度\n2,,\n3,,\n\n指標名,R7年度\n相談件数,\n"
    #expect(try scene.read(newer: [table], base: handedOut).update.actions == [])
  }

  @Test func oneYearOfAWholeScheduleIsCleared() throws {
    // R7 was handed out blank and has been written since; the rest is as it was handed out.
    var scene = UpdateScene(book: handedOut)
    scene.book.rows[1][11] = "調整"
    let table = "No.,R6年度,R7年度,R8年度,R9年度,R10年度\n1,検討,（削除）,実施→,,\n"
    let update = try scene.read(newer: [table], base: handedOut).update
    #expect(update.actions.first?.spans == ["R6-R6 検討", "R8-R10 実施"])
  }

  @Test func aNewerReturnWithdrawsWhatAnEarlierOneOfTheRunAsksFor() throws {
    let scene = UpdateScene(book: handedOut)
    let first = "No.,課題,R6年度\n2,・人手が不足,\n3,,検討\n\n指標名,R7年度\n相談件数,25\n"
    for base in [handedOut, nil] {
      let update = try scene.read(first, newer: [Self.newer], base: base).update
      #expect(update.actions == [])
      #expect(update.kpis.flatMap(\.values) == [])
      #expect(update.replacements.map(\.new) == ["", "", ""])
    }
  }

  /// What one table clears another one fills in, though nothing stands there yet.
  @Test func aTableThatClearsABlankCellContradictsOneThatFillsItIn() throws {
    let scene = UpdateScene(book: handedOut)
    let clears = "No.,課題,R6年度\n2,（削除）,\n3,,（削除）\n\n指標名,R7年度\n相談件数,（削除）\n"
    let fills = "No.,課題,R6年度\n2,・人手が不足,\n3,,検討\n\n指標名,R7年度\n相談件数,25\n"
    let faults = try scene.faults(clears, fills)
    #expect(faults.count == 3 && faults.allSatisfy { $0.hasSuffix("[update-conflict]") })
    #expect(
      faults.first?.hasPrefix(
        "表2.csv, B2: No.2 の課題が、この表では「・人手が不足」、表1.csv, B2 では「（削除）」となっています。") == true)
    #expect(try scene.faults(fills, clears).count == 3)
    #expect(try scene.read(clears, clears).update == PlanUpdate())
  }
}
