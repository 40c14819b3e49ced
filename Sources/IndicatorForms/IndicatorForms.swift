// Room: IndicatorForms.
