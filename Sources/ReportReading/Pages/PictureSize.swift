/// The size of a picture as its head says it, before anybody decodes it.
///
/// - Note: Source: PNG (ISO/IEC 15948) §11.2.2 (IHDR); JPEG (ITU-T T.81) §B.2.2 (frame header).
struct PictureSize: Equatable {
  /// Pixels.
  let width: Int
  /// Pixels.
  let height: Int

  /// `nil` for other formats, and where the head says nothing.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count >= 24 {
      (width, height) = (
        PictureSize.number(bytes[16..<20]), PictureSize.number(bytes[20..<24])
      )
      return
    }
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    while position + 9 <= bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        (height, width) = (
          PictureSize.number(bytes[(position + 5)..<(position + 7)]),
          PictureSize.number(bytes[(position + 7)..<(position + 9)])
        )
        return
      }
      position += 2 + max(2, PictureSize.number(bytes[(position + 2)..<(position + 4)]))
    }
    return nil
  }

  /// Big-endian.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
