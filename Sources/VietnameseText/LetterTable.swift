internal import ByteSupport

/// The letters of all scalars that Vietnamese text is made of.
///
/// A loop over a text takes the table once: what is shared by the whole program is looked up behind
/// a lock that says whether it was made.
struct LetterTable: Sendable {
  /// The table.
  static let shared = LetterTable()

  /// Scalars below 0x370, then 0x1E00..<0x1F00; written once, read by every thread, never freed.
  ///
  /// No array: a copy of the table would be counted, and each letter checked against its end twice.
  private let bits: ValueRun<UInt16>

  /// What a scalar is; nothing for what is no Latin letter, digit or mark.
  @inline(__always)
  subscript(value: UInt32) -> Letter {
    if value < LetterTable.lowEnd { return Letter(bits: bits[Int(value)]) }
    guard value >= 0x1E00, value < 0x1F00 else { return Letter(bits: 0) }
    return Letter(bits: bits[Int(value - 0x1E00 + LetterTable.lowEnd)])
  }

  private static let lowEnd: UInt32 = 0x370

  private init() {
    var table = [UInt16](repeating: 0, count: Int(LetterTable.lowEnd) + 0x100)
    for value in 0x30...0x39 { table[value] = UInt16(value) }
    for value in 0x61...0x7A {
      table[value] = UInt16(value) | 0x4000
      table[value - 0x20] = UInt16(value) | 0xC000
    }
    for row in Letter.rows {
      for (text, flags) in [(row.lower, UInt16(0x4000)), (row.upper, UInt16(0xC000))] {
        var tone: UInt16 = 0
        for scalar in text.unicodeScalars {
          table[LetterTable.place(of: scalar)] =
            UInt16(row.base.value) | row.quality << 8 | tone << 11 | flags
          tone += 1
        }
      }
    }
    for (tone, mark) in Letter.Tone.marks.enumerated() where mark != 0 {
      table[Int(mark)] = UInt16(tone) << 11
    }
    // Superscript 2 and 3 read as digits inside a word (m²), then the quality marks.
    (table[0xB2], table[0xB3]) = (0x4032, 0x4033)
    for (mark, quality) in [(0x302, 1), (0x306, 2), (0x31B, 3)] {
      table[mark] = UInt16(quality) << 8
    }
    bits = ValueRun(keeping: table)
  }

  private static func place(of scalar: Unicode.Scalar) -> Int {
    Int(scalar.value < lowEnd ? scalar.value : scalar.value - 0x1E00 + lowEnd)
  }
}
