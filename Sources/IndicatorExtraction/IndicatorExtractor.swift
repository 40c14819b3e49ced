public import IndicatorModel
public import ReportReading
