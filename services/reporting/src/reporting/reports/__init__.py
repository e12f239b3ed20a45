"""Reports: drafted from the measures, checked, closed for ever, restated as new versions."""
