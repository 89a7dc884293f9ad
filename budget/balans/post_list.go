package balans

import (
	_ "embed" // the posts are embedded data
	"strconv"
	"sync"

	"github.com/bbvgo/bbv/internal/datafile"
)

//go:embed posts.csv
var postsFile string

// Post is a post of the balans, from the totals down to the last posts that
// the BBV has printed apart (art. 31 to 49), by the key that documents write,
// such as "overlopende-activa"; Posts lists them. A balans states its posts on
// the level that it prints; see Balans. The zero value is no post.
type Post string

// The posts that formulas need. The others go by their key alone.
const (
	Activa                 Post = "activa"                                // art. 31
	ImmaterieelEnMaterieel Post = "immateriele-en-materiele-vaste-activa" // art. 34 and 35
	Immaterieel            Post = "immateriele-vaste-activa"              // art. 34
	Materieel              Post = "materiele-vaste-activa"                // art. 35
	Financieel             Post = "financiele-vaste-activa"               // art. 36
	Leningen               Post = "leningen"                              // art. 36, under b and c
	UitzettingenLang       Post = "uitzettingen-lang"                     // art. 36, under d, e and f
	Voorraden              Post = "voorraden"                             // art. 38
	Bouwgronden            Post = "bouwgronden-in-exploitatie"            // art. 38, under b
	UitzettingenKort       Post = "uitzettingen-kort"                     // art. 39
	LiquideMiddelen        Post = "liquide-middelen"                      // art. 40
	OverlopendeActiva      Post = "overlopende-activa"                    // art. 40a
	Passiva                Post = "passiva"                               // art. 32
	EigenVermogen          Post = "eigen-vermogen"                        // art. 42, first paragraph
	Reserves               Post = "reserves"                              // art. 43, first paragraph
	GerealiseerdResultaat  Post = "gerealiseerd-resultaat"                // art. 42, second paragraph
	Voorzieningen          Post = "voorzieningen"                         // art. 44
	VasteSchuld            Post = "vaste-schuld"                          // art. 46
	VlottendeSchuld        Post = "netto-vlottende-schuld"                // art. 48
	OverlopendePassiva     Post = "overlopende-passiva"                   // art. 49
)

// postSpec is what is known of a post.
type postSpec struct {
	level                      int // how many posts it is below
	post                       Post
	label, article, unverified string
}

// posts are the posts of the balans, each before the posts that it is made of, activa first.
var posts = sync.OnceValue(func() []postSpec {
	var all []postSpec
	for _, f := range datafile.Rows(postsFile, 5) {
		level, _ := strconv.Atoi(f[0])
		all = append(all, postSpec{level, Post(f[1]), f[2], f[3], f[4]})
	}
	return all
})

// postAt is where each post stands in the list.
var postAt = sync.OnceValue(func() map[Post]int {
	at := map[Post]int{}
	for i, spec := range posts() {
		at[spec.post] = i
	}
	return at
})
