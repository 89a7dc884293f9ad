package rounding

func (s *System) excuse([]Verdict) {}
