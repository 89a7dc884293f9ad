package budget

import "github.com/bbvgo/bbv/internal/enum"

// Posts returns all posts, each before the posts that it is made of, activa
// first.
func Posts() []Post {
	posts := make([]Post, 0, len(postSpecs)-1)
	for p := PostActiva; p.Valid(); p++ {
		posts = append(posts, p)
	}
	return posts
}

// Valid reports whether p is one of the posts of this package.
func (p Post) Valid() bool { return postList.Valid(uint8(p)) }

// spec returns what is known of a post; nothing for one that is not Valid.
func (p Post) spec() postSpec {
	if !p.Valid() {
		return postSpec{label: p.String()}
	}
	return postSpecs[p]
}

// Label returns the name in Dutch, such as "Financiële vaste activa".
func (p Post) Label() string { return p.spec().label }

// Basis returns the provision that the post is from, in Dutch, such as "BBV
// art. 36, onder a"; nothing for a post that is not Valid.
func (p Post) Basis() string { return p.spec().article }

// Unverified returns what of the provision could not be verified from the
// sources; nothing where all could.
func (p Post) Unverified() string {
	if p >= PostOverlopendeActiva && p < PostOverlopendeActiva.end() {
		return seen2017
	}
	return ""
}

// Parent returns the post that p is part of, and whether there is one.
func (p Post) Parent() (Post, bool) {
	parent := p.spec().parent
	return parent, parent.Valid()
}

// end returns the post after the last one below p: what is below a post
// follows it in the list.
func (p Post) end() Post {
	q := p + 1
	for q.Valid() && postSpecs[q].parent >= p {
		q++
	}
	return q
}

// Parts returns the posts that p is made of, in the order of the BBV; none for
// the last posts.
func (p Post) Parts() []Post {
	if !p.Valid() {
		return nil
	}
	var parts []Post
	for q, end := p+1, p.end(); q < end; q = q.end() {
		parts = append(parts, q)
	}
	return parts
}

// Passief reports whether the post stands on the passiva side.
func (p Post) Passief() bool { return p >= PostPassiva && p.Valid() }

// String returns the text of the post as used in documents, such as
// "overlopende-activa".
func (p Post) String() string { return postList.String(uint8(p)) }

// ParsePost reads the text that String gives, or returns a *ParseError.
func ParsePost(text string) (Post, error) {
	p, err := postList.Parse(text)
	return Post(p), err
}

// MarshalText implements encoding.TextMarshaler; a post that is not Valid is
// an error.
func (p Post) MarshalText() ([]byte, error) { return postList.MarshalText(uint8(p)) }

// UnmarshalText implements encoding.TextUnmarshaler. After an error p is what
// it was.
func (p *Post) UnmarshalText(text []byte) error { return enum.Unmarshal(&postList, p, text) }
