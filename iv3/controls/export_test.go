package controls

var Financial = financial
