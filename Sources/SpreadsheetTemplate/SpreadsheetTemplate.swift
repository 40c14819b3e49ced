// Room: SpreadsheetTemplate.
