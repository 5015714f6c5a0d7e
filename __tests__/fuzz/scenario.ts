import * as fc from 'fast-check'
import { hostileText } from '../action/hostile-text.ts'
import type { Echo, Effect } from './effects.ts'

/** A step and the world that it meets: all of it plain data, from a seed. */
export interface Scenario {
  repositories: Repository[]
  targets: Target[]
  /** The step's own token first; each further one in an environment variable. */
  tokens: string[]
  /** How the targets are written. */
  form: 'one' | 'words' | 'list'
  retries: number
  delivery: 'at-least-once' | 'at-most-once'
  maxParallel: number
  maxPerMinute: number
  failFast: boolean
  waitFor: 'dispatch' | 'start' | 'completion'
  startTimeout: number
  completionTimeout: number
  requestTimeout: number
  addDispatchId: boolean
  cancelDownstream: boolean
  dryRun: boolean
  summary: boolean
  debug: boolean
  /** For each list of runs of a repository, by its place; later ones pass. */
  reads: Effect[][]
  /** For all other reads, in the order in which they come; later ones pass. */
  lookUps: Effect[]
  /** For each connection, in the order in which they come. */
  connections: ('pass' | 'drop' | 'stall')[]
  /** The server does not name the run of a workflow that it starts. */
  namesNoRuns?: boolean | undefined
  /** Commit statuses are shown; `ownToken`: by the last of the tokens, which no target has, else by the step's own. */
  statuses?: { ownToken: boolean /** For each of its requests; later ones pass. */; effects: Effect[] } | undefined
  /** A GitHub App sends in place of the step's own token. */
  app?:
    | { /** For each request by which its tokens are made and given back; later ones pass. */ effects: Effect[] }
    | undefined
  /** In what form texts from outside bring the token. */
  echo: Echo
  signal?: { first: 'SIGINT' | 'SIGTERM'; after: { requests: number } | { ms: number }; secondAfterMs?: number }
}

export interface Repository {
  owner: string
  name: string
  /** A former name, by which targets may call it. */
  former?: string
  archived: boolean
  /** What its workflow does with an event. */
  receiver: 'none' | 'by id' | 'untitled' | 'other type'
  lagMs: number
  runsMs: number
  conclusion: 'success' | 'failure' | 'cancelled'
  /** What its workflow calls itself, and what its runs are titled beside the id. */
  title: string
  /** Another file among its workflows. */
  file: string
}

export interface Target {
  repository: number
  byFormerName: boolean
  eventType: string
  /** `client_payload.n`: with it no two are equal. */
  n: number
  token: number
  /** Starts a workflow by its name, on the first of these refs that exists, in place of an event. */
  workflow?: { refs: string[] } | undefined
  /** For each of its requests; later ones pass. */
  effects: Effect[]
}

/** The workflow that can be started by its name, in every repository. */
export const WORKFLOW = 'start.yml'

/** The repository that the step runs in. */
export const CURRENT = { owner: 'acme', name: 'monorepo' }

const TOKEN_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Not fc.string, which loves words such as `hasOwnProperty`: other texts have them, too. */
const letters = (length: number) =>
  fc
    .array(fc.constantFrom(...TOKEN_LETTERS), { minLength: length, maxLength: length })
    .map((characters) => characters.join(''))

const token = fc.oneof(
  { weight: 4, arbitrary: letters(36).map((text) => `ghp_${text}`) },
  { weight: 3, arbitrary: letters(36).map((text) => `ghs_${text}`) },
  { weight: 2, arbitrary: fc.tuple(letters(22), letters(59)).map(([one, other]) => `github_pat_${one}_${other}`) },
  // Opaque: GitHub's are not the only ones.
  { weight: 2, arbitrary: fc.tuple(letters(14), letters(14)).map(([one, other]) => `${one}"\\/+=!:%${other}`) },
)

const text = fc
  .tuple(hostileText, fc.constantFrom('ECHO', '', 'ECHO', 'a ECHO b'))
  .map(([words, echo]) => `${words}${echo}`)

/** So long that it is no guess whether somebody still waits. */
const LATE_MS = 2600

const dull: fc.Arbitrary<Effect> = fc.constant({ do: 'pass' })
const slow: fc.Arbitrary<Effect> = fc.record({
  do: fc.constant('pass'),
  afterMs: fc.oneof(fc.nat(400), fc.constant(LATE_MS)),
})
const recorded = fc.boolean()

const answer: fc.Arbitrary<Effect> = fc.record({
  do: fc.constant('answer'),
  status: fc.constantFrom(200, 202, 400, 401, 403, 404, 408, 410, 418, 422, 451, 500, 502, 503, 504, 599),
  recorded: fc.constant(false),
  as: fc.constantFrom('json', 'html', 'empty', 'list', 'huge'),
  text,
})
/** Those that may come although the request had its effect. */
const late: fc.Arbitrary<Effect> = fc.record({
  do: fc.constant('answer'),
  status: fc.constantFrom(200, 202, 408, 500, 502, 503, 504),
  recorded: fc.constant(true),
  as: fc.constantFrom('json', 'html', 'empty', 'huge'),
  text,
})

