package budget

import "github.com/bbvgo/bbv/internal/enum"

// Post is a post of the balans, from the totals down to the last posts that
// the BBV has printed apart (art. 31 to 49). A balans states its posts on the
// level that it prints; see Balans. The zero value is no post.
type Post uint8

// The posts, each below the post that it is part of.
const (
	PostActiva                        Post = iota + 1 // art. 31
	PostVasteActiva                                   // art. 33
	PostImMaterieel                                   // art. 34 and 35
	PostImmaterieel                                   // art. 34
	PostKostenGeldleningen                            // art. 34, under a
	PostOnderzoekOntwikkeling                         // art. 34, under b
	PostBijdragenActivaDerden                         // art. 34, under c
	PostMaterieel                                     // art. 35
	PostEconomischNut                                 // art. 35, first paragraph, under a
	PostEconomischNutHeffing                          // art. 35, first paragraph, under b
	PostMaatschappelijkNut                            // art. 35, first paragraph, under c
	PostFinancieel                                    // art. 36
	PostKapitaalverstrekkingen                        // art. 36, under a
	PostKapitaalDeelnemingen                          // art. 36, under a, 1
	PostKapitaalRegelingen                            // art. 36, under a, 2
	PostKapitaalOverig                                // art. 36, under a, 3
	PostLeningen                                      // art. 36, under b and c
	PostLeningenAan                                   // art. 36, under b
	PostLeningenOpenbareLichamen                      // art. 36, under b, 1
	PostLeningenCorporaties                           // art. 36, under b, 2
	PostLeningenDeelnemingen                          // art. 36, under b, 3
	PostLeningenVerbondenPartijen                     // art. 36, under b, 4
	PostOverigeLeningen                               // art. 36, under c
	PostUitzettingenLang                              // art. 36, under d, e and f
	PostSchatkistLang                                 // art. 36, under d
	PostSchuldpapierLang                              // art. 36, under e
	PostOverigeUitzettingenLang                       // art. 36, under f
	PostVlottendeActiva                               // art. 37
	PostVoorraden                                     // art. 38
	PostVoorradenInBewerking                          // art. 38, under a and b
	PostGrondHulpstoffen                              // art. 38, under a
	PostOnderhandenWerk                               // art. 38, under b
	PostBouwgronden                                   // art. 38, under b
	PostOverigOnderhandenWerk                         // art. 38, under b
	PostVoorradenGereed                               // art. 38, under c and d
	PostGereedProduct                                 // art. 38, under c
	PostVooruitbetalingen                             // art. 38, under d
	PostUitzettingenKort                              // art. 39
	PostVorderingenOpenbareLichamen                   // art. 39, under a
	PostKasgeldOpenbareLichamen                       // art. 39, under b
	PostKasgeldOverig                                 // art. 39, under c
	PostSchatkistKort                                 // art. 39, under d
	PostRekeningCourantRijk                           // art. 39, under e
	PostRekeningCourantOverig                         // art. 39, under f
	PostSchuldpapierKort                              // art. 39, under g
	PostOverigeVorderingen                            // art. 39, under h
	PostOverigeUitzettingenKort                       // art. 39, under i
	PostLiquideMiddelen                               // art. 40
	PostOverlopendeActiva                             // art. 40a
	PostTeOntvangenVoorschotten                       // art. 40a, under a
	PostOverigeOverlopendeActiva                      // art. 40a, under b
	PostPassiva                                       // art. 32
	PostVastePassiva                                  // art. 41
	PostEigenVermogen                                 // art. 42, first paragraph
	PostReserves                                      // art. 43, first paragraph
	PostAlgemeneReserve                               // art. 43, first paragraph, under a
	PostBestemmingsreserves                           // art. 43, first paragraph, under b
	PostGerealiseerdResultaat                         // art. 42, second paragraph
	PostVoorzieningen                                 // art. 44
	PostVoorzieningVerplichtingen                     // art. 44, first paragraph, under a
	PostVoorzieningRisicos                            // art. 44, first paragraph, under b
	PostVoorzieningEgalisatie                         // art. 44, first paragraph, under c
	PostVoorzieningVervanging                         // art. 44, first paragraph, under d
	PostVoorzieningDerden                             // art. 44, second paragraph
	PostVasteSchuld                                   // art. 46
	PostObligaties                                    // art. 46, under a
	PostOnderhandseLeningen                           // art. 46, under b
	PostBelegdDoorDerden                              // art. 46, under c
	PostWaarborgsommen                                // art. 46, under d
	PostVooruitontvangenLang                          // art. 46, under e
	PostVlottendePassiva                              // art. 47
	PostVlottendeSchuld                               // art. 48
	PostSchuldKasgeldOpenbareLichamen                 // art. 48, under a
	PostSchuldKasgeldOverig                           // art. 48, under b
	PostBanksaldi                                     // art. 48, under c
	PostOverigeSchulden                               // art. 48, under d
	PostOverlopendePassiva                            // art. 49
	PostOpgebouwdeVerplichtingen                      // art. 49, first paragraph, under a
	PostOntvangenVoorschotten                         // art. 49, first paragraph, under b
	PostOverigVooruitontvangen                        // art. 49, first paragraph, under c
)

