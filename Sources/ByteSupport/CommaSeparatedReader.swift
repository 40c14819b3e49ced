/// Reads records of comma-separated text one after the other: RFC 4180, and the semicolons of
/// programs whose decimal mark is the comma.
///
/// Nothing is allocated for a field: those of a record stand in one buffer that the next record
/// takes over.
public struct CommaSeparatedReader {
  private let bytes: [UInt8]
  private var position: Int
  private let mark: UInt8
  private var text: [UInt8] = []
  private var ends: [Int] = []

  /// - Parameter bytes: UTF-8, with or without a byte order mark.
  /// - Returns: `nil` when the bytes are no UTF-8.
  public init?(_ bytes: [UInt8]) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      return nil
    }
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let header = bytes[position...].prefix { $0 != 0x0A && $0 != 0x0D }
    let isSemicolons =
      !header.contains(UInt8(ascii: ",")) && header.contains(UInt8(ascii: ";"))
    mark = isSemicolons ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  /// How many fields the record has.
  public var fieldCount: Int { ends.count }

  /// The UTF-8 of a field of the record.
  public subscript(field: Int) -> ArraySlice<UInt8> {
    text[(field == 0 ? 0 : ends[field - 1])..<ends[field]]
  }

  /// Reads the next record; blank lines are passed over.
  ///
  /// - Returns: false behind the last one.
  public mutating func next() -> Bool {
    while position < bytes.count {
      text.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      readRecord()
      if ends.count > 1 || !text.isEmpty { return true }
    }
    return false
  }

  private mutating func readRecord() {
    var (isQuoted, closed) = (false, false)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          (isQuoted, closed) = (false, true)
        } else {
          text.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        if closed { text.append(byte) }
        isQuoted = true
      case mark: ends.append(text.count)
      case 0x0A:
        ends.append(text.count)
        return
      case 0x0D: break
      default: text.append(byte)
      }
      closed = false
    }
    ends.append(text.count)
  }
}
