/// Values by UTF-16 code units, a few dozen at most: a dictionary takes several times as long to say that
/// it holds none.
struct UnitTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    var unit: UInt16
    var value: Value
  }

  /// A unit stands at the place that its lower bits name, or in one of those that follow up to the next
  /// empty one; half of the places are empty.
  private let slots: [Slot?]
  private let mask: Int

  init(_ values: [UInt16: Value]) {
    var count = 4
    while count < 2 * values.count { count *= 2 }
    var slots = [Slot?](repeating: nil, count: count)
    mask = count - 1
    for (unit, value) in values {
      var place = Int(unit) & mask
      while slots[place] != nil { place = (place + 1) & mask }
      slots[place] = Slot(unit: unit, value: value)
    }
    self.slots = slots
  }

  /// The units that have a value.
  var units: [UInt16] { slots.compactMap { $0?.unit } }

  subscript(unit: UInt16) -> Value? {
    var place = Int(unit) & mask
    while let slot = slots[place] {
      if slot.unit == unit { return slot.value }
      place = (place + 1) & mask
    }
    return nil
  }
}
