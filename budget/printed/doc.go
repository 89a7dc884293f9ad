// Package printed reads what a page prints: figures in all spellings that Dutch documents use, percentages, placeholders
// such as PM and n.b., footnotes, voordeel and nadeel, and the captions that name a unit. It is the only reader of printed
// numbers; what a figure is worth is said by package budget.
package printed
