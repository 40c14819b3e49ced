internal import ByteSupport
internal import FileAccess
internal import OfficePackage
internal import SpreadsheetModel
internal import XMLStream
internal import ZipArchive

extension SheetEncoder {
  /// The part of the shared strings.
  ///
  /// - Note: Source: ECMA-376-1 §18.4.9 (sst), §18.4.8 (si).
  borrowing func stringsPart(_ compression: Compression) throws(SpreadsheetError) -> NewPart {
    let stream = EntryStream(compression)
    var head = ByteWriter()
    head.appendDeclaration()
    head.append("<sst xmlns=\"\(Dialect.transitional.main)\"")
    head.append(attribute: "count", references)
    head.append(attribute: "uniqueCount", strings.count)
    head.append(">")
    var block = stream.block()
    func put(_ bytes: ArraySlice<UInt8>) {
      var rest = block.putPart(of: bytes)
      while !rest.isEmpty {
        stream.submit(block)
        block = stream.block()
        rest = block.putPart(of: rest)
      }
    }
    for index in 0..<strings.count {
      let bytes = strings[index]
      if bytes.isPlainText {
        put(Self.itemStart[...])
        put(bytes)
        put(Self.itemEnd[...])
      } else {
        var writer = ByteWriter()
        writer.append(literal: "<si>")
        writer.appendTextElement(String(decoding: bytes, as: UTF8.self))
        writer.append(literal: "</si>")
        put(writer.bytes[...])
      }
    }
    put(Array("</sst>".utf8)[...])
    stream.submit(block)
    return try NewPart(
      "xl/sharedStrings.xml", ContentType.sharedStrings, stream, head: head.bytes)
  }

  private static let itemStart = Array("<si><t>".utf8)
  private static let itemEnd = Array("</t></si>".utf8)
}

extension ArraySlice<UInt8> {
  /// Whether the text stands in a `t` element as it is: nothing to escape, no white space that
  /// readers may drop.
  fileprivate var isPlainText: Bool {
    guard let first, let last, first != 0x20, last != 0x20 else { return false }
    return allSatisfy { byte in
      byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
        && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "_") && byte != 0xEF
    }
  }
}

extension NewPart {
  /// A part whose text has gone to a stream.
  ///
  /// - Throws: `.damagedPackage` when the stream's file could not be written.
  init(
    _ name: String, _ contentType: String, _ stream: EntryStream, head: [UInt8]
  ) throws(SpreadsheetError) {
    do throws(FileError) {
      self.init(
        name: name, contentType: contentType, bytes: [], entry: try stream.finish(name, head: head))
    } catch {
      throw SpreadsheetError(ZipError.file(error))
    }
  }
}
