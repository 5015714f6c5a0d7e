import type { RunResult } from '../../sandbox/runner/run-action.ts'
import { textsOfKey } from '../action/safety.ts'
import type { Effect, Meaning } from './effects.ts'
import { appKey } from './github.ts'
import type { History } from './play.ts'
import { at, isByApp, type Scenario, sourceToken, type Target, tokenFor, WORKFLOW, writtenName } from './scenario.ts'
import { shownPart, unsafe } from './secrecy.ts'
import type { Exchange } from './world.ts'

// What the contract promises, told from what was received and nothing of src/: sections 4 to 6, 9 and 11.

/** One entry of the output `results`. */
interface Row {
  repository?: unknown
  event_type?: unknown
  workflow?: unknown
  state?: unknown
  status_code?: number
  attempts?: number
  duration_ms?: number
  dispatch_id?: string
  runs?: { id: number; conclusion?: string; matched_by?: string }[]
  error?: { code: string; title: string; message: string }
}

/** One target: its row, and its tries as they arrived, each ended by the last answer of its redirects. */
interface Fate {
  name: string
  target: Target
  row: Row
  tries: Try[]
  /** Events that were recorded. */
  events: number
}

interface Try {
  meaning: Meaning
  status?: number | undefined
  /** Its requests, redirects followed. */
  exchanges: Exchange[]
}

/** Requests are not as long on their way as each other. */
const MINUTE_MS = 58_000
/** A connection that its caller has left may seem alive for so long. */
const MOST_BEHIND_MS = 250
/** From a signal to the end, and from one to the last request that may still come: what a busy machine adds included. */
const MOST_AFTER_SIGNAL_MS = 7000 + 1500
const MOST_ON_ITS_WAY_MS = 1500
/** Statuses are ended, and a GitHub App's tokens given back, for so long after it. */
const MOST_AT_STATUSES_MS = 6000 + 1500
const MOST_AT_TOKENS_MS = 6500 + 1500
/** Where GitHub or the pace makes them wait, the step's end is put off. */
const LONGEST_AT_STATUSES_S = 90
const UNWRITTEN = 'Commit statuses not written'
const CODES = [
  ...['invalid_input', 'bad_credentials', 'insufficient_permission', 'access_restricted', 'sso_required', 'cancelled'],
  ...['ip_not_allowed', 'repository_archived', 'rate_limited', 'not_found', 'workflow_not_found', 'ref_not_found'],
  ...[
    'workflow_refused',
    'invalid_payload',
    'no_listener',
    'search_failed',
    'server_error',
    'network_error',
    'timeout',
  ],
  ...['unexpected_response', 'run_not_found', 'run_ambiguous', 'run_failed', 'run_timeout'],
]

const SAYS_SAFE =
  /(?:did|has|have) not (?:arrive|been sent)|nothing was (?:sent|started)|was not (?:sent|started)|to send it again is safe|safe to send|starting it again is safe/i
const SAYS_MAYBE =
  /may have arrived|may have been started|may have been sent|arrived is not known|may or may not have arrived/i
const SAYS_ACCEPTED = /no need to (?:send|start) it again/i

/** @returns each broken promise as a sentence */
export function judge(scenario: Scenario, history: History): string[] {
  const { ran, post, strays } = history
  if (endedBeforeItBegan(history)) return []
  const texts = [
    ...unsafe(ran, scenario.tokens, madeIn(scenario, history, ran)),
    ...(post ? unsafe(post.ran, scenario.tokens, madeIn(scenario, history, post.ran)) : []).map(
      (sentence) => `post step: ${sentence}`,
    ),
    ...strays.map((line) => `another origin was asked: ${line}`),
    ...ran.annotations
      .filter(({ title }) => title === 'Internal error')
      .map(({ message }) => `internal error: ${message}`),
  ]
  const rows = rowsOf(ran.outputs.results)
  if (!rows) return [...texts, ...stopping(history), 'there are no results']
  if (rows.length !== scenario.targets.length)
    return [...texts, `${scenario.targets.length} targets have ${rows.length} results`]
  const fates = scenario.targets.map((target, index): Fate => {
    const tries = triesOf(index, history, isByApp(scenario, target))
    const events = tries.flatMap(({ exchanges }) => exchanges).filter(({ recorded }) => recorded).length
    const name = `${index} (${writtenName(scenario, target)})`
    return { ...{ name, target, tries, events }, row: at(rows, index) }
  })
  return [
    ...texts,
    ...stepAccounts(scenario, history, fates),
    ...fates.flatMap((fate) =>
      [
        ...accounts(scenario, history, fate),
        ...guarantees(scenario, history, fate),
        ...truth(scenario, history, fate),
        ...followed(scenario, history, fate),
      ].map((sentence) => `target ${fate.name}: ${sentence}`),
    ),
    ...sharedLimits(scenario, history),
    ...stopping(history),
    ...waiting(scenario, history),
    ...statuses(scenario, history, fates),
    ...appTokens(scenario, history),
  ]
}

