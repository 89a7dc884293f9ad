package balans

import "github.com/bbvgo/bbv/internal/enum"

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

// Posts returns all posts, each before the posts that it is made of, activa
// first.
func Posts() []Post {
	all := make([]Post, len(posts))
	for i, spec := range posts {
		all[i] = spec.post
	}
	return all
}

// postAt is where each post stands in the list.
var postAt = func() map[Post]int {
	at := make(map[Post]int, len(posts))
	for i, spec := range posts {
		at[spec.post] = i
	}
	return at
}()

// Valid reports whether p is one of the Posts.
func (p Post) Valid() bool {
	_, ok := postAt[p]
	return ok
}

// spec returns what is known of a post; nothing for one that is not Valid.
func (p Post) spec() postSpec {
	if i, ok := postAt[p]; ok {
		return posts[i]
	}
	return postSpec{}
}

// Label returns the name in Dutch, such as "Financiële vaste activa", and the
// key of a post that is not Valid.
func (p Post) Label() string {
	if !p.Valid() {
		return string(p)
	}
	return p.spec().label
}

// Basis returns the provision that the post is from, in Dutch, such as "BBV
// art. 36, onder a"; nothing for a post that is not Valid.
func (p Post) Basis() string {
	if !p.Valid() {
		return ""
	}
	return "BBV art. " + p.spec().article
}

// Unverified returns what of the provision could not be verified from the
// sources; nothing where all could.
func (p Post) Unverified() string { return p.spec().unverified }

// Parent returns the post that p is part of, and whether there is one.
func (p Post) Parent() (Post, bool) {
	for i := postAt[p] - 1; i >= 0; i-- {
		if posts[i].level < p.spec().level {
			return posts[i].post, true
		}
	}
	return "", false
}

// within returns where the list has p and all below it: what is below a post
// follows it. A post that is not Valid stands nowhere.
func (p Post) within() (from, to int) {
	from, ok := postAt[p]
	if !ok {
		return 0, 0
	}
	to = from + 1
	for to < len(posts) && posts[to].level > posts[from].level {
		to++
	}
	return from, to
}

// Parts returns the posts that p is made of, in the order of the BBV; none for
// the last posts.
func (p Post) Parts() []Post {
	var parts []Post
	from, to := p.within()
	for i := from + 1; i < to; i++ {
		if posts[i].level == posts[from].level+1 {
			parts = append(parts, posts[i].post)
		}
	}
	return parts
}

// MarshalText implements encoding.TextMarshaler; a post that is not Valid is
// an error, a *ParseError.
func (p Post) MarshalText() ([]byte, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	return []byte(p), nil
}

// UnmarshalText reads the key of a post, exactly. After an error, a
// *ParseError, p is what it was.
func (p *Post) UnmarshalText(text []byte) error {
	if p == nil {
		return &enum.ParseError{What: "post of the balans", Input: string(text), Reason: "there is no variable to store it in: the pointer is nil"}
	}
	if err := Post(text).check(); err != nil {
		return err
	}
	*p = Post(text)
	return nil
}

// check returns a *ParseError for a post that is not Valid.
func (p Post) check() error {
	if p.Valid() {
		return nil
	}
	return &enum.ParseError{What: "post of the balans", Input: string(p), Reason: "no such post; want one such as eigen-vermogen"}
}