const effect: fc.Arbitrary<Effect> = fc.oneof(
  { weight: 3, arbitrary: dull },
  { weight: 2, arbitrary: slow },
  { weight: 4, arbitrary: answer },
  { weight: 4, arbitrary: late },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('limit'),
      status: fc.constantFrom(403, 429),
      by: fc.constantFrom('retry-after', 'reset'),
      seconds: fc.constantFrom(0, 1, 2, 3600),
      text,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('overload'), recorded, retryAfter: fc.constantFrom(0, 1, 3600) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('cut'), at: fc.constantFrom('request', 'head', 'body'), recorded }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('silence'), at: fc.constantFrom('request', 'head'), recorded }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('raw'),
      what: fc.constantFrom('garbage', '101', '204 with a body', 'hostile reason'),
      recorded,
      text,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drip'), everyMs: fc.constantFrom(0, 100) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('redirect'),
      to: fc.constantFrom('here', 'here', 'endless', 'elsewhere', 'nowhere'),
      status: fc.constantFrom(301, 302, 303, 307, 308),
      text,
    }),
  },
)

const few = (most: number) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<Effect[]>([]) },
    { weight: 3, arbitrary: fc.array(effect, { maxLength: most }) },
  )

const repository: fc.Arbitrary<Omit<Repository, 'name'>> = fc.record(
  {
    owner: fc.constantFrom('acme', 'acme', 'globex'),
    former: fc.constant('once-'),
    archived: fc.integer({ max: 19, min: 0 }).map((one) => one === 0),
    receiver: fc.constantFrom('none', 'by id', 'by id', 'by id', 'untitled', 'other type'),
    lagMs: fc.constantFrom(0, 0, 300, 1500, 60_000),
    runsMs: fc.constantFrom(0, 200, 1200, Number.MAX_SAFE_INTEGER),
    conclusion: fc.constantFrom('success', 'success', 'success', 'failure', 'cancelled'),
    title: text,
    file: text,
  },
  { requiredKeys: ['owner', 'archived', 'receiver', 'lagMs', 'runsMs', 'conclusion', 'title', 'file'] },
)

const target: fc.Arbitrary<Target> = fc.record({
  repository: fc.nat(5),
  byFormerName: fc.boolean(),
  eventType: fc.constantFrom('deploy', 'deploy', 'deploy', 'docs-updated'),
  n: fc.constant(0),
  token: fc.nat(2),
  workflow: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom<string[]>([], ['main'], ['missing', 'main'], ['refs/heads/main'])
        .map((refs) => ({ refs })),
    },
  ),
  effects: few(4),
})

const signal: fc.Arbitrary<NonNullable<Scenario['signal']>> = fc.record(
  {
    first: fc.constantFrom('SIGINT', 'SIGINT', 'SIGTERM'),
    after: fc.oneof(
      fc.nat(12).map((requests) => ({ requests })),
      fc.nat(2500).map((ms) => ({ ms })),
    ),
    secondAfterMs: fc.nat(4000),
  },
  { requiredKeys: ['first', 'after'] },
)

const rough = fc.record({
  repositories: fc.array(repository, { minLength: 1, maxLength: 6 }),
  targets: fc.oneof(
    { weight: 2, arbitrary: fc.array(target, { minLength: 1, maxLength: 1 }) },
    { weight: 4, arbitrary: fc.array(target, { minLength: 2, maxLength: 8 }) },
    { weight: 1, arbitrary: fc.array(target, { minLength: 9, maxLength: 30 }) },
  ),
  tokens: fc.array(token, { minLength: 1, maxLength: 3 }),
  nested: fc.integer({ min: 0, max: 5 }),
  form: fc.constantFrom('words' as const, 'list' as const, 'list' as const),
  retries: fc.constantFrom(0, 1, 1, 2, 2),
  delivery: fc.constantFrom('at-least-once' as const, 'at-most-once' as const),
  maxParallel: fc.constantFrom(1, 2, 10, 10, 10, 100),
  maxPerMinute: fc.constantFrom(80, 80, 80, 0, 2),
  failFast: fc.constantFrom(false, false, false, true),
  waitFor: fc.constantFrom('dispatch' as const, 'dispatch' as const, 'start' as const, 'completion' as const),
  startTimeout: fc.integer({ min: 1, max: 4 }),
  completionTimeout: fc.integer({ min: 1, max: 5 }),
  requestTimeout: fc.constantFrom(2, 2, 2, 5),
  addDispatchId: fc.boolean(),
  cancelDownstream: fc.boolean(),
  dryRun: fc.integer({ min: 0, max: 11 }).map((one) => one === 0),
  summary: fc.integer({ min: 0, max: 7 }).map((one) => one > 0),
  debug: fc.boolean(),
  reads: fc.array(few(5), { minLength: 6, maxLength: 6 }),
  lookUps: few(6),
  connections: fc.oneof(
    { weight: 5, arbitrary: fc.constant<Scenario['connections']>([]) },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom('pass' as const, 'drop' as const, 'stall' as const), { maxLength: 4 }),
    },
  ),
  namesNoRuns: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
  echo: fc.constantFrom<Echo[]>('none', 'plain', 'plain', 'json', 'url', 'base64', 'base64url', 'basic'),
  signal: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: signal }),
  statuses: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.record({ ownToken: fc.boolean(), effects: few(3) }) },
  ),
  sourceToken: token,
  app: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.record({ effects: few(4) }) },
  ),
})

