// What every script in package.json begins with, in words that any Node understands. Scripts run on the Node.js 24 that
// comes as an optional package. npm leaves such a package out and goes on where there is none for the platform, with
// --omit=optional, and where what it was served has not the hash in package-lock.json.

const [version = process.versions.node] = process.argv.slice(2)

if (Number(version.split('.')[0]) < 24) {
  const platform = `${process.platform}-${process.arch}`
  process.stderr.write(
    `This is Node.js ${version}, and the scripts need the Node.js 24 that comes with the packages, which is missing: run "npm ci" without --ignore-scripts and --omit=optional or, if there is none for ${platform}, install Node.js 24 or newer.\n`,
  )
  process.exitCode = 1
}
