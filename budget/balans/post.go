package balans

import (
	"slices"

	"github.com/bbvgo/bbv/internal/enum"
)

// Posts returns all posts, each before the posts that it is made of, activa
// first.
func Posts() []Post {
	var all []Post
	for _, spec := range posts() {
		all = append(all, spec.post)
	}
	return all
}

// Valid reports whether p is one of the Posts.
func (p Post) Valid() bool {
	_, ok := postAt()[p]
	return ok
}

// spec returns what is known of a post; nothing for one that is not Valid.
func (p Post) spec() postSpec {
	if i, ok := postAt()[p]; ok {
		return posts()[i]
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
// art. 36, onder a", and what of it could not be verified from the sources:
// nothing where all could. For a post that is not Valid there is nothing.
func (p Post) Basis() (provision, unverified string) {
	if !p.Valid() {
		return "", ""
	}
	return "BBV art. " + p.spec().article, p.spec().unverified
}

// Parent returns the post that p is part of, and whether there is one.
func (p Post) Parent() (Post, bool) {
	for _, spec := range slices.Backward(posts()[:postAt()[p]]) {
		if spec.level < p.spec().level {
			return spec.post, true
		}
	}
	return "", false
}

// within returns where the list has p and all below it: what is below a post
// follows it. A post that is not Valid stands nowhere.
func (p Post) within() (from, to int) {
	from, ok := postAt()[p]
	if !ok {
		return 0, 0
	}
	all := posts()
	to = from + 1
	for to < len(all) && all[to].level > all[from].level {
		to++
	}
	return from, to
}

// Parts returns the posts that p is made of, in the order of the BBV; none for
// the last posts.
func (p Post) Parts() []Post {
	var parts []Post
	from, to := p.within()
	for _, spec := range posts()[from:to] {
		if spec.level == p.spec().level+1 {
			parts = append(parts, spec.post)
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
