import type { Fault } from '../../sandbox/github/faults.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { appInputs, appKey, worldWithApp } from '../world/app.ts'
import { createClock, createRandom, HOUR, MINUTE } from '../world/clock.ts'
import { createGitHub } from '../world/github.ts'
import { brokenRules } from '../world/rules.ts'
import { put, WITH_ID, workflow } from '../world/scene.ts'
import { type Ended, runStep } from '../world/step.ts'
import type { ApiRequest } from '../world/wire.ts'

// Whatever becomes of the requests that a GitHub App makes: no target is lost, nothing secret is shown, and no token is left
// that could be given back.

const SEEDS = 200

/** All that is asked for a token, and what it is given back by. */
const OF_THE_APP = /^\/(app|(users|orgs)\/[^/]+\/installation|repos\/[^/]+\/[^/]+\/installation|installation\/token)\b/

type Chosen = <Item>(items: readonly Item[]) => Item

const WORDS = [
  'Not Found',
  'Bad credentials',
  'A JSON web token could not be decoded',
  "'Expiration time' claim ('exp') is too far in the future",
  'Integration not found',
  'This installation has been suspended',
  'The permissions requested are not granted to this installation.',
  'There is at least one repository that does not exist or is not accessible to the parent installation.',
  'You have exceeded a secondary rate limit',
]

/** @param sent what the request itself had in it that is secret: GitHub may say it back */
function faultOf(choose: Chosen, sent: string): Fault {
  const status = choose([200, 201, 204, 400, 401, 403, 404, 409, 422, 429, 451, 500, 502, 503])
  return choose<() => Fault>([
    () => ({ status, body: { message: choose(WORDS) } }),
    () => ({
      status,
      body: { message: `${choose(WORDS)} ${sent}` },
      headers: { 'X-GitHub-Request-Id': sent },
    }),
    () => ({ status, html: `<html><title>${sent}</title>` }),
    () => ({
      status,
      body: choose<unknown>([null, [], 'text', { token: 7 }, { id: 'x' }, { token: sent }, { html_url: sent }]),
    }),
    () => ({ drop: choose(['connect', 'request', 'answer'] as const) }),
    () => ({ stall: choose(['request', 'answer'] as const) }),
    () => ({ truncated: true }),
    () => ({ delayMs: choose([10, 5000, 40_000]) }),
    () => ({ limit: 'secondary', retryAfter: choose([1, 60, 3600]) }),
    () => ({ limit: 'primary', status: 403, resetSeconds: choose([5, 1200]) }),
    () => ({ status: 200, headers: { Date: 'never' }, body: {} }),
  ])()
}

const MET = [
  ...['accepted', 'planned', 'skipped', 'bad_credentials', 'not_found', 'insufficient_permission', 'access_restricted'],
  ...['rate_limited', 'unexpected_response', 'server_error', 'network_error', 'timeout', 'cancelled', 'search_failed'],
]

interface Played {
  ended: Ended
  post: Ended | undefined
  /** What is wrong. */
  broken: string[]
  /** Of the requests of the App what was struck. */
  struck: string[]
  made: number
}

