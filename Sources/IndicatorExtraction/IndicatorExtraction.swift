// Room: IndicatorExtraction.