// postSpec is what is known of a post.
type postSpec struct {
	parent  Post
	label   string
	article string
}

// The figures that a balans of a begroting needs are fewer than those of
// jaarstukken (art. 20, first paragraph, under b). PostImMaterieel,
// PostLeningen, PostUitzettingenLang, PostVoorradenInBewerking and
// PostVoorradenGereed are no posts of the BBV but the groups in which the
// kengetallen and the geprognosticeerde balans of the Commissie BBV (notitie
// of 2018, bijlage 2) take them together; PostOverigOnderhandenWerk is what is
// left of art. 38, under b, beside the bouwgronden. The articles are those of
// the text of 2019-07-01, art. 40a that of 2017; later texts were not seen.
var postSpecs = [...]postSpec{
	PostActiva:                        {0, "Activa", "BBV art. 31"},
	PostVasteActiva:                   {PostActiva, "Vaste activa", "BBV art. 33"},
	PostImMaterieel:                   {PostVasteActiva, "(Im)materiële vaste activa", "BBV art. 34 en 35"},
	PostImmaterieel:                   {PostImMaterieel, "Immateriële vaste activa", "BBV art. 34"},
	PostKostenGeldleningen:            {PostImmaterieel, "Kosten van het sluiten van geldleningen en saldo van agio en disagio", "BBV art. 34, onder a"},
	PostOnderzoekOntwikkeling:         {PostImmaterieel, "Kosten van onderzoek en ontwikkeling", "BBV art. 34, onder b"},
	PostBijdragenActivaDerden:         {PostImmaterieel, "Bijdragen aan activa in eigendom van derden", "BBV art. 34, onder c"},
	PostMaterieel:                     {PostImMaterieel, "Materiële vaste activa", "BBV art. 35"},
	PostEconomischNut:                 {PostMaterieel, "Investeringen met een economisch nut", "BBV art. 35, eerste lid, onder a"},
	PostEconomischNutHeffing:          {PostMaterieel, "Investeringen met een economisch nut waarvoor een heffing kan worden geheven", "BBV art. 35, eerste lid, onder b"},
	PostMaatschappelijkNut:            {PostMaterieel, "Investeringen in de openbare ruimte met een maatschappelijk nut", "BBV art. 35, eerste lid, onder c"},
	PostFinancieel:                    {PostVasteActiva, "Financiële vaste activa", "BBV art. 36"},
	PostKapitaalverstrekkingen:        {PostFinancieel, "Kapitaalverstrekkingen", "BBV art. 36, onder a"},
	PostKapitaalDeelnemingen:          {PostKapitaalverstrekkingen, "Kapitaalverstrekkingen aan deelnemingen", "BBV art. 36, onder a, 1"},
	PostKapitaalRegelingen:            {PostKapitaalverstrekkingen, "Kapitaalverstrekkingen aan gemeenschappelijke regelingen", "BBV art. 36, onder a, 2"},
	PostKapitaalOverig:                {PostKapitaalverstrekkingen, "Kapitaalverstrekkingen aan overige verbonden partijen", "BBV art. 36, onder a, 3"},
	PostLeningen:                      {PostFinancieel, "Verstrekte leningen", "BBV art. 36, onder b en c"},
	PostLeningenAan:                   {PostLeningen, "Leningen aan openbare lichamen, corporaties en verbonden partijen", "BBV art. 36, onder b"},
	PostLeningenOpenbareLichamen:      {PostLeningenAan, "Leningen aan openbare lichamen", "BBV art. 36, onder b, 1"},
	PostLeningenCorporaties:           {PostLeningenAan, "Leningen aan woningbouwcorporaties", "BBV art. 36, onder b, 2"},
	PostLeningenDeelnemingen:          {PostLeningenAan, "Leningen aan deelnemingen", "BBV art. 36, onder b, 3"},
	PostLeningenVerbondenPartijen:     {PostLeningenAan, "Leningen aan overige verbonden partijen", "BBV art. 36, onder b, 4"},
	PostOverigeLeningen:               {PostLeningen, "Overige langlopende leningen", "BBV art. 36, onder c"},
	PostUitzettingenLang:              {PostFinancieel, "Uitzettingen met een looptijd van één jaar of langer", "BBV art. 36, onder d, e en f"},
	PostSchatkistLang:                 {PostUitzettingenLang, "Uitzettingen in ’s Rijks schatkist van één jaar of langer", "BBV art. 36, onder d"},
	PostSchuldpapierLang:              {PostUitzettingenLang, "Nederlands schuldpapier van één jaar of langer", "BBV art. 36, onder e"},
	PostOverigeUitzettingenLang:       {PostUitzettingenLang, "Overige uitzettingen van één jaar of langer", "BBV art. 36, onder f"},
	PostVlottendeActiva:               {PostActiva, "Vlottende activa", "BBV art. 37"},
	PostVoorraden:                     {PostVlottendeActiva, "Voorraden", "BBV art. 38"},
	PostVoorradenInBewerking:          {PostVoorraden, "Grond- en hulpstoffen en onderhanden werk", "BBV art. 38, onder a en b"},
	PostGrondHulpstoffen:              {PostVoorradenInBewerking, "Grond- en hulpstoffen", "BBV art. 38, onder a"},
	PostOnderhandenWerk:               {PostVoorradenInBewerking, "Onderhanden werk", "BBV art. 38, onder b"},
	PostBouwgronden:                   {PostOnderhandenWerk, "Bouwgronden in exploitatie", "BBV art. 38, onder b"},
	PostOverigOnderhandenWerk:         {PostOnderhandenWerk, "Overig onderhanden werk", "BBV art. 38, onder b"},
	PostVoorradenGereed:               {PostVoorraden, "Gereed product en vooruitbetalingen", "BBV art. 38, onder c en d"},
	PostGereedProduct:                 {PostVoorradenGereed, "Gereed product en handelsgoederen", "BBV art. 38, onder c"},
	PostVooruitbetalingen:             {PostVoorradenGereed, "Vooruitbetalingen", "BBV art. 38, onder d"},
	PostUitzettingenKort:              {PostVlottendeActiva, "Uitzettingen met een looptijd korter dan één jaar", "BBV art. 39"},
	PostVorderingenOpenbareLichamen:   {PostUitzettingenKort, "Vorderingen op openbare lichamen", "BBV art. 39, onder a"},
	PostKasgeldOpenbareLichamen:       {PostUitzettingenKort, "Verstrekte kasgeldleningen aan openbare lichamen", "BBV art. 39, onder b"},
	PostKasgeldOverig:                 {PostUitzettingenKort, "Overige verstrekte kasgeldleningen", "BBV art. 39, onder c"},
	PostSchatkistKort:                 {PostUitzettingenKort, "Uitzettingen in ’s Rijks schatkist korter dan één jaar", "BBV art. 39, onder d"},
	PostRekeningCourantRijk:           {PostUitzettingenKort, "Rekening-courantverhouding met het Rijk", "BBV art. 39, onder e"},
	PostRekeningCourantOverig:         {PostUitzettingenKort, "Rekening-courantverhoudingen met niet-financiële instellingen", "BBV art. 39, onder f"},
	PostSchuldpapierKort:              {PostUitzettingenKort, "Nederlands schuldpapier korter dan één jaar", "BBV art. 39, onder g"},
	PostOverigeVorderingen:            {PostUitzettingenKort, "Overige vorderingen", "BBV art. 39, onder h"},
	PostOverigeUitzettingenKort:       {PostUitzettingenKort, "Overige uitzettingen korter dan één jaar", "BBV art. 39, onder i"},
	PostLiquideMiddelen:               {PostVlottendeActiva, "Liquide middelen", "BBV art. 40"},
	PostOverlopendeActiva:             {PostVlottendeActiva, "Overlopende activa", "BBV art. 40a"},
	PostTeOntvangenVoorschotten:       {PostOverlopendeActiva, "Nog te ontvangen voorschotten van specifieke uitkeringen", "BBV art. 40a, onder a"},
	PostOverigeOverlopendeActiva:      {PostOverlopendeActiva, "Overige overlopende activa", "BBV art. 40a, onder b"},
	PostPassiva:                       {0, "Passiva", "BBV art. 32"},
	PostVastePassiva:                  {PostPassiva, "Vaste passiva", "BBV art. 41"},
	PostEigenVermogen:                 {PostVastePassiva, "Eigen vermogen", "BBV art. 42, eerste lid"},
	PostReserves:                      {PostEigenVermogen, "Reserves", "BBV art. 43, eerste lid"},
	PostAlgemeneReserve:               {PostReserves, "Algemene reserve", "BBV art. 43, eerste lid, onder a"},
	PostBestemmingsreserves:           {PostReserves, "Bestemmingsreserves", "BBV art. 43, eerste lid, onder b"},
	PostGerealiseerdResultaat:         {PostEigenVermogen, "Gerealiseerd resultaat", "BBV art. 42, tweede lid"},
	PostVoorzieningen:                 {PostVastePassiva, "Voorzieningen", "BBV art. 44"},
	PostVoorzieningVerplichtingen:     {PostVoorzieningen, "Voorzieningen voor verplichtingen en verliezen", "BBV art. 44, eerste lid, onder a"},
	PostVoorzieningRisicos:            {PostVoorzieningen, "Voorzieningen voor risico’s", "BBV art. 44, eerste lid, onder b"},
	PostVoorzieningEgalisatie:         {PostVoorzieningen, "Voorzieningen voor gelijkmatige verdeling van lasten", "BBV art. 44, eerste lid, onder c"},
	PostVoorzieningVervanging:         {PostVoorzieningen, "Voorzieningen voor toekomstige vervangingsinvesteringen", "BBV art. 44, eerste lid, onder d"},
	PostVoorzieningDerden:             {PostVoorzieningen, "Van derden verkregen middelen met een specifiek doel", "BBV art. 44, tweede lid"},
	PostVasteSchuld:                   {PostVastePassiva, "Vaste schulden", "BBV art. 46"},
	PostObligaties:                    {PostVasteSchuld, "Obligatieleningen", "BBV art. 46, onder a"},
	PostOnderhandseLeningen:           {PostVasteSchuld, "Onderhandse leningen", "BBV art. 46, onder b"},
	PostBelegdDoorDerden:              {PostVasteSchuld, "Door derden belegde gelden", "BBV art. 46, onder c"},
	PostWaarborgsommen:                {PostVasteSchuld, "Waarborgsommen", "BBV art. 46, onder d"},
	PostVooruitontvangenLang:          {PostVasteSchuld, "Vooruitontvangen bedragen van één jaar of langer", "BBV art. 46, onder e"},
	PostVlottendePassiva:              {PostPassiva, "Vlottende passiva", "BBV art. 47"},
	PostVlottendeSchuld:               {PostVlottendePassiva, "Netto-vlottende schulden", "BBV art. 48"},
	PostSchuldKasgeldOpenbareLichamen: {PostVlottendeSchuld, "Kasgeldleningen bij openbare lichamen", "BBV art. 48, onder a"},
	PostSchuldKasgeldOverig:           {PostVlottendeSchuld, "Overige kasgeldleningen", "BBV art. 48, onder b"},
	PostBanksaldi:                     {PostVlottendeSchuld, "Banksaldi", "BBV art. 48, onder c"},
	PostOverigeSchulden:               {PostVlottendeSchuld, "Overige schulden", "BBV art. 48, onder d"},
	PostOverlopendePassiva:            {PostVlottendePassiva, "Overlopende passiva", "BBV art. 49"},
	PostOpgebouwdeVerplichtingen:      {PostOverlopendePassiva, "Opgebouwde verplichtingen die later tot betaling komen", "BBV art. 49, eerste lid, onder a"},
	PostOntvangenVoorschotten:         {PostOverlopendePassiva, "Ontvangen voorschotten van specifieke uitkeringen", "BBV art. 49, eerste lid, onder b"},
	PostOverigVooruitontvangen:        {PostOverlopendePassiva, "Overige vooruit ontvangen bedragen", "BBV art. 49, eerste lid, onder c"},
}

