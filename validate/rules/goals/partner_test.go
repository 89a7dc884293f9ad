package goals

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/bbvgo/bbv/programme"
)

func TestSamePartner(t *testing.T) {
	same := func(p, q programme.Partner) bool { return namesOf([]programme.Partner{q}).has(&p) }
	none := programme.Partner{}
	assert.False(t, same(none, none), "two without a name")
	a := programme.Partner{Name: "Samen Veilig Midden Nederland", Short: "SVMN"}
	assert.True(t, same(a, programme.Partner{Name: " samen veilig midden Nederland"}))
	assert.True(t, same(programme.Partner{Name: "svmn"}, a))
	assert.True(t, same(a, programme.Partner{Name: "Save", Short: "SVMN"}))
	assert.False(t, same(a, programme.Partner{Name: "Samen Veilig"}))
}