/** Most targets meet no trouble, or a step of thirty would take a minute. */
const MOST_TROUBLED = 5

/** @returns the one scenario of that seed */
export function scenarioOf(seed: number): Scenario {
  const [made] = fc.sample(rough, { seed, numRuns: 1 })
  if (!made) throw new Error('fast-check made no scenario')
  const { nested, signal, statuses, sourceToken, ...rest } = made
  const form = made.targets.length === 1 ? 'one' : made.form
  const repositories = made.repositories.map(
    ({ former, ...repository }, index): Repository => ({
      ...repository,
      name: `r${index}`,
      ...(former === undefined ? {} : { former: `${former}r${index}` }),
    }),
  )
  const tokens = [...new Set(made.tokens)]
  // One secret may be the beginning of another.
  if (nested === 0 && tokens[0] !== undefined) tokens.push(`${tokens[0]}-${tokens.at(-1)?.slice(-12)}`)
  let targets = made.targets.map((target, index): Target => {
    const repository = target.repository % repositories.length
    return {
      repository,
      byFormerName: target.byFormerName && repositories[repository]?.former !== undefined && form !== 'words',
      eventType: form === 'list' ? target.eventType : 'deploy',
      n: form === 'list' ? index : 0,
      token: form === 'list' ? target.token % tokens.length : 0,
      workflow: form === 'words' ? undefined : target.workflow,
      effects: index < MOST_TROUBLED ? target.effects : target.effects.filter((_, at) => at === 0 && index % 4 === 0),
    }
  })
  // Words name each repository once.
  if (form === 'words') targets = [...new Map(targets.map((target) => [target.repository, target])).values()]
  // As many tokens as before are for the targets.
  if (statuses?.ownToken) tokens.push(sourceToken)
  const paced = rest.maxPerMinute > 0 && rest.maxPerMinute < 80
  // Nobody waits for the next minute.
  const stopped = paced ? { first: 'SIGINT' as const, ...signal, after: { ms: 2500 } } : signal
  return {
    ...rest,
    ...(stopped ? { signal: stopped } : {}),
    ...(statuses
      ? { statuses: { ...statuses, effects: statuses.effects.filter((each) => !stopped || !isLong(each)) } }
      : {}),
    repositories,
    targets,
    tokens,
    form: targets.length === 1 ? 'one' : form,
  }
}

/** Whether whoever asked waits until its time is over: 30 s in a post step. */
function isLong(effect: Effect): boolean {
  return effect.do === 'silence' || effect.do === 'drip' || (effect.do === 'raw' && effect.what === '101')
}

/** Whether it is a GitHub App that sends to a target. */
export const isByApp = ({ app }: Scenario, { token }: Target) => app !== undefined && token === 0

/** Owners, each with a token of its own where a GitHub App sends. */
export const OWNERS = ['acme', 'globex']

/** What stands for the App's token of an owner, beside the numbers of the scenario's own. */
export const appToken = (owner: string) => 1000 + OWNERS.indexOf(owner)

/** By which token a target is sent to. */
export function tokenFor(scenario: Scenario, target: Target): number {
  return isByApp(scenario, target) ? appToken(at(scenario.repositories, target.repository).owner) : target.token
}

/** The token that statuses are written by. */
export function sourceToken({ statuses, tokens }: Scenario): number {
  return statuses?.ownToken ? tokens.length - 1 : 0
}

/** A repository's name as GitHub has it now. */
export const fullName = ({ owner, name }: Pick<Repository, 'owner' | 'name'>) => `${owner}/${name}`

/** A target's repository as the user writes it. */
export function writtenName({ repositories }: Scenario, { repository, byFormerName }: Target): string {
  const { owner, name, former } = at(repositories, repository)
  return `${owner}/${byFormerName ? (former ?? name) : name}`
}

export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`There is no item ${index} of ${items.length}`)
  return item
}