var postList = enum.List{Type: "Post", What: "post of the balans", First: 1, Words: []string{
	"activa",
	"vaste-activa",
	"immateriele-en-materiele-vaste-activa",
	"immateriele-vaste-activa",
	"kosten-geldleningen",
	"onderzoek-en-ontwikkeling",
	"bijdragen-activa-derden",
	"materiele-vaste-activa",
	"economisch-nut",
	"economisch-nut-heffing",
	"maatschappelijk-nut",
	"financiele-vaste-activa",
	"kapitaalverstrekkingen",
	"kapitaal-deelnemingen",
	"kapitaal-gemeenschappelijke-regelingen",
	"kapitaal-overige-verbonden-partijen",
	"leningen",
	"leningen-aan",
	"leningen-openbare-lichamen",
	"leningen-woningbouwcorporaties",
	"leningen-deelnemingen",
	"leningen-overige-verbonden-partijen",
	"overige-langlopende-leningen",
	"uitzettingen-lang",
	"schatkist-lang",
	"schuldpapier-lang",
	"overige-uitzettingen-lang",
	"vlottende-activa",
	"voorraden",
	"voorraden-in-bewerking",
	"grond-en-hulpstoffen",
	"onderhanden-werk",
	"bouwgronden-in-exploitatie",
	"overig-onderhanden-werk",
	"voorraden-gereed",
	"gereed-product",
	"vooruitbetalingen",
	"uitzettingen-kort",
	"vorderingen-openbare-lichamen",
	"verstrekt-kasgeld-openbare-lichamen",
	"verstrekt-kasgeld-overig",
	"schatkist-kort",
	"rekening-courant-rijk",
	"rekening-courant-niet-financieel",
	"schuldpapier-kort",
	"overige-vorderingen",
	"overige-uitzettingen-kort",
	"liquide-middelen",
	"overlopende-activa",
	"te-ontvangen-voorschotten",
	"overige-overlopende-activa",
	"passiva",
	"vaste-passiva",
	"eigen-vermogen",
	"reserves",
	"algemene-reserve",
	"bestemmingsreserves",
	"gerealiseerd-resultaat",
	"voorzieningen",
	"voorziening-verplichtingen",
	"voorziening-risicos",
	"voorziening-egalisatie",
	"voorziening-vervangingsinvesteringen",
	"voorziening-middelen-derden",
	"vaste-schuld",
	"obligatieleningen",
	"onderhandse-leningen",
	"door-derden-belegd",
	"waarborgsommen",
	"vooruitontvangen-lang",
	"vlottende-passiva",
	"netto-vlottende-schuld",
	"kasgeldleningen-openbare-lichamen",
	"kasgeldleningen-overig",
	"banksaldi",
	"overige-schulden",
	"overlopende-passiva",
	"opgebouwde-verplichtingen",
	"ontvangen-voorschotten",
	"overig-vooruitontvangen",
}}
