package nopanic

import "reflect"

// kept is how many values of one type the pool holds beside the seeds; later ones replace earlier ones.
const kept = 8

// keep puts what a call returned into the pool, with what its exported fields, its elements
// and its pointer lead to.
func (m *maker) keep(v reflect.Value, depth int) {
	if !v.IsValid() || depth > 3 {
		return
	}
	switch v.Kind() {
	case reflect.Interface:
		m.keep(v.Elem(), depth)
	case reflect.Pointer:
		if !v.IsNil() {
			m.put(v)
			m.keep(v.Elem(), depth+1)
		}
	case reflect.Slice, reflect.Array:
		m.put(v)
		for i := range min(v.Len(), 3) {
			m.keep(v.Index(i), depth+1)
		}
	case reflect.Struct:
		m.put(v)
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				m.keep(v.Field(i), depth+1)
			}
		}
	case reflect.Map, reflect.Func:
		if !v.IsNil() {
			m.put(v)
		}
	}
}

// put stores a copy, so that what is edited later is not what others hold.
func (m *maker) put(v reflect.Value) {
	if !v.CanInterface() {
		return
	}
	t := v.Type()
	c := reflect.New(t).Elem()
	c.Set(v)
	first := m.seeds[t]
	if len(m.pool[t]) < first+kept {
		m.pool[t] = append(m.pool[t], c)
	} else {
		m.pool[t][first+m.rng.IntN(kept)] = c
	}
}

// plant makes the first values of each type seeds, which stay.
func (m *maker) plant() {
	m.seeds = map[reflect.Type]int{}
	for t, known := range m.pool {
		m.seeds[t] = len(known)
	}
}