/** What an App has and is given is as secret as tokens; a JWT may have been made and not be sent any more. */
function madeIn({ app }: Scenario, { made }: History, { stdout }: RunResult): string[] {
  if (!app) return []
  const jwts = [...stdout.matchAll(/^::add-mask::(eyJ\S+)$/gm)].map(([, jwt = '']) => jwt)
  return [...new Set([...made.map(({ text }) => text), ...jwts, ...textsOfKey(appKey().privateKey)])]
}

/** A signal before there was anybody to hear it. */
const endedBeforeItBegan = ({ ran, exchanges }: History) =>
  ran.signal !== null && ran.signal !== 'SIGKILL' && ran.stdout === '' && exchanges.length === 0

function rowsOf(results: string | undefined): Row[] | undefined {
  try {
    const rows: unknown = JSON.parse(results ?? '')
    return Array.isArray(rows) ? rows : undefined
  } catch {
    return undefined
  }
}

function triesOf(index: number, { exchanges }: History, isByApp: boolean): Try[] {
  const tries: Try[] = []
  for (const exchange of exchanges.filter(({ kind, target }) => kind === 'dispatch' && target === index)) {
    const last = tries.at(-1)
    if (exchange.continues && last) last.exchanges.push(exchange)
    else tries.push({ meaning: 'unknown-open', exchanges: [exchange] })
  }
  for (const each of tries) {
    const last = at(each.exchanges, each.exchanges.length - 1)
    // After five redirects the sixth is an answer like any other; one that nobody followed was stopped on its way.
    const over = each.exchanges.length > 5 ? 'refused' : 'unsent'
    each.meaning = last.meaning === 'goes-on' ? over : last.meaning
    each.status = last.status
  }
  // What is asked otherwise at once is no try, nor what an App asks once more by another token.
  return tries.filter(
    (each, index) =>
      each.exchanges.at(-1)?.anew !== true && !(isByApp && each.status === 401 && index < tries.length - 1),
  )
}

function stepAccounts({ dryRun }: Scenario, { ran }: History, fates: Fate[]): string[] {
  const { outputs, tempFiles, exitCode } = ran
  const count = (state: string) => String(fates.filter(({ row }) => row.state === state).length)
  const good = fates.every(({ row }) => row.state === 'accepted' || row.state === 'planned')
  const codes = fates.flatMap(({ row }) => row.status_code ?? [])
  const code = codes.length === 0 ? undefined : codes.includes(0) ? 0 : Math.max(...codes)
  const states = dryRun ? ['planned', 'failed', 'skipped'] : ['accepted', 'failed', 'skipped']
  return sentences({
    [`exit code ${exitCode}`]: exitCode !== (good ? 0 : 1),
    'accepted-count is wrong': outputs['accepted-count'] !== count('accepted'),
    'failed-count is wrong': outputs['failed-count'] !== count('failed'),
    'skipped-count is wrong': outputs['skipped-count'] !== count('skipped'),
    [`status-code is ${outputs['status-code']}, not ${code}`]:
      outputs['status-code'] !== (code === undefined ? code : String(code)),
    'the results file has other results': !Object.values(tempFiles).includes(outputs.results ?? ''),
    'a state is none': fates.some(({ row }) => !states.includes(String(row.state))),
  })
}

