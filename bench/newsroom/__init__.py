"""News of an invented region, as much of it as a measurement needs."""
