// XML over UTF-8 bytes. Three tools, one a job:
//
//   XMLScanner   pull tokens with byte ranges: what an in-place editor needs, and the fast way
//                through sheet data and shared strings
//   XMLReader    libxml2's SAX parser, for every other part: an event handler or a tree
//   ByteWriter+XML   escaped text and attributes out
//
// None of them opens a network connection or a file, expands an entity of the document's own, or
// accepts a DOCTYPE.
