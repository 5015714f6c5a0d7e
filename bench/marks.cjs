// Loaded into the profiled process by --require. Splits its time up between the modules that it evaluates, as the marks
// tell them that marked.ts put into the bundle; as the process ends, it leaves the result in RUNNER_TEMP.
const { writeFileSync } = require('node:fs')
const { join } = require('node:path')

const parts = new Map()
const outer = []
let current = 'reading index.js'
let native = process.moduleLoadList.length
let since = now()
const began = since

/** Milliseconds. Not `performance.now`: that would load a part of Node that the bundle may not need. */
function now() {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1e6
}

/** What went by until now belongs to the part that ends or is interrupted here, and so does what Node loaded meanwhile. */
function turnTo(next) {
  const part = parts.get(current) ?? { ms: 0, native: [] }
  part.ms += now() - since
  if (process.moduleLoadList.length > native) part.native.push(...process.moduleLoadList.slice(native))
  parts.set(current, part)
  current = next
  native = process.moduleLoadList.length
  since = now()
}

globalThis.MARKS = {
  /** @param names of the modules, by number */
  begin(names) {
    turnTo('the loader')
    this.names = names
  },
  /** The next one of the modules that share a scope. */
  at: turnTo,
  /** Something that happens within the current part: another module's evaluation, the reading of a file. */
  enter(name) {
    outer.push(current)
    turnTo(name)
  },
  leave() {
    turnTo(outer.pop())
  },
  /** What is to be evaluated at once is evaluated: the step itself begins. */
  end() {
    turnTo('the step')
  },
}

process.on('exit', () => {
  turnTo(undefined)
  const profile = { ms: since - began, parts: Object.fromEntries(parts) }
  writeFileSync(join(process.env.RUNNER_TEMP, 'profile.json'), JSON.stringify(profile))
})
