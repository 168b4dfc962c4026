import Diagnostics
import PlanEditing
import PlanReading
import TestSupport
import Testing

/// Which cells of a row that asks for a change are told to be as they were handed out.
@Suite struct AsHandedOutTests {
  private let handedOut = UpdateScene.edition

  /// The edition with the result that an earlier return wrote.
  private var scene: UpdateScene {
    var scene = UpdateScene()
    scene.book.rows[1][8] = "・12件を支援"
    return scene
  }

  private func codes(
    _ tables: [String], newer: [String], base: PlanBook?
  ) throws -> [String] {
    let findings =
      tables.isEmpty
      ? try scene.read(newer: newer, base: base).findings
      : try scene.read(tables[0], newer: newer, base: base).findings
    return findings.map(\.code)
  }

  @Test func cellThatTheBookHasChangedIsTold() throws {
    let table = "No.,実績,課題\n1,・10件を支援,・人手が不足\n"
    #expect(try codes([], newer: [table], base: handedOut) == ["update-as-handed-out"])
    // A first return that repeats what was handed out means nothing by it.
    #expect(try codes([table], newer: [], base: handedOut) == [])
  }

  @Test func cellThatNobodyHasChangedIsNotTold() throws {
    let table = "No.,説明,課題\n1,●補助金を交付,・人手が不足\n"
    #expect(try codes([], newer: [table], base: handedOut) == [])
  }

  @Test func cellThatAnEarlierReturnOfTheRunChangesIsTold() throws {
    let first = "No.,説明\n1,●新しい補助金\n"
    let second = "No.,説明,課題\n1,●補助金を交付,・人手が不足\n"
    #expect(try codes([first], newer: [second], base: handedOut) == ["update-as-handed-out"])
    // Without a base nobody knows what was handed out.
    #expect(try codes([first], newer: [second], base: nil) == [])
  }

  @Test func blankCellIsToldWhereItWasHandedOutBlank() throws {
    var scene = UpdateScene()
    scene.book.rows[1][8] = "・12件を支援"
    var base = handedOut
    base.rows[1][8] = ""
    let table = "No.,実績,課題\n1,,・人手が不足\n"
    #expect(
      try scene.read(newer: [table], base: base).findings.map(\.code) == ["update-as-handed-out"])
    // Where something was handed out, a blank clears nothing.
    #expect(
      try scene.read(newer: [table], base: handedOut).findings.map(\.code) == ["update-blank-kept"])
    // Where nothing stands there, nothing is kept.
    scene.book.rows[1][8] = ""
    #expect(try scene.read(newer: [table], base: handedOut).findings.isEmpty)
    #expect(try scene.read(newer: [table], base: base).findings.isEmpty)
  }
}