function accounts(
  scenario: Scenario,
  { lost, signaledAt, ran }: History,
  { target, row, tries, events }: Fate,
): string[] {
  const { state, attempts = 0, status_code, error, duration_ms } = row
  const last = tries.at(-1)
  const stopped = signaledAt !== undefined
  // A connection that was lost says nothing of whose request it would have been.
  const sure = lost === 0 && !stopped && !isAppTroubled(scenario, target)
  const isOk = status_code === 204 || (target.workflow !== undefined && status_code === 200)
  const failedLater = SAYS_ACCEPTED.test(error?.message ?? '') || isOk
  return sentences({
    'is another':
      row.repository !== writtenName(scenario, target) ||
      (target.workflow ? row.workflow !== WORKFLOW : row.event_type !== target.eventType),
    [`${state}, but error is ${JSON.stringify(error?.code)}`]: (state === 'failed') !== (error !== undefined),
    [`has the code ${error?.code}`]: error !== undefined && !CODES.includes(error.code),
    [`took ${duration_ms} ms`]: !(Number(duration_ms) >= 0 && Number(duration_ms) <= ran.durationMs),
    [`${attempts} attempts, but ${tries.length} were received`]: sure
      ? attempts !== tries.length
      : attempts < tries.length,
    [`${attempts} attempts with ${scenario.retries} retries`]: attempts > scenario.retries + 1,
    'accepted, but no event was recorded': state === 'accepted' && events === 0,
    [`accepted with ${status_code}`]: state === 'accepted' && !isOk,
    // Another token may not be had.
    'sent, but it has no status_code':
      tries.length > 0 && status_code === undefined && !(isAppTroubled(scenario, target) && last?.status === 401),
    [`never sent, but its status_code is ${status_code}`]:
      tries.length === 0 && lost === 0 && !stopped && status_code !== undefined,
    [`${status_code}, but ${last?.status} was answered last`]:
      sure && last?.status !== undefined && !last.meaning.startsWith('unknown-open') && status_code !== last.status,
    'accepted by GitHub, but failed as not accepted':
      state === 'failed' && last?.meaning === 'accepted' && !failedLater && !stopped,
    'skipped, but it was sent': state === 'skipped' && tries.length > 0,
    'a dry run sent it': scenario.dryRun && tries.length > 0,
    [`its dispatch_id is ${row.dispatch_id}`]: tries.some(
      ({ exchanges }) =>
        row.dispatch_id !== undefined && exchanges.some(({ dispatchId }) => dispatchId !== row.dispatch_id),
    ),
    'its dispatch_id is missing':
      tries.some(({ exchanges }) => exchanges.some(({ dispatchId }) => dispatchId !== undefined)) &&
      row.dispatch_id === undefined,
    'was sent by another token': tries.some(({ exchanges }) =>
      exchanges.some(({ token }) => token !== tokenFor(scenario, target)),
    ),
  })
}

function guarantees(scenario: Scenario, history: History, { target, row, tries, events }: Fate): string[] {
  const { delivery, retries, failFast, dryRun } = scenario
  const before = tries.slice(0, -1).map(({ meaning }) => meaning)
  const last = tries.at(-1)?.meaning
  const usedUp = Math.max(tries.length, row.attempts ?? 0) > retries
  const heldBack = history.exchanges.some(
    ({ kind, token, meaning }) => kind !== 'status' && token === tokenFor(scenario, target) && meaning === 'held-back',
  )
  // What is read before the first event may fail as well, and then nothing is sent.
  const looksUp = target.workflow?.refs.length === 0 && scenario.lookUps.length + scenario.connections.length > 0
  const unread =
    (scenario.waitFor !== 'dispatch' && isTroubled(scenario, target)) || looksUp || isAppTroubled(scenario, target)
  const excused = history.signaledAt !== undefined || heldBack || usedUp || history.lost > 0 || dryRun
  const final = last === 'refused' || last === 'unknown-final' || last === 'unknown-open' || last === 'held-back'
  const atMostOnce = delivery === 'at-most-once'
  return sentences({
    [`at-most-once, and ${events} events`]: atMostOnce && events > 1,
    'at-most-once, but tried again although it may have arrived': atMostOnce && before.some(isUnclear),
    'tried again after a refusal': before.includes('refused') || before.includes('unknown-final'),
    'tried again after it was accepted': before.includes('accepted'),
    'tried again after a limit too far away': before.includes('held-back'),
    [`lost after ${tries.map(({ meaning }) => meaning).join(', ') || 'nothing'}`]:
      row.state === 'failed' && events === 0 && !excused && !final && !unread && !(atMostOnce && last === 'unknown'),
    'skipped for no reason': row.state === 'skipped' && history.signaledAt === undefined && !failFast && !dryRun,
  })
}

const isUnclear = (meaning: Meaning) => meaning === 'unknown' || meaning === 'unknown-final'

/** Whether what its App asks for a token meets anything. */
function isAppTroubled(scenario: Scenario, target: Target): boolean {
  return isByApp(scenario, target) && (scenario.app?.effects.length ?? 0) + scenario.connections.length > 0
}

