/// An archive of which some entries are made anew many times.
///
/// It was written by libzip once; what is made of it has new data, sizes, checksums and places, and
/// is what libzip would have written.
///
/// - Note: Source: APPNOTE.TXT 6.3.10 §4.3.7 (local file header), §4.3.12 (central directory), §4.3.16
///   (its end). Archives with more than one disk, 64-bit fields, data descriptors or comments are not
///   taken.
package struct ArchiveTemplate: Sendable {
  /// An entry that is made anew.
  private struct Place {
    var header: Int
    /// Its data in the archive.
    var data: Range<Int>
    var method: UInt16
  }

  /// A record of the central directory.
  private struct Record {
    var position: Int
    /// Where the entry's local header stands.
    var header: Int
    /// The number of the place that it describes; `nil` for an entry that stays.
    var place: Int?
    /// How many entries before it are made anew.
    var placesBefore: Int
  }

  private let archive: [UInt8]
  private let places: [Place]
  private let records: [Record]
  private let directory: Int

  private static let (localSize, recordSize, endSize) = (30, 46, 22)

  /// - Parameters:
  ///   - archive: what `ZipAssembler` wrote.
  ///   - entries: the numbers of entries that are made anew, ascending, zero-based.
  /// - Returns: `nil` for an archive of another make.
  package init?(_ archive: [UInt8], replacing entries: [Int]) {
    let end = archive.count - Self.endSize
    guard end >= 0, archive.number(4, at: end) == 0x0605_4B50, archive.number(2, at: end + 20) == 0
    else { return nil }
    let count = archive.number(2, at: end + 10)
    let directory = archive.number(4, at: end + 16)
    var (places, records): ([Place], [Record]) = ([], [])
    var position = directory
    for entry in 0..<count {
      guard position + Self.recordSize <= end,
        let place = Self.place(archive, record: position, before: directory)
      else { return nil }
      // libzip writes the directory in the order of the data.
      guard place.header >= records.last?.header ?? 0 else { return nil }
      let isReplaced = places.count < entries.count && entries[places.count] == entry
      records.append(
        Record(
          position: position, header: place.header, place: isReplaced ? places.count : nil,
          placesBefore: places.count))
      if isReplaced { places.append(place) }
      position +=
        Self.recordSize + archive.number(2, at: position + 28)
        + archive.number(2, at: position + 30) + archive.number(2, at: position + 32)
    }
    guard position == end, places.count == entries.count else { return nil }
    (self.archive, self.places, self.records, self.directory) = (
      archive, places, records, directory
    )
  }

  /// What a record of the directory describes; `nil` for what libzip does not write of finished data.
  private static func place(
    _ archive: [UInt8], record: Int, before directory: Int
  ) -> Place? {
    guard archive.number(4, at: record) == 0x0201_4B50 else { return nil }
    let (size, header) = (archive.number(4, at: record + 20), archive.number(4, at: record + 42))
    guard header + localSize <= directory, archive.number(4, at: header) == 0x0403_4B50,
      archive.number(2, at: header + 6) & 8 == 0, archive.number(4, at: header + 18) == size
    else { return nil }
    let start =
      header + localSize + archive.number(2, at: header + 26) + archive.number(2, at: header + 28)
    guard start + size <= directory else { return nil }
    return Place(
      header: header, data: start..<start + size,
      method: UInt16(truncatingIfNeeded: archive.number(2, at: record + 10)))
  }

  /// The archive with entries made anew.
  ///
  /// - Parameter entries: in the order of the numbers they were announced by.
  /// - Returns: `nil` for an entry that is compressed by another method than before, and for an
  ///   archive of 4 GiB: `ZipAssembler` must write those.
  /// - Complexity: O(bytes of the archive).
  package func archive(with entries: [PreparedEntry]) -> [UInt8]? {
    guard entries.count == places.count else { return nil }
    // How much further each entry stands that comes behind so many places.
    var shifts = [0]
    var contents: [[UInt8]] = []
    for (entry, place) in zip(entries, places) {
      guard entry.method == place.method, entry.size < UInt32.max else { return nil }
      contents.append(entry.content.bytesInMemory)
      shifts.append(shifts[shifts.count - 1] + entry.content.count - place.data.count)
    }
    let shift = shifts[shifts.count - 1]
    guard archive.count + shift < UInt32.max else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(archive.count + shift)
    var position = 0
    for (number, place) in places.enumerated() {
      output.append(contentsOf: archive[position..<place.data.lowerBound])
      output.describe(entries[number], at: place.header + shifts[number] + 14)
      output.append(contentsOf: contents[number])
      position = place.data.upperBound
    }
    output.append(contentsOf: archive[position...])
    for record in records {
      let position = record.position + shift
      if let place = record.place { output.describe(entries[place], at: position + 16) }
      output.put(record.header + shifts[record.placesBefore], at: position + 42)
    }
    output.put(directory + shift, at: output.count - Self.endSize + 16)
    return output
  }
}

extension [UInt8] {
  /// A number of little-endian bytes.
  fileprivate func number(_ size: Int, at position: Int) -> Int {
    var number = 0
    for index in (position..<position + size).reversed() { number = number << 8 | Int(self[index]) }
    return number
  }

  /// Writes a number of four bytes.
  fileprivate mutating func put(_ number: Int, at position: Int) {
    for byte in 0..<4 { self[position + byte] = UInt8(truncatingIfNeeded: number >> (byte * 8)) }
  }

  /// Writes checksum and sizes of an entry.
  fileprivate mutating func describe(_ entry: PreparedEntry, at position: Int) {
    put(Int(entry.checksum), at: position)
    put(entry.content.count, at: position + 4)
    put(entry.size, at: position + 8)
  }
}
