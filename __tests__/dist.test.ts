import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildMarked, MARKS, type Profile } from '../bench/marked.ts'
import { bundle, type Module } from '../build/bundle.ts'
import { startSandbox } from '../sandbox/github/server.ts'
import { tokens } from '../sandbox/github/world.ts'
import { runAction } from '../sandbox/runner/run-action.ts'

/** Modules of Node's that a plain dispatch must not load, and why. */
const HEAVY: Record<string, string> = {
  child_process: 'no programs are run',
  assert: "the toolkit's programs and tunnels are not used",
  dgram: 'nothing is sent but HTTP',
  'internal/fs/promises': "the toolkit's summary is not used, and Rollup takes it out of the bundle",
  'timers/promises': 'no programs are run',
  perf_hooks: 'the clock is src/runner/real-clock.ts',
}

const ROOT = resolve(__dirname, '..')
const DIST = join(ROOT, 'dist')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dist-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Only there is the bundle promised byte by byte: other platforms may order modules by other paths.
if (process.platform === 'linux') {
  test('on Linux: dist/ is, byte for byte, what the sources build to', () => {
    const built = build()
    const [there, wanted] = [filesIn(DIST), filesIn(built)]
    const problems = [...new Set([...there, ...wanted])].flatMap((name) => {
      if (!there.includes(name)) return [`dist/${name} is missing: run npm run build and commit dist/`]
      if (!wanted.includes(name)) return [`dist/${name} is left over from an earlier build: delete it`]
      if (readFileSync(join(DIST, name)).equals(readFileSync(join(built, name)))) return []
      return [`dist/${name} is not what the sources build to: run npm run build and commit dist/`]
    })
    expect(problems).toEqual([])
  })
}

test('all scripts are called by what they are', () => {
  const scripts = filesIn(DIST).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(5)
  expect(scripts.filter((name) => !/^[a-z-]+\.js$/.test(name))).toEqual([])
})