function isTroubled(scenario: Scenario, target: Target): boolean {
  const { reads, connections } = scenario
  const { repository } = target
  if (isAppTroubled(scenario, target)) return true
  const isDull = (effect: Effect) => effect.do === 'pass' && !effect.afterMs
  return connections.length > 0 || !(reads[repository] ?? []).every(isDull)
}

/** Whether what is said of the event's arrival is so. */
function truth(scenario: Scenario, { lost, ran }: History, { target, row, tries, events }: Fate): string[] {
  if (row.state !== 'failed' || scenario.dryRun) return []
  const message = `${row.error?.title}\n${row.error?.message}`
  const cut = scenario.targets.length === 1 ? `${ran.stdout}\n${ran.summary}` : ''
  const quoted = JSON.stringify(message)
  const unclear = tries.some(({ meaning }) => isUnclear(meaning))
  const perhaps = unclear || tries.some(({ meaning }) => meaning === 'unknown-open')
  const acceptedAtLast = tries.at(-1)?.meaning === 'accepted'
  const line = `${writtenName(scenario, target)}: ${target.workflow ? `${WORKFLOW} not started` : `"${target.eventType}" not sent`}`
  const alike = scenario.targets.filter(
    (other) =>
      other.repository === target.repository &&
      (other.workflow !== undefined) === (target.workflow !== undefined) &&
      (target.workflow !== undefined || other.eventType === target.eventType),
  )
  return sentences({
    [`${events} events arrived, and it says: ${quoted}`]: events > 0 && SAYS_SAFE.test(message),
    'an event arrived, and log or summary say that none did': events > 0 && SAYS_SAFE.test(cut),
    [`an event arrived, and the log says: ${line}`]: events > 0 && alike.length === 1 && ran.stdout.includes(line),
    [`nothing arrived nor could have, and it says: ${quoted}`]:
      !perhaps && events === 0 && lost === 0 && SAYS_MAYBE.test(message),
    [`nothing arrived, and it says that it was accepted: ${quoted}`]: events === 0 && SAYS_ACCEPTED.test(message),
    [`it may have arrived, and it does not say so: ${quoted}`]: unclear && !acceptedAtLast && !SAYS_MAYBE.test(message),
  })
}

function followed(
  scenario: Scenario,
  { runs, signaledAt, exchanges }: History,
  { target, row, tries }: Fate,
): string[] {
  if (scenario.waitFor === 'dispatch' || scenario.dryRun) return []
  const index = scenario.targets.indexOf(target)
  const found = (row.runs ?? []).map(({ id, conclusion }) => ({ conclusion, real: runs.find((run) => run.id === id) }))
  const own = runs.filter((run) => run.target === index && run.title.includes(String(row.dispatch_id)))
  const { error } = row
  const acceptedAt = tries.at(-1)?.exchanges.at(-1)?.until ?? 0
  const calm =
    !isTroubled(scenario, target) &&
    !exchanges.some(({ kind, meaning }) => kind !== 'status' && (meaning === 'held-back' || meaning === 'limited'))
  const wallClock = Date.now() - performance.now()
  // Seen by the second poll before the end of the waiting.
  const inTime = own.some(({ visibleAt }) => visibleAt - wallClock < acceptedAt + (scenario.startTimeout - 2.5) * 1000)
  const patient = scenario.waitFor === 'start' || scenario.completionTimeout >= scenario.startTimeout
  return sentences({
    'has a run of another target': found.some(({ real }) => real?.target !== index),
    'accepted without a run': row.state === 'accepted' && found.length === 0,
    'accepted, though a run failed':
      row.state === 'accepted' &&
      scenario.waitFor === 'completion' &&
      found.some(({ real }) => real?.conclusion !== 'success'),
    'a conclusion is not its run’s': found.some(
      ({ conclusion, real }) => conclusion !== undefined && !real?.cancelled && conclusion !== real?.conclusion,
    ),
    'run_failed, though all were good':
      error?.code === 'run_failed' && found.every(({ real }) => real?.conclusion === 'success'),
    'run_not_found, though its run was to be seen':
      error?.code === 'run_not_found' && calm && inTime && patient && signaledAt === undefined,
  })
}

