// The files that were dropped, as the part of Node's fs by which a Go program reads: they are in memory, flat in one folder,
// and nothing can be written. What the program prints when it fails goes to the console.
"use strict";
const memory = (() => {
  const files = new Map(); // name → Uint8Array
  const open = new Map(); // descriptor → name; "" for the folder
  let last = 2;
  const no = (code) => Object.assign(new Error(code), { code });
  const known = (path) => {
    const name = path.replace(/^(\.?\/)+/, "").replace(/^\.$/, "");
    return name === "" || files.has(name) ? name : null;
  };
  const stat = (name) => ({
    dev: 0, ino: 0, mode: name === "" ? 0o40555 : 0o100444, nlink: 1, uid: 0, gid: 0, rdev: 0, blksize: 4096, blocks: 0,
    size: name === "" ? 0 : files.get(name).length, atimeMs: 0, mtimeMs: 0, ctimeMs: 0, isDirectory: () => name === "",
  });
  const described = (path, done) => {
    const name = known(path);
    return name === null ? done(no("ENOENT")) : done(null, stat(name));
  };
  const positions = new Map();
  const refused = (...args) => args.at(-1)(no("EROFS"));
  let line = "";
  const fs = {
    constants: { O_WRONLY: 1, O_RDWR: 2, O_CREAT: 64, O_TRUNC: 512, O_APPEND: 1024, O_EXCL: 128, O_DIRECTORY: 65536 },
    stat: described,
    lstat: described,
    fstat: (fd, done) => (open.has(fd) ? done(null, stat(open.get(fd))) : done(no("EBADF"))),
    readdir: (path, done) => (known(path) === "" ? done(null, [...files.keys()]) : done(no("ENOTDIR"))),
    readlink: (path, done) => done(no("EINVAL")),
    open(path, flags, mode, done) {
      const name = known(path);
      if (name === null) return done(no("ENOENT"));
      if (flags & 3) return done(no("EROFS"));
      open.set(++last, name);
      positions.set(last, 0);
      done(null, last);
    },
    close(fd, done) {
      open.delete(fd);
      positions.delete(fd);
      done(null);
    },
    read(fd, buffer, offset, length, position, done) {
      if (!open.get(fd)) return done(no("EISDIR"));
      const at = position === null ? positions.get(fd) : Number(position);
      const part = files.get(open.get(fd)).subarray(at, at + length);
      buffer.set(part, offset);
      if (position === null) positions.set(fd, at + part.length);
      done(null, part.length);
    },
    writeSync(fd, bytes) {
      line += new TextDecoder().decode(bytes);
      const lines = line.split("\n");
      line = lines.pop();
      for (const text of lines) console.error(text);
      return bytes.length;
    },
    write: (fd, bytes, offset, length, position, done) => done(null, fs.writeSync(fd, bytes)),
  };
  for (const name of ["chmod", "chown", "fchmod", "fchown", "fsync", "ftruncate", "lchown", "link", "mkdir", "rename", "rmdir", "symlink", "truncate", "unlink", "utimes"]) fs[name] = refused;
  return { files, fs };
})();