test('no script requires what Node does not bring', () => {
  const found = filesIn(DIST).flatMap((name) => {
    const script = readFileSync(join(DIST, name), 'utf8')
    const required = [...script.matchAll(/require\(["']([^."'][^"']*)["']\)/g)].map(([, module = '']) => module)
    return required.filter((module) => !isBuiltin(module)).map((module) => `dist/${name} requires ${module}`)
  })
  expect(found).toEqual([])
})

test('no package listens to a variable that nobody knows of', () => {
  /** Those that are not of ours: what becomes of them. */
  const KNOWN: Record<string, string> = {
    ACTIONS_ORCHESTRATION_ID: 'goes into the user agent, with all but letters, digits, dot, - and _ taken out',
    DEBUG: 'is taken out by src/runner/environment.ts',
    LOG_STREAM: 'likewise',
    LOG_TOKENS: 'likewise',
    GITHUB_API_URL: 'is where the toolkit would send requests: createOctokitRequest says it',
    'GITHUB_${command}': 'names a file of the runner',
    GITHUB_OUTPUT: 'likewise',
    GITHUB_STATE: 'likewise',
    file: 'likewise, in src/runner/command-file.ts',
    'INPUT_${name.replace(/ /g, ': 'is an input',
    'INPUT_GITHUB-API-URL': 'likewise',
    'STATE_${name}': 'is what the main step left',
    NO_PROXY: 'names hosts that are asked directly',
    no_proxy: 'likewise',
    RUNNER_DEBUG: 'shows debug lines',
    key: 'DEBUG_COLORS and the like say how what DEBUG asked for looks',
  }
  const found = filesIn(DIST).flatMap((name) => {
    const script = name.endsWith('.js') ? readFileSync(join(DIST, name), 'utf8') : ''
    const named = [...script.matchAll(/process(?:\.|\[["'])env(?:["']\])?(?:\.(\w+)|\[["'`]?([^\]"'`]+))/g)]
    return named.map(([, one, other]) => one ?? other ?? '')
  })
  expect([...new Set(found)].sort()).toEqual(Object.keys(KNOWN).sort())
})

describe('what the bundle is made of', () => {
  /** In two chunks, and why. */
  const TWICE: Record<string, string> = {
    './node_modules/leven/index.js': 'the nearest name is looked for where something is wrong, whatever it is',
    './src/explaining/reply-lines.ts': 'who writes statuses tells what GitHub answered, too',
    './src/github/patient.ts': 'who asks what changed is patient, and who writes statuses, and few do both',
    './src/inputs/own-connection.ts': 'whoever uses source-token does, and few do so twice',
    './src/report/veil.ts': 'what a search found is hidden while it is found, and from the post step on',
    './src/runner/saved-app-tokens.ts': 'what makes tokens saves what the post step reads',
    './src/runner/saved-runs.ts': 'what follows runs saves what the post step reads',
    './src/runner/saved-state.ts': 'as these three',
    './src/runner/saved-statuses.ts': 'what shows statuses saves what the post step reads',
    './src/text/in-time.ts':
      'payloads in YAML are read without what explains, and workflow files without what reads payloads',
    './src/text/nearest.ts': 'as leven',
  }

  let modules: Module[]
  beforeAll(() => {
    const bundled = join(folder, 'bundled')
    mkdirSync(bundled)
    modules = bundle(bundled).modules
  })

  test('is in one chunk each, but for what has its reason', () => {
    const twice = modules
      .filter(({ chunks }) => chunks.length > 1)
      // With what no other module needs.
      .map(({ name }) => name.replace(/ \+ \d+ modules$/, ''))
    expect(twice.sort()).toEqual(Object.keys(TWICE))
  })

  test('stands in licenses.txt, each package with a text, and each text once', () => {
    const packages = modules.flatMap(({ name }) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/[^!]*$/.exec(name)?.[1] ?? [])
    expect(licensed().sort()).toEqual([...new Set(packages)].sort())
    const sections = readFileSync(join(DIST, 'licenses.txt'), 'utf8').split(`\n${'-'.repeat(80)}\n\n`)
    const texts = sections.map((section) => /^(?:\S+ \S+: \S+\n)+\n([\s\S]+)$/.exec(section)?.[1] ?? '')
    const short = texts.filter((text) => !/permission|apache license/i.test(text) || text.length < 600)
    expect(short).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('comes with the dependencies, never with what happens to be installed beside them', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock
    const strangers = licensed().filter((name) => packages[`node_modules/${name}`]?.dev !== undefined)
    expect(licensed().filter((name) => !packages[`node_modules/${name}`])).toEqual([])
    expect(strangers).toEqual([])
  })
})

test.each([
  ['broken', '{"repository": {'],
  ['empty', ''],
])('an event file that is %s is nothing to a step that reads no event', async (_, text) => {
  const event = join(folder, 'event.json')
  writeFileSync(event, text)
  const { log, exitCode } = await dispatch({ GITHUB_EVENT_PATH: event })
  expect(log).toContain('accepted "deploy-site"')
  expect(log).not.toMatch(/event\.json|::(warning|error)/)
  expect(exitCode).toBe(0)
})

describe('undici, which takes longer to evaluate than all the rest of a dispatch,', () => {
  // In every error of undici and in nothing else: https://undici.nodejs.org/#/docs/api/Errors
  test('is not bundled', () => {
    const scripts = filesIn(DIST).filter((name) => name.endsWith('.js'))
    expect(scripts).toContain('index.js')
    const found = scripts.filter((name) => /UND_ERR_|undici\/lib/.test(readFileSync(join(DIST, name), 'utf8')))
    expect(found.map((name) => `dist/${name} has undici in it: see "paths" in tsconfig.json`)).toEqual([])
    expect(licensed()).not.toContain('undici')
  })

  // Touching fetch, Response, Headers or FormData is enough to load it.
  test("is not loaded from Node's own either, by a plain dispatch, nor is anything else that is heavy", async () => {
    const list = join(folder, 'plain.json')
    const { log } = await dispatch({ NODE_OPTIONS: `--require "${probe()}"`, MODULE_LIST: list })
    expect(log).toContain('accepted "deploy-site"')
    expect(undiciIn(list)).toEqual([])
    const heavy = nativeModules(list).filter((name) => name in HEAVY)
    expect(heavy.map((name) => `Node's ${name} is loaded: ${HEAVY[name]}`)).toEqual([])
  })

  test('would be seen if it were loaded', () => {
    const list = join(folder, 'touched.json')
    const env = { ...process.env, MODULE_LIST: list }
    execFileSync(process.execPath, ['--require', probe(), '--eval', 'new Response()'], { env })
    expect(undiciIn(list)).not.toEqual([])
  })
})

describe('What only few workflows need', () => {
  /** Modules that must not be evaluated without need, and why. */
  const NEEDLESS: [pattern: RegExp, why: string][] = [
    [/^node_modules\/(.+\/)?undici\//, 'undici takes longer than all the rest'],
    [/^node_modules\/yaml\//, 'a payload in JSON has no need for the YAML parser: load it in src/payload/yaml.ts'],
    [/^node_modules\/(.+\/)?@actions\/http-client\/lib\/index/, 'requests go out through src/github/transport.ts'],
    [/^node_modules\/(.+\/)?(https-proxy-agent|agent-base|tunnel)\//, 'proxies are for those who have one'],
    [/^node:https$/, 'a loopback host has no use for TLS'],
    [/^src\/(following|receivers)\//, 'a step that does not wait follows no runs: load it where wait-for is looked at'],
    [
      /^src\/explaining\/(?!diagnose|findings|shared-look-ups|look-up-time)/,
      'nothing failed: load it in src/explaining/diagnose.ts',
    ],
    [/^src\/payload\/(json-findings|json-causes|place|slips\.)/, 'the JSON is sound: load it in src/payload/json.ts'],
    [/^src\/payload\/(yaml|yaml-causes)/, 'there is no YAML: load it by src/payload/load-yaml.ts'],
    [/^src\/plan\/(list|targets-file)/, 'there is one target: load it in src/plan/entries.ts, where there are more'],
    [
      /^src\/(routed|plan\/(route|changed|matching|patterns|search)|github\/(changes|search|patient|prefetched))/,
      'all is known of who gets the event: load it in src/run.ts, where GitHub has to be asked',
    ],
    [
      /^src\/(show-statuses|report\/status-|github\/status|runner\/(head-commit|saved-statuses))/,
      'no commit status is shown: load it in src/run.ts, where commit-status is on',
    ],
    [
      /^(src\/(app|connect-app|inputs\/github-app)|node_modules\/universal-github-app-jwt)/,
      'the step has a token: load it where a GitHub App sends, in src/connect-step.ts',
    ],
    [/^node_modules\/leven\//, 'no name is wrong: load it where one is'],
    [/^reading (?!index\.js$)/, 'a chunk is one more file to find and read'],
    [/^node_modules\/zod\//, 'it checks the entries of targets, in src/plan/list.ts, and there are none'],
    [/^node_modules\/@octokit\/plugin-rest/, 'endpoints are called by their routes, in client.ts'],
    [/^node_modules\/@actions\/(exec|io)\//, 'no programs are run'],
  ]

  let bundle: string
  beforeAll(async () => {
    const built = join(folder, 'marked')
    mkdirSync(built)
    bundle = await buildMarked(built)
  })

  test('is not evaluated by a plain dispatch', async () => {
    const modules = await evaluated('{"primary": "#f542c2"}')
    expect(modules).toEqual(expect.arrayContaining(['src/run.ts', 'node_modules/@actions/core/lib/core.js']))
    const found = NEEDLESS.flatMap(([pattern, why]) => {
      const [first, ...more] = modules.filter((module) => pattern.test(module))
      return first === undefined ? [] : [`${first} is evaluated, and ${more.length} more like it: ${why}`]
    })
    expect(found).toEqual([])
  })

  test('is named as it is', () => {
    const sources = filesIn(join(ROOT, 'src')).map((name) => `src/${name}`)
    const ours = NEEDLESS.map(([pattern]) => pattern).filter((pattern) => pattern.source.startsWith('^src'))
    expect(ours.length).toBeGreaterThan(4)
    expect(ours.filter((pattern) => !sources.some((name) => pattern.test(name)))).toEqual([])
  })

  test('would be seen: a payload in YAML has its parser evaluated, and its reader', async () => {
    const modules = await evaluated('primary: red')
    for (const pattern of [/^node_modules\/yaml\//, /^src\/payload\/yaml\.ts/])
      expect(modules).toContainEqual(expect.stringMatching(pattern))
  })

  /** The modules that a step evaluates, by their paths. */
  async function evaluated(payload: string): Promise<string[]> {
    const sandbox = await startSandbox()
    try {
      const inputs = { repository: 'acme/site', 'event-type': 'deploy-site', 'client-payload': payload }
      const { exitCode, tempFiles } = await runAction({
        root: ROOT,
        main: bundle,
        inputs: { token: tokens.fineGrained, ...inputs },
        github: { apiUrl: sandbox.url },
        env: MARKS,
      })
      expect(exitCode).toBe(0)
      return Object.keys((JSON.parse(tempFiles['profile.json'] ?? '') as Profile).parts)
    } finally {
      await sandbox.close()
    }
  }
})

/** A plain dispatch by the bundle, to the sandbox. */
async function dispatch(env: Record<string, string>) {
  const sandbox = await startSandbox()
  const inputs = { repository: 'acme/site', 'event-type': 'deploy-site', 'client-payload': '{"primary": "#f542c2"}' }
  try {
    const github = { apiUrl: sandbox.url }
    const result = await runAction({ root: ROOT, inputs: { token: tokens.fineGrained, ...inputs }, github, env })
    expect(sandbox.dispatches).toHaveLength(1)
    return result
  } finally {
    await sandbox.close()
  }
}

/** Builds as `npm run build` does, but into a folder of its own. */
function build(): string {
  const out = join(folder, 'built')
  execFileSync(process.execPath, [join(ROOT, 'build', 'build.ts'), out], { cwd: ROOT, stdio: 'pipe' })
  return out
}

/** A script that writes down, when its process ends, which of Node's own modules were loaded. */
function probe(): string {
  const script = join(folder, 'probe.cjs')
  const write = `require('node:fs').writeFileSync(process.env.MODULE_LIST, JSON.stringify(process.moduleLoadList))`
  writeFileSync(script, `process.on('exit', () => ${write})\n`)
  return script
}

interface Lock {
  packages: Record<string, { dev?: true }>
}

/** The packages of `licenses.txt`. */
function licensed(): string[] {
  const text = readFileSync(join(DIST, 'licenses.txt'), 'utf8')
  return [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S*: \S+$/gm)].map(([, name = '']) => name)
}

function nativeModules(list: string): string[] {
  return (JSON.parse(readFileSync(list, 'utf8')) as string[]).map((name) => name.replace(/^NativeModule /, ''))
}

function undiciIn(list: string): string[] {
  return nativeModules(list).filter((name) => name.includes('undici'))
}

function filesIn(path: string): string[] {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort()
}
