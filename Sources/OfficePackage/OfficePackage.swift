// Office packages over a zip archive, nothing known of cells.
//
//   bytes ──OfficeKind.init(of:)──▶ what the file is, or why it cannot be read
//     │
//     ├─OPCPackage──▶ parts, content types, relationships   (xlsx, docx, pptx)
//     ├─ODFPackage──▶ entries, media type, manifest         (ods, odt)
//     │
//     └─ EditedPackage: replaced and added entries; all else copied compressed ──▶ bytes