/** What all targets share. */
function sharedLimits(scenario: Scenario, { exchanges, post }: History): string[] {
  const { maxParallel, maxPerMinute } = scenario
  const sent = exchanges.filter(({ kind }) => kind === 'dispatch')
  const going = (now: number) => (each: Exchange) =>
    each.at <= now && (each.until ?? Number.POSITIVE_INFINITY) > now + MOST_BEHIND_MS
  const most = Math.max(
    0,
    ...sent.map((each) => 1 + sent.filter((other) => other !== each && going(each.at)(other)).length),
  )
  // Statuses share the pace of their token.
  const paced = exchanges.slice(0, post?.from).filter(({ kind }) => kind === 'dispatch' || kind === 'status')
  const perToken = [...Map.groupBy(paced, ({ token }) => token).values()].map((its) =>
    its.filter(({ continues }) => !continues),
  )
  const perMinute = Math.max(0, ...perToken.flatMap((its) => its.map(({ at }) => within(its, at, MINUTE_MS))))
  const hurried = exchanges.filter(({ kind, meaning, status, until = 0, pauseMs = 0, token }) => {
    // What statuses meet dispatches find out by themselves.
    if (kind === 'status' || meaning !== 'limited' || status === undefined || pauseMs < 1500) return false
    return sent.some(
      (other) =>
        other.token === token && !other.continues && other.at > until + 800 && other.at < until + pauseMs - 100,
    )
  })
  const ids = sent.flatMap(({ dispatchId, target }) => (dispatchId === undefined ? [] : [`${dispatchId} ${target}`]))
  const distinct = new Set(ids)
  return sentences({
    [`${most} dispatches at once with max-parallel ${maxParallel}`]: most > maxParallel,
    [`${perMinute} dispatches and statuses in a minute with max-per-minute ${maxPerMinute}`]:
      maxPerMinute > 0 && perMinute > maxPerMinute,
    'sent while its token was held back': hurried.length > 0,
    'two targets have one dispatch_id': new Set([...distinct].map((id) => id.split(' ')[0])).size < distinct.size,
    'an event of no target arrived': sent.some(({ target }) => target === -1),
    'a request came by no token': exchanges.some(({ token }) => token === -1),
  })
}

const within = (its: Exchange[], from: number, ms: number) =>
  its.filter(({ at }) => at >= from && at < from + ms).length

/** How it ends. */
function stopping({ ran, post, signaledAt, endedAt, exchanges }: History): string[] {
  const began = exchanges.slice(0, post?.from)
  const late = began.filter(
    ({ at, continues, kind, line }) =>
      signaledAt !== undefined && !continues && at > signaledAt + mostAfter(kind, line),
  )
  return sentences({
    'never ended': ran.signal === 'SIGKILL',
    [`was ended by ${ran.signal}`]: ran.signal !== null && ran.signal !== 'SIGKILL',
    [`ended ${Math.round(endedAt - (signaledAt ?? endedAt))} ms after the signal`]:
      signaledAt !== undefined && endedAt - signaledAt > MOST_AFTER_SIGNAL_MS,
    [`after the signal: ${late.map(({ at, line }) => `${line} (${Math.round(at - (signaledAt ?? at))} ms)`).join(', ')}`]:
      late.length > 0,
    'the post step failed': post !== undefined && post.ran.exitCode !== 0,
    'the post step sent an event':
      post !== undefined && exchanges.slice(post.from).some(({ kind }) => kind === 'dispatch'),
  })
}

function mostAfter(kind: Exchange['kind'], line: string): number {
  if (kind === 'status') return MOST_AT_STATUSES_MS
  return line.startsWith('DELETE /installation/token') ? MOST_AT_TOKENS_MS : MOST_ON_ITS_WAY_MS
}

/** Waiting ends when it should: a request in flight and 30 s of look-ups are given to it. */
function waiting(scenario: Scenario, { exchanges, endedAt, lost }: History): string[] {
  const { waitFor, startTimeout, completionTimeout, requestTimeout, targets, dryRun } = scenario
  const sent = exchanges.filter(({ kind }) => kind === 'dispatch')
  // A list of runs may also be what an event waits for.
  const isWaiting = targets.every((_, index) => sent.some(({ target }) => target === index))
  if (waitFor === 'dispatch' || dryRun || !isWaiting || lost > 0) return []
  const lastSent = Math.max(...sent.map(({ at, until }) => until ?? at + requestTimeout * 1000))
  const seconds = waitFor === 'start' ? startTimeout : Math.max(startTimeout, completionTimeout)
  const atStatuses = scenario.statuses ? LONGEST_AT_STATUSES_S + requestTimeout : 0
  // Made anew meanwhile, and given back.
  const atTokens = scenario.app ? 4 * requestTimeout : 0
  const polls = exchanges.filter(
    ({ kind, at }) => kind === 'runs' && at > lastSent + (seconds + requestTimeout + 2) * 1000,
  )
  return sentences({
    [`waited ${Math.round(endedAt - lastSent)} ms after its last dispatch, with ${seconds} s for the runs`]:
      endedAt - lastSent > (seconds + 2 * requestTimeout + 33 + atStatuses + atTokens) * 1000,
    [`looked for runs ${polls.length} times after its time was over`]: polls.length > 0,
  })
}