async function play(seed: number): Promise<Played> {
  const random = createRandom(seed * 7919)
  const choose: Chosen = (items) => items[Math.floor(random() * items.length)] as (typeof items)[number]
  const world = worldWithApp(
    {
      owner: 'acme',
      ...choose([{}, { repositories: ['site'] }, { permissions: { contents: 'read' } }, { lifetimeMs: MINUTE }]),
    },
    { owner: 'octocat', suspended: random() < 0.2 },
  )
  for (const name of ['site', 'docs', 'vault'])
    put(
      { github: { world } as never },
      { workflows: [workflow(WITH_ID, { runsMs: choose([MINUTE, 2 * HOUR]) })] },
      name,
    )
  const waits = random() < 0.6
  const targets: object[] = [
    { repository: 'acme/site' },
    ...[
      { repository: 'ACME/docs' },
      { repository: 'octocat/diary' },
      { repository: 'globex/reactor' },
      { repository: 'acme/vault' },
    ].filter(() => random() < 0.5),
    ...(random() < 0.2 ? [{ search: choose(['user:octocat', 'topic:none', 'org:acme']), 'event-type': 'found' }] : []),
  ]
  const inputs: Record<string, string> = {
    ...appInputs(),
    ...{ targets: JSON.stringify(targets), retries: choose(['0', '2']), 'dry-run': String(random() < 0.15) },
    ...(waits
      ? {
          'wait-for': choose(['start', 'completion']),
          'completion-timeout-seconds': '10000',
          'poll-interval-seconds': '60',
        }
      : {}),
    'cancel-downstream': String(waits && random() < 0.5),
    'if-no-listener': choose(['send', 'send', 'skip']),
  }
  const clock = createClock(undefined, seed)
  const often = choose([0.05, 0.2, 0.6])
  const spent = new Set<string>()
  const struck: string[] = []
  const jwts = new Set<string>()
  const fault = (request: ApiRequest): Fault | undefined => {
    const { method, path } = request
    const sent = (request.headers.authorization ?? '').replace(/^bearer /i, '')
    if (sent.startsWith('eyJ')) jwts.add(sent)
    const isOfTheApp = OF_THE_APP.test(path)
    if (random() >= (isOfTheApp ? often : often / 10)) return undefined
    if (method === 'DELETE') spent.add(sent)
    if (isOfTheApp)
      struck.push(`${method} ${path.replace(/\d+|(?<=\/(users|orgs|repos)\/)[^/]+(\/[^/]+(?=\/installation))?/g, '…')}`)
    return faultOf(choose, sent)
  }
  const skewMs = choose([0, 0, 5 * MINUTE, -20 * MINUTE])
  const github = createGitHub({ clock, world, faultFor: fault, skewMs })
  // An owner changes his mind.
  const installations = world.apps?.[0]?.installations ?? []
  if (random() < 0.2)
    clock.until(clock.now() + choose([1000, HOUR])).then(() => {
      if (installations[0])
        Object.assign(installations[0], choose([{ suspended: true }, { repositories: [] }, { permissions: {} }]))
    })
  const stop = random() < 0.3 ? { stopAfterMs: Math.floor(random() * choose([2000, 2 * HOUR])) } : {}
  const ended = await runStep({ clock, api: github.api, inputs, ...stop })
  const kept = Object.values(ended.state).flatMap((text) => (/"token":"(.*?)"/.exec(text) ?? []).slice(1))
  const masked = (step: Ended) => step.log.flatMap((line) => /^::add-mask::(ghs_.*)$/.exec(line)?.[1] ?? [])
  const left = masked(ended).filter((text) => isAlive(text))
  const dropped = left.filter((text) => !spent.has(text) && !kept.includes(text))
  const post =
    kept.length > 0
      ? await runStep({ clock, api: github.api, inputs: { ...inputs, token: tokens.classic }, state: ended.state })
      : undefined
  const still = kept.filter((text) => isAlive(text) && !spent.has(text))
  const secrets = [
    ...Object.keys(world.tokens).filter((text) => world.tokens[text]?.installation),
    ...jwts,
    ...appKey()
      .privateKey.split('\n')
      .filter((line) => line.length > 8 && !line.startsWith('-')),
  ]
  return {
    ...{ ended, post, struck, made: masked(ended).length },
    broken: [
      ...brokenRules(ended, ended.results.length).filter(
        (rule) => !/succeeded|failed as search_failed|failed as internal/.test(rule) || /internal/.test(rule),
      ),
      ...(ended.results.length < targets.length - (targets.some((each) => 'search' in each) ? 1 : 0)
        ? ['a target is lost']
        : []),
      ...dropped.map(() => 'a token is left'),
      ...still.map(() => 'a token is left by the post step'),
      ...[ended, ...(post ? [post] : [])].flatMap((step) => shown(step, secrets)),
    ],
  }

  function isAlive(text: string): boolean {
    const token = world.tokens[text]
    return token !== undefined && !token.revoked && (token.expiresAtMs ?? 0) > clock.now() + skewMs
  }
}

/** What a step shows that it must not. */
function shown({ log, summary, outputs, files, results, state }: Ended, secrets: string[]): string[] {
  const unmasked = log.filter((line) => !line.startsWith('::add-mask::'))
  // The post step is left the tokens alone.
  const kept = Object.entries(state).filter(([name]) => !name.startsWith('app-token-'))
  const everything = [
    ...unmasked,
    summary,
    JSON.stringify(outputs),
    JSON.stringify(results),
    JSON.stringify(kept),
  ].join('\n')
  const inFiles = files
    .split('\n')
    .filter((line) => !/^\{"owner":"[\w-]+","token":"[^"]+"\}$/.test(line))
    .join('\n')
  return secrets.flatMap((secret) => {
    const part = partsOf(secret).find((each) => everything.includes(each) || inFiles.includes(each))
    return part === undefined ? [] : [`shown: ${part}`]
  })
}

/** So much of a secret in a row is more of it than anybody may see. */
const PART = 24

function partsOf(secret: string): string[] {
  const starts = Array.from({ length: Math.ceil(secret.length / PART) }, (_, index) => index * PART)
  return starts.map((at) => secret.slice(at, at + PART)).filter(({ length }) => length >= Math.min(PART, secret.length))
}

test('no target is lost, nothing is shown, and no token is left', async () => {
  const all: Played[] = []
  const broken: string[] = []
  for (let seed = 1; seed <= SEEDS; seed++) {
    const played = await play(seed)
    all.push(played)
    broken.push(...played.broken.map((rule) => `${seed}: ${rule}`))
  }
  expect(broken).toEqual([])
  // It is worth something only where all of it is met.
  const struck = new Set(all.flatMap(({ struck }) => struck))
  expect([...struck].sort()).toEqual([
    'DELETE /installation/token',
    'GET /app',
    'GET /orgs/…/installation',
    'GET /repos/…/installation',
    'GET /users/…/installation',
    'POST /app/installations/…/access_tokens',
  ])
  const codes = new Set(all.flatMap(({ ended }) => ended.results.map(({ state, error }) => error?.code ?? state)))
  expect([...codes]).toEqual(expect.arrayContaining(MET))
  expect(all.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(SEEDS)
  expect(all.filter(({ post }) => post).length).toBeGreaterThan(SEEDS / 50)
})
