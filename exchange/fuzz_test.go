package exchange_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/bbvgo/bbv/exchange"
	"github.com/bbvgo/bbv/iv3/opendata"
)

// described is a package of files with a description that says of each what it is.
func described(names []string, files ...[]byte) memory {
	m := newMemory()
	var list []byte
	for i, file := range files {
		m.MapFS[names[i]] = &fstest.MapFile{Data: file}
		name, _, _ := bytes.Cut([]byte(names[i]), []byte("."))
		list = fmt.Appendf(list, `,{"name":%q,"path":%q,"bytes":%d,"hash":"sha256:%x"}`, name, names[i], len(file), sha256.Sum256(file))
	}
	m.MapFS["datapackage.json"] = &fstest.MapFile{Data: fmt.Appendf(nil, `{"resources":[%s]}`, list[1:])}
	return m
}

// Whatever tables of national figures are read, what they say can be written and read again.
func FuzzReadNational(f *testing.F) {
	m := newMemory()
	require.NoError(f, exchange.WriteNational(m.create, exchange.About{}, loaded(f, raw, perMunicipality)))
	f.Add(m.MapFS["bedragen.csv"].Data, m.MapFS["gemeenten.csv"].Data)
	f.Add([]byte("gemeente,jaar,verslag,taakveld,zijde,waarvan,bedrag\nGM0518,2025,begroting,2.1,lasten,false,-1.5\n"), []byte("gemeente,jaar,verslag,inwonertal\nGM0518,2025,begroting,1\n"))
	names := []string{"bedragen.csv", "gemeenten.csv"}
	f.Fuzz(func(t *testing.T, table, facts []byte) {
		l := opendata.NewLoader(opendata.Options{})
		if err := exchange.ReadNational(context.Background(), described(names, table, facts), l); err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		again := newMemory()
		require.NoError(t, exchange.WriteNational(again.create, exchange.About{}, l.Set()))
		back := opendata.NewLoader(opendata.Options{})
		require.NoError(t, exchange.ReadNational(context.Background(), again, back))
		assert.Equal(t, l.Set().Len(), back.Set().Len())
		for _, e := range l.Set().Entities() {
			for _, moment := range l.Set().Moments() {
				assert.Equal(t, l.Set().Totals(opendata.Latest).Amounts(e, moment), back.Set().Totals(opendata.Latest).Amounts(e, moment))
			}
		}
	})
}

// Whatever document and table of it are read, they say the same, and what they say can be written and read again.
func FuzzReadDocument(f *testing.F) {
	names := []string{"document.json", "bedragen.csv"}
	document := []byte(`{"versie":1,"soort":"begroting","gemeente":{"naam":"Aadorp"},"jaar":2025,"eenheid":"1","programmas":[{"naam":"Zorg","regels":[{"naam":"Jeugd","lasten":{"2025-begroting":"180000"}}]}]}`)
	header := "pad,programma,naam,taakveld,zijde,onderdeel,veld,jaar,fase,gedrukt,bedrag\n"
	line := "programmas[0].regels[0].lasten.2025-begroting,Zorg,Jeugd,,lasten,regels,lasten,2025,begroting,false,180000\n"
	_, err := exchange.ReadDocument(described(names, document, []byte(header+line)))
	require.NoError(f, err)
	f.Add(document, []byte(header+line))
	f.Add(document, []byte(header))
	f.Fuzz(func(t *testing.T, document, table []byte) {
		d, err := exchange.ReadDocument(described(names, document, table))
		if err != nil {
			require.Nil(t, d)
			return
		}
		again := newMemory()
		require.NoError(t, exchange.WriteDocument(again.create, exchange.About{}, d))
		back, err := exchange.ReadDocument(again)
		require.NoError(t, err)
		assert.Equal(t, d, back)
	})
}
