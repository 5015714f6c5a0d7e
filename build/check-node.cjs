// What every script in package.json begins with, in words that any Node understands. Scripts run on the Node.js 24 that
// comes as an optional package: the one kind that npm may leave out without failing, on a platform that has no such
// package, with --omit=optional, or where what it was served is not what package-lock.json has the hash of.

const [version = process.versions.node] = process.argv.slice(2)

if (Number(version.split('.')[0]) < 24) {
  const platform = `${process.platform}-${process.arch}`
  process.stderr.write(
    `This is Node.js ${version}, and the scripts need the Node.js 24 that comes with the packages, which is missing: run "npm ci" without --omit=optional or, if there is none for ${platform}, install Node.js 24 or newer.\n`,
  )
  process.exitCode = 1
}
