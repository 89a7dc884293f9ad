package publication_test
import ("testing";"fmt";"os";"github.com/bbvgo/bbv/publication";"github.com/bbvgo/bbv/table")
func TestZZ(t *testing.T){ var n int; fmt.Sscan(os.Getenv("SEED"),&n); d:=oddDocument(uint64(n)); got:=again(t,d,0)
tables:=publication.Lay(d)
seen:=map[int]bool{}
for _,x:=range got.NotPlaced{ t.Log(x.Table,x.Label,x.Reason,len(x.Cells)); if !seen[x.Table]{seen[x.Table]=true; table.Write(os.Stdout,tables[x.Table],table.FormatMarkdown)}}
t.Log(firstDifference(leaves(d), leaves(got.Document)))}
