import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, posix, resolve } from 'node:path'
import ts from 'typescript'

// Who may import whom in src/ and sandbox/, types and import() included: CONTRIBUTING.md draws the house.

const ROOT = resolve(__dirname, '..')

/** The files in no room: those that tell the whole story, and what all rooms share. */
const FLOORS: Record<string, string[]> = {
  top: [
    'src/index.ts',
    'src/run.ts',
    'src/sending.ts',
    'src/world.ts',
    'src/dry-run.ts',
    'src/routed.ts',
    'src/post.ts',
    'src/cancel-downstream.ts',
    'src/connect.ts',
    'src/connect-app.ts',
    'src/connect-step.ts',
    'src/listening.ts',
    'src/start-following.ts',
    'src/show-statuses.ts',
    'src/end-statuses.ts',
    'src/cancelling.ts',
    'src/resuming.ts',
    'src/rerunning.ts',
  ],
  ground: [
    'src/target.ts',
    'src/result.ts',
    'src/reply.ts',
    'src/clock.ts',
    'src/progress.ts',
    'src/reading.ts',
    'src/conclusions.ts',
    'src/wait.ts',
  ],
}

/** Each room, and the rooms that its files may import. */
const KNOWS: Record<string, string> = {
  'src/text': '',
  ground: 'src/text src/failures',
  'src/failures': 'src/text ground',
  'src/runner': 'src/text ground src/github',
  'src/payload': 'src/text ground',
  'src/inputs': 'src/text src/failures ground src/payload',
  'src/github': 'src/text src/failures ground',
  'src/events': 'src/text src/failures ground src/github',
  'src/app': 'src/text src/failures ground src/github',
  'src/receivers': 'src/text src/failures ground src/github src/events',
  'src/plan': 'src/text src/failures ground src/github src/events src/receivers src/inputs src/payload',
  'src/delivery': 'src/text src/failures ground src/github src/events',
  'src/following': 'src/text src/failures ground src/github src/events',
  'src/explaining': 'src/text src/failures ground src/github src/events src/receivers',
  'src/report': 'src/text src/failures ground src/events src/inputs src/runner',
  'sandbox/network': '',
  'sandbox/runner': '',
  'sandbox/github': 'sandbox/network',
  'sandbox/demo': 'sandbox/network sandbox/runner sandbox/github',
}
KNOWS.top = Object.keys(KNOWS)
  .filter((room) => !room.startsWith('sandbox/'))
  .join(' ')

/** What in src/ only these places may import. `process` is the global, too. */
const ONLY: [module: RegExp, places: string[]][] = [
  [/^@actions\/(?!expressions\/)/, ['src/runner', 'src/index.ts']],
  [/^(node:)?process$/, ['src/runner', 'src/index.ts']],
  [/^@octokit\/(?!(openapi-)?types$)/, ['src/runner']],
  [/^@octokit\/(openapi-)?types$/, ['src/runner', 'src/github']],
  // The names of statuses, such as Not Found, are there, too.
  [/^node:http$/, ['src/github', 'src/failures/status-title.ts']],
  [/^(node:(https|http2|net|tls)|https-proxy-agent)$/, ['src/github']],
  [/^zod(\/|$)/, ['src/plan']],
  [/^yaml(\/|$)/, ['src/payload', 'src/receivers']],
  [/^leven$/, ['src/text']],
  [/^universal-github-app-jwt$/, ['src/app']],
  [/^@actions\/expressions(\/|$)/, ['src/receivers']],
]

test('the house is as drawn', () => {
  const files = Object.fromEntries(
    ['src', 'sandbox'].flatMap((top) =>
      readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => posix.join(top, name.replaceAll('\\', '/')))
        .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
    ),
  )
  expect(Object.keys(files).length).toBeGreaterThan(80)
  expect(broken(files)).toEqual([])
})

