// Room: ReportReading.