/** What the commit says of each target in the end, by section 10: what could not be written is a warning. */
function statuses(scenario: Scenario, history: History, fates: Fate[]): string[] {
  const { statuses, tokens, dryRun, connections, waitFor } = scenario
  const { statuses: written, exchanges, ran, post, signaledAt } = history
  const by = exchanges.filter(({ kind }) => kind === 'status')
  const texts = written.map(({ context, description, target_url: url }) => [context, description, url].join('\n'))
  const always = sentences({
    'a status was written, and none was asked for': (statuses === undefined || dryRun) && written.length > 0,
    'a status shows of a token': texts.some((text) => tokens.some((token) => shownPart(token, text) !== undefined)),
    'a status was written by another token': by.some(({ token }) => token !== sourceToken(scenario)),
    'a target was asked by source-token':
      statuses?.ownToken === true &&
      exchanges.some(({ kind, token }) => kind !== 'status' && token === sourceToken(scenario)),
  })
  if (!statuses || dryRun) return always
  const warned = [ran, post?.ran].some((each) => each?.annotations.some(({ title }) => title === UNWRITTEN))
  // What holds back all that a token sends holds back its statuses.
  const heldBack = exchanges.some(({ token, meaning }) => token === sourceToken(scenario) && meaning === 'held-back')
  const calm = statuses.effects.length === 0 && connections.length === 0 && signaledAt === undefined && !heldBack
  if (warned) return [...always, ...sentences({ 'statuses were not written, and nothing was in their way': calm })]
  const last = new Map(written.map(({ context, state }) => [context, state]))
  const rows = Map.groupBy(fates, ({ target }) => contextOf(scenario, target))
  return [
    ...always,
    ...[...last.keys()].filter((context) => !rows.has(context)).map((context) => `a status is called ${context}`),
    ...[...rows].flatMap(([context, its]) => {
      const state = last.get(context)
      const isGood = its.every(({ row }) => row.state === 'accepted')
      // Whatever came of a target, what a post step ends was stopped.
      const isEnded = post !== undefined && state === 'error'
      const name = JSON.stringify(context)
      return sentences({
        [`the status ${name} is ${state}, and no warning says so`]: state === undefined || state === 'pending',
        [`the status ${name} is ${state}, of ${its.map(({ row }) => row.state)}`]:
          state !== undefined && state !== 'pending' && !isEnded && isGood !== (state === 'success'),
      })
    }),
    ...sentences({
      'a status was pending, and nothing was waited for':
        waitFor === 'dispatch' && written.some(({ state }) => state === 'pending'),
    }),
  ]
}

/** What becomes of the tokens of a GitHub App, by section 12. */
function appTokens({ app, connections, tokens }: Scenario, { made, exchanges, post, ran }: History): string[] {
  if (!app) return sentences({ 'an App was asked for': exchanges.some(({ kind }) => kind === 'app') })
  const asked = exchanges.filter(({ kind }) => kind === 'app')
  // Whether one that was struck has its effect is not told to whoever asked.
  const calm = app.effects.length === 0 && connections.length === 0
  const left = made.filter(({ isAlive }) => isAlive).length
  const kept = Object.keys(ran.state).some((name) => name.startsWith('app-token-') && ran.state[name] !== 'null')
  return sentences({
    [`${left} tokens are left`]: calm && left > 0 && (post !== undefined || !kept),
    'an App asked by another token': asked.some(
      ({ line, token }) => token >= 0 && !line.startsWith('DELETE /installation/token'),
    ),
    'a token that was given was given back': asked.some(({ token }) => token >= 0 && token < tokens.length),
  })
}

/** By its repository, and by its event or workflow where a repository has several targets. */
function contextOf(scenario: Scenario, target: Target): string {
  const name = writtenName(scenario, target)
  const isAlone = scenario.targets.filter((other) => writtenName(scenario, other) === name).length === 1
  return `dispatch / ${name}${isAlone ? '' : ` / ${target.workflow ? WORKFLOW : target.eventType}`}`
}

/** @returns the sentences that hold */
function sentences(broken: Record<string, boolean>): string[] {
  return Object.entries(broken).flatMap(([sentence, holds]) => (holds ? [sentence] : []))
}
