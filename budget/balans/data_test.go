package balans

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEveryLineIsRead(t *testing.T) {
	row := regexp.MustCompile(`(?m)^[^#\n]`)
	assert.Len(t, posts(), len(row.FindAllString(postsFile, -1)))
	assert.Len(t, postAt(), len(posts()), "each post once")
	last := -1
	for _, spec := range posts() {
		assert.LessOrEqual(t, spec.level, last+1, "%s stands under a post", spec.post)
		assert.NotEmpty(t, spec.label, spec.post)
		assert.NotEmpty(t, spec.article, spec.post)
		last = spec.level
	}
	lines := 0
	for kind, spec := range verloopSpecs() {
		lines += 1 + len(spec.steps)
		assert.Regexp(t, "^(BBV art. 5[245].*|)$", spec.basis, kind)
		assert.Regexp(t, "^(Saldo|Boekwaarde|Krediet|Restantschuld)$", spec.stand, kind)
		assert.NotEmpty(t, spec.steps, kind)
	}
	assert.Equal(t, len(row.FindAllString(verlopenFile, -1)), lines)
}