test('every rule can be broken', () => {
  const files = {
    'src/run.ts': "import { send } from './delivery/send.ts'\nimport { now } from './clock.ts'",
    'src/clock.ts': 'export const now = () => process.hrtime()',
    'src/delivery/send.ts': "import type { Line } from '../report/line.ts'\nexport * from './wait.ts'",
    'src/delivery/wait.ts': "type Send = typeof import('./send.ts')\nconst net = await import('node:net')",
    'src/github/utils.ts': "import type { World } from '../run.ts'\nimport '@octokit/request'\nimport 'node:https'",
    'src/report/line.ts': "import '@actions/core'\nimport '@octokit/types'\nimport { parse } from 'yaml'",
    'src/report/rows.ts': "const z = await import('zod/mini')\nimport '../../sandbox/demo/rows.ts'",
    'src/attic/row.ts': '',
    'src/spare.ts': "import leven from 'leven'",
    'src/text/rows.ts': "import leven from 'leven'\nimport { env } from 'node:process'\nimport 'https-proxy-agent'",
    'sandbox/demo/rows.ts': "import './rows.ts'\nimport http from 'node:http'\nimport '../runner/job.ts'",
    'sandbox/runner/job.ts': "import '../../src/clock.ts'",
  }
  expect(broken(files)).toEqual([
    'a circle: sandbox/demo/rows.ts',
    'a circle: src/delivery/send.ts, src/delivery/wait.ts',
    'rows.ts is there twice',
    'sandbox/runner/job.ts → src/clock.ts',
    'src/attic/row.ts is in no room',
    'src/clock.ts → process',
    'src/delivery/send.ts → src/report/line.ts',
    'src/delivery/wait.ts → node:net',
    'src/github/utils.ts → @octokit/request',
    'src/github/utils.ts → src/run.ts',
    'src/report/line.ts → @actions/core',
    'src/report/line.ts → @octokit/types',
    'src/report/line.ts → yaml',

    'src/report/rows.ts → sandbox/demo/rows.ts',
    'src/report/rows.ts → zod/mini',
    'src/spare.ts is in no room',
    'src/spare.ts → leven',
    'src/text/rows.ts → https-proxy-agent',
    'src/text/rows.ts → node:process',
    'utils.ts says nothing',
  ])
})

/** @returns each import that is not allowed, each circle, and each name that says nothing or is there twice */
function broken(files: Record<string, string>): string[] {
  const imports = new Map(Object.entries(files).map(([path, text]) => [path, importsOf(path, text)]))
  const problems = [...imports].flatMap(([path, modules]) =>
    modules.filter((module) => !allowed(path, module)).map((module) => `${path} → ${module}`),
  )
  for (const path of imports.keys()) {
    if (!(roomOf(path) in KNOWS)) problems.push(`${path} is in no room`)
    const circle = [...reached(path, imports)].filter((other) => reached(other, imports).has(path))
    if (circle.length > 0) problems.push(`a circle: ${circle.sort().join(', ')}`)
  }
  const names = [...imports.keys()].filter((path) => path.startsWith('src/')).map((path) => basename(path))
  for (const [at, name] of names.entries()) {
    if (names.indexOf(name) < at) problems.push(`${name} is there twice`)
    if (/^(utils?|helpers?|common)\.ts$/.test(name)) problems.push(`${name} says nothing`)
  }
  return [...new Set(problems)].sort()
}

function allowed(path: string, module: string): boolean {
  const [from, to] = [roomOf(path), roomOf(module)]
  if (module.endsWith('.ts')) return to === from || (KNOWS[from] ?? '').split(' ').includes(to)
  if (path.startsWith('sandbox/')) return true
  return ONLY.every(([pattern, places]) => !pattern.test(module) || places.includes(from) || places.includes(path))
}

/** The room of a file of ours, or its floor. */
function roomOf(path: string): string {
  return (
    Object.keys(FLOORS).find((floor) => FLOORS[floor]?.includes(path)) ??
    path.split('/').slice(0, -1).slice(0, 2).join('/')
  )
}

/** What a file imports, our own files by their paths, and `process` where it uses that. */
function importsOf(path: string, text: string): string[] {
  const modules = ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName: name }) => (name.startsWith('.') ? posix.join(dirname(path), name) : name))
  return usesProcess(ts.createSourceFile(path, text, ts.ScriptTarget.Latest)) ? [...modules, 'process'] : modules
}

function usesProcess(node: ts.Node): boolean {
  return (ts.isIdentifier(node) && node.text === 'process') || (ts.forEachChild(node, usesProcess) ?? false)
}

/** All files that a file imports, and that these import, and so on. */
function reached(path: string, imports: Map<string, string[]>, seen = new Set<string>()): Set<string> {
  for (const next of imports.get(path) ?? []) {
    if (imports.has(next) && !seen.has(next)) reached(next, imports, seen.add(next))
  }
  return seen
}
