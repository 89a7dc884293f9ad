// Package prose reads figures in sentences.
package prose
