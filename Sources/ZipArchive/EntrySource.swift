internal import CLibzip
internal import FileAccess

/// Finished data as a `zip_source`: libzip copies the bytes and takes size, method and checksum
/// from the STAT answer.
final class EntrySource {
  private let entry: PreparedEntry
  private var segment = 0
  /// In the segment.
  private var position = 0

  init(_ entry: PreparedEntry) { self.entry = entry }

  /// The commands that libzip may send, as its bit mask.
  private static let supported: Int64 = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS,
  ].reduce(0) { mask, command in mask | (1 << Int64(command.rawValue)) }

  /// What libzip calls.
  ///
  /// The user data is a retained `EntrySource`; `ZIP_SOURCE_FREE` releases it.
  static let callback: zip_source_callback = { context, data, length, command in
    guard let context else { return -1 }
    let object = Unmanaged<EntrySource>.fromOpaque(context)
    if command == ZIP_SOURCE_FREE {
      object.release()
      return 0
    }
    return object.takeUnretainedValue().answer(command, data, Int(length))
  }

  private func answer(
    _ command: zip_source_cmd, _ data: UnsafeMutableRawPointer?, _ length: Int
  ) -> Int64 {
    switch command {
    case ZIP_SOURCE_OPEN:
      (segment, position) = (0, 0)
      return 0
    case ZIP_SOURCE_READ: return read(into: data, length)
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_STAT: return describe(to: data)
    case ZIP_SOURCE_ERROR:
      data?.initializeMemory(as: Int32.self, repeating: 0, count: 2)
      return 8
    case ZIP_SOURCE_SUPPORTS: return Self.supported
    default: return -1
    }
  }

  private func read(into buffer: UnsafeMutableRawPointer?, _ length: Int) -> Int64 {
    guard let buffer else { return 0 }
    while segment < entry.content.segments.count {
      let source = entry.content.segments[segment]
      let count = min(length, source.count - position)
      if count > 0 {
        guard copy(source, to: buffer, count) else { return -1 }
        position += count
        return Int64(count)
      }
      (segment, position) = (segment + 1, 0)
    }
    return 0
  }

  private func copy(
    _ source: EntryContent.Segment, to buffer: UnsafeMutableRawPointer, _ count: Int
  ) -> Bool {
    switch source {
    case .bytes(let bytes):
      bytes.withUnsafeBytes { bytes in
        if let base = bytes.baseAddress {
          buffer.copyMemory(from: base + position, byteCount: count)
        }
      }
      return true
    case .file(let file, _):
      return file.read(into: buffer, count: count, at: position)
    }
  }

  private func describe(to data: UnsafeMutableRawPointer?) -> Int64 {
    guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
    status.pointee.valid = UInt64(
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC
        | ZIP_STAT_ENCRYPTION_METHOD)
    status.pointee.size = UInt64(entry.size)
    status.pointee.comp_size = UInt64(entry.content.count)
    status.pointee.comp_method = entry.method
    status.pointee.crc = entry.checksum
    status.pointee.encryption_method = UInt16(ZIP_EM_NONE)
    return Int64(MemoryLayout<zip_stat_t>.size)
  }
}
