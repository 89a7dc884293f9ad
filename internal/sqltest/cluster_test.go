//go:build unix

package sqltest

import (
	"bytes"
	"cmp"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	_ "github.com/lib/pq"
	"github.com/stretchr/testify/require"
)

// cluster is a PostgreSQL of the tests alone: a folder that no other user reads, no network, gone when the tests are.
type cluster struct {
	folder string
	server *exec.Cmd
	made   int // schemas, one for each test
}

var (
	started sync.Mutex
	running *cluster
)

func TestMain(m *testing.M) {
	code := m.Run()
	if running != nil {
		running.stop()
	}
	os.Exit(code)
}

// postgreSQL returns a database of PostgreSQL without tables; the first test that asks starts the server.
func postgreSQL(t *testing.T) *sql.DB {
	t.Helper()
	started.Lock()
	defer started.Unlock()
	if running == nil {
		running = start(t)
	}
	running.made++
	schema := fmt.Sprintf("begroting%d", running.made)
	db := running.open(t, schema)
	t.Cleanup(func() { db.Close() })
	_, err := db.Exec("CREATE SCHEMA " + schema)
	require.NoError(t, err)
	return db
}

func (c *cluster) open(t *testing.T, schema string) *sql.DB {
	t.Helper()
	db, err := sql.Open("postgres", fmt.Sprintf("host='%s' user=bbv dbname=postgres search_path=%s sslmode=disable", c.folder, schema))
	require.NoError(t, err)
	return db
}

// program is where a program of PostgreSQL is, the latest of several.
func program(name string) string {
	if found, err := filepath.Glob("/usr/lib/postgresql/*/bin/" + name); err == nil && len(found) > 0 { // Debian keeps them apart
		return slices.MaxFunc(found, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) }) // 9 before 15
	}
	found, _ := exec.LookPath(name)
	return found
}

func start(t *testing.T) *cluster {
	t.Helper()
	initdb, server := program("initdb"), program("postgres")
	if initdb == "" || server == "" {
		t.Skip("passed over: there is no PostgreSQL: install it (Debian: apt-get install postgresql), so that initdb and postgres are in /usr/lib/postgresql/*/bin or on the path")
	}
	as, uid, gid := account(t)
	folder, err := os.MkdirTemp("", "sqltest")
	require.NoError(t, err)
	require.NoError(t, os.Chown(folder, uid, gid))
	c := &cluster{folder: folder}
	run := func(name string, args ...string) *exec.Cmd {
		cmd := exec.Command(name, args...)
		cmd.Dir, cmd.SysProcAttr = folder, &syscall.SysProcAttr{Credential: as, Setpgid: true}
		return cmd
	}
	data := filepath.Join(folder, "data")
	said, err := run(initdb, "-D", data, "-U", "bbv", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync").CombinedOutput()
	require.NoError(t, err, string(said))
	var log bytes.Buffer
	c.server = run(server, "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "autovacuum=off", "-c", "shared_buffers=16MB")
	c.server.Stdout, c.server.Stderr = &log, &log
	require.NoError(t, c.server.Start())
	db := c.open(t, "public")
	defer db.Close()
	for range 300 {
		if err = db.Ping(); err == nil {
			return c
		}
		time.Sleep(50 * time.Millisecond)
	}
	c.stop()
	t.Fatalf("PostgreSQL does not start: %v\n%s", err, log.String())
	return nil
}

// account is who runs the server: PostgreSQL refuses root, which is why Debian's package makes a user postgres.
func account(t *testing.T) (as *syscall.Credential, uid, gid int) {
	t.Helper()
	if os.Getuid() != 0 {
		return nil, os.Getuid(), os.Getgid()
	}
	postgres, err := user.Lookup("postgres")
	if err != nil {
		t.Skipf("passed over: PostgreSQL does not run as root: %v", err)
	}
	uid, err = strconv.Atoi(postgres.Uid)
	require.NoError(t, err)
	gid, err = strconv.Atoi(postgres.Gid)
	require.NoError(t, err)
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, uid, gid
}

// stop ends the server at once, and removes what it kept.
func (c *cluster) stop() {
	_ = c.server.Process.Signal(syscall.SIGQUIT)
	_ = c.server.Wait()
	_ = os.RemoveAll(c.folder)
}
