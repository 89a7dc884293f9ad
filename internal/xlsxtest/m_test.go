package xlsxtest_test
import ("testing";"os";"os/exec";"path/filepath";"math";"bytes";"io";"github.com/xuri/excelize/v2";"github.com/stretchr/testify/require";"fmt")
func TestMAll(t *testing.T){
 files,_:=filepath.Glob(os.Getenv("XIN")); if len(files)==0 {t.Skip()}
 dir:=t.TempDir()
 args := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(dir, "user"), "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", filepath.Join(dir, "out")}
 for i,f:=range files { name:=filepath.Join(dir,fmt.Sprint(i)+".xlsx"); require.NoError(t,os.WriteFile(name,uncomputed(t,reported(t,f)),0o644)); args=append(args,name)}
 out,err:=exec.Command("soffice",args...).CombinedOutput(); require.NoError(t,err,string(out))
 n,bad,eb:=0,0,0
 for i,f:=range files { ours,err:=excelize.OpenReader(bytesReader(reported(t,f))); require.NoError(t,err)
  theirs,err:=excelize.OpenFile(filepath.Join(dir,"out",fmt.Sprint(i)+".xlsx")); if err!=nil{t.Error(f,err);continue}
  w,g:=formulas(t,ours),formulas(t,theirs)
  for at,v:=range w{ n++; x,ok:=g[at]; if !ok||math.Abs(v-x)>1e-6*math.Max(1,math.Abs(v)){bad++; t.Log(f,at,v,x,ok)}
   got,err:=ours.CalcCellValue(at[0],at[1],excelize.Options{RawCellValue:true}); var y float64; fmt.Sscan(got,&y); if err!=nil||math.Abs(v-y)>1e-6*math.Max(1,math.Abs(v)){eb++; t.Log("excelize",f,at,v,got,err)} } }
 t.Log(len(files),"files",n,"formulas",bad,"differ in LibreOffice",eb,"in excelize")
}
func bytesReader(b []byte) io.Reader { return bytes.NewReader(b) }
