package balans

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
	level      int // how many posts it is below
	post       Post
	label      string
	article    string // of the BBV
	unverified string
}

// posts are the posts of the balans, each before the posts that it is made of,
// activa first. The articles are those of the text of 2019-07-01, art. 40a that
// of 2017; later texts were not seen.
//
// Some are no posts of the BBV. The immateriele-en-materiele-vaste-activa,
// leningen, uitzettingen-lang, voorraden-in-bewerking and voorraden-gereed are
// the groups in which the kengetallen and the geprognosticeerde balans of the
// Commissie BBV (notitie of 2018, bijlage 2) take them together;
// overig-onderhanden-werk is what is left of art. 38, under b, beside the
// bouwgronden.
var posts = [...]postSpec{
	{0, "activa", "Activa", "31", ""},
	{1, "vaste-activa", "Vaste activa", "33", ""},
	{2, "immateriele-en-materiele-vaste-activa", "(Im)materiële vaste activa", "34 en 35", ""},
	{3, "immateriele-vaste-activa", "Immateriële vaste activa", "34", ""},
	{4, "kosten-geldleningen", "Kosten van het sluiten van geldleningen en saldo van agio en disagio", "34, onder a", ""},
	{4, "onderzoek-en-ontwikkeling", "Kosten van onderzoek en ontwikkeling", "34, onder b", ""},
	{4, "bijdragen-activa-derden", "Bijdragen aan activa in eigendom van derden", "34, onder c", ""},
	{3, "materiele-vaste-activa", "Materiële vaste activa", "35", ""},
	{4, "economisch-nut", "Investeringen met een economisch nut", "35, eerste lid, onder a", ""},
	{4, "economisch-nut-heffing", "Investeringen met een economisch nut waarvoor een heffing kan worden geheven", "35, eerste lid, onder b", ""},
	{4, "maatschappelijk-nut", "Investeringen in de openbare ruimte met een maatschappelijk nut", "35, eerste lid, onder c", ""},
	{2, "financiele-vaste-activa", "Financiële vaste activa", "36", ""},
	{3, "kapitaalverstrekkingen", "Kapitaalverstrekkingen", "36, onder a", ""},
	{4, "kapitaal-deelnemingen", "Kapitaalverstrekkingen aan deelnemingen", "36, onder a, 1", ""},
	{4, "kapitaal-gemeenschappelijke-regelingen", "Kapitaalverstrekkingen aan gemeenschappelijke regelingen", "36, onder a, 2", ""},
	{4, "kapitaal-overige-verbonden-partijen", "Kapitaalverstrekkingen aan overige verbonden partijen", "36, onder a, 3", ""},
	{3, "leningen", "Verstrekte leningen", "36, onder b en c", ""},
	{4, "leningen-aan", "Leningen aan openbare lichamen, corporaties en verbonden partijen", "36, onder b", ""},
	{5, "leningen-openbare-lichamen", "Leningen aan openbare lichamen", "36, onder b, 1", ""},
	{5, "leningen-woningbouwcorporaties", "Leningen aan woningbouwcorporaties", "36, onder b, 2", ""},
	{5, "leningen-deelnemingen", "Leningen aan deelnemingen", "36, onder b, 3", ""},
	{5, "leningen-overige-verbonden-partijen", "Leningen aan overige verbonden partijen", "36, onder b, 4", ""},
	{4, "overige-langlopende-leningen", "Overige langlopende leningen", "36, onder c", ""},
	{3, "uitzettingen-lang", "Uitzettingen met een looptijd van één jaar of langer", "36, onder d, e en f", ""},
	{4, "schatkist-lang", "Uitzettingen in ’s Rijks schatkist van één jaar of langer", "36, onder d", ""},
	{4, "schuldpapier-lang", "Nederlands schuldpapier van één jaar of langer", "36, onder e", ""},
	{4, "overige-uitzettingen-lang", "Overige uitzettingen van één jaar of langer", "36, onder f", ""},
	{1, "vlottende-activa", "Vlottende activa", "37", ""},
	{2, "voorraden", "Voorraden", "38", ""},
	{3, "voorraden-in-bewerking", "Grond- en hulpstoffen en onderhanden werk", "38, onder a en b", ""},
	{4, "grond-en-hulpstoffen", "Grond- en hulpstoffen", "38, onder a", ""},
	{4, "onderhanden-werk", "Onderhanden werk", "38, onder b", ""},
	{5, "bouwgronden-in-exploitatie", "Bouwgronden in exploitatie", "38, onder b", ""},
	{5, "overig-onderhanden-werk", "Overig onderhanden werk", "38, onder b", ""},
	{3, "voorraden-gereed", "Gereed product en vooruitbetalingen", "38, onder c en d", ""},
	{4, "gereed-product", "Gereed product en handelsgoederen", "38, onder c", ""},
	{4, "vooruitbetalingen", "Vooruitbetalingen", "38, onder d", ""},
	{2, "uitzettingen-kort", "Uitzettingen met een looptijd korter dan één jaar", "39", ""},
	{3, "vorderingen-openbare-lichamen", "Vorderingen op openbare lichamen", "39, onder a", ""},
	{3, "verstrekt-kasgeld-openbare-lichamen", "Verstrekte kasgeldleningen aan openbare lichamen", "39, onder b", ""},
	{3, "verstrekt-kasgeld-overig", "Overige verstrekte kasgeldleningen", "39, onder c", ""},
	{3, "schatkist-kort", "Uitzettingen in ’s Rijks schatkist korter dan één jaar", "39, onder d", ""},
	{3, "rekening-courant-rijk", "Rekening-courantverhouding met het Rijk", "39, onder e", ""},
	{3, "rekening-courant-niet-financieel", "Rekening-courantverhoudingen met niet-financiële instellingen", "39, onder f", ""},
	{3, "schuldpapier-kort", "Nederlands schuldpapier korter dan één jaar", "39, onder g", ""},
	{3, "overige-vorderingen", "Overige vorderingen", "39, onder h", ""},
	{3, "overige-uitzettingen-kort", "Overige uitzettingen korter dan één jaar", "39, onder i", ""},
	{2, "liquide-middelen", "Liquide middelen", "40", ""},
	{2, "overlopende-activa", "Overlopende activa", "40a", seen2017},
	{3, "te-ontvangen-voorschotten", "Nog te ontvangen voorschotten van specifieke uitkeringen", "40a, onder a", seen2017},
	{3, "overige-overlopende-activa", "Overige overlopende activa", "40a, onder b", seen2017},
	{0, "passiva", "Passiva", "32", ""},
	{1, "vaste-passiva", "Vaste passiva", "41", ""},
	{2, "eigen-vermogen", "Eigen vermogen", "42, eerste lid", ""},
	{3, "reserves", "Reserves", "43, eerste lid", ""},
	{4, "algemene-reserve", "Algemene reserve", "43, eerste lid, onder a", ""},
	{4, "bestemmingsreserves", "Bestemmingsreserves", "43, eerste lid, onder b", ""},
	{3, "gerealiseerd-resultaat", "Gerealiseerd resultaat", "42, tweede lid", ""},
	{2, "voorzieningen", "Voorzieningen", "44", ""},
	{3, "voorziening-verplichtingen", "Voorzieningen voor verplichtingen en verliezen", "44, eerste lid, onder a", ""},
	{3, "voorziening-risicos", "Voorzieningen voor risico’s", "44, eerste lid, onder b", ""},
	{3, "voorziening-egalisatie", "Voorzieningen voor gelijkmatige verdeling van lasten", "44, eerste lid, onder c", ""},
	{3, "voorziening-vervangingsinvesteringen", "Voorzieningen voor toekomstige vervangingsinvesteringen", "44, eerste lid, onder d", ""},
	{3, "voorziening-middelen-derden", "Van derden verkregen middelen met een specifiek doel", "44, tweede lid", ""},
	{2, "vaste-schuld", "Vaste schulden", "46", ""},
	{3, "obligatieleningen", "Obligatieleningen", "46, onder a", ""},
	{3, "onderhandse-leningen", "Onderhandse leningen", "46, onder b", ""},
	{3, "door-derden-belegd", "Door derden belegde gelden", "46, onder c", ""},
	{3, "waarborgsommen", "Waarborgsommen", "46, onder d", ""},
	{3, "vooruitontvangen-lang", "Vooruitontvangen bedragen van één jaar of langer", "46, onder e", ""},
	{1, "vlottende-passiva", "Vlottende passiva", "47", ""},
	{2, "netto-vlottende-schuld", "Netto-vlottende schulden", "48", ""},
	{3, "kasgeldleningen-openbare-lichamen", "Kasgeldleningen bij openbare lichamen", "48, onder a", ""},
	{3, "kasgeldleningen-overig", "Overige kasgeldleningen", "48, onder b", ""},
	{3, "banksaldi", "Banksaldi", "48, onder c", ""},
	{3, "overige-schulden", "Overige schulden", "48, onder d", ""},
	{2, "overlopende-passiva", "Overlopende passiva", "49", ""},
	{3, "opgebouwde-verplichtingen", "Opgebouwde verplichtingen die later tot betaling komen", "49, eerste lid, onder a", ""},
	{3, "ontvangen-voorschotten", "Ontvangen voorschotten van specifieke uitkeringen", "49, eerste lid, onder b", ""},
	{3, "overig-vooruitontvangen", "Overige vooruit ontvangen bedragen", "49, eerste lid, onder c", ""},
}

const (
	seen2017      = "the text of the article was seen in the version of May 2017 only"
	seenCommissie = "the text of the article was seen as the Commissie BBV quotes it only"
)
