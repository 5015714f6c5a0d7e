// @ts-check
// What the action in this folder runs, as it stands here: it needs nothing but Node.js, so there is nothing to build.

const { appendFileSync } = require('node:fs')
const http = require('node:http')
const { setTimeout: sleep } = require('node:timers/promises')

/**
 * @typedef {object} Run the run that asks
 * @property {number} id of a run, not of an attempt: a re-run has the same
 * @property {string} repository `owner/name`
 * @property {string} dispatchId what the event brought
 *
 * @typedef {object} World
 * @property {string} apiUrl such as `https://api.github.com`
 * @property {string} token
 * @property {(ms: number) => Promise<unknown>} sleep
 * @property {(line: string) => void} say writes a line of the log
 *
 * @typedef {{ kind: 'first' } | { kind: 'no-id' } | { kind: 'second', earlier: number }} Decision
 * `earlier` is the id of a run that has the same dispatch id
 *
 * @typedef {object} ListedRun of GitHub's answers, as far as it is read
 * @property {number} id
 * @property {number} workflow_id
 * @property {string} event
 * @property {string} display_title
 * @property {string} created_at
 */

/** An id as the sending step makes it, or keeps it. */
const DISPATCH_ID = /^[A-Za-z0-9_-]{8,64}$/

const TRIES = 4
const TIMEOUT_MS = 30_000
/** A job that sleeps costs minutes: what takes longer than this fails. */
const LONGEST_PAUSE_MS = 15 * 60_000
/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
const PAUSE_WITHOUT_WORD_MS = 60_000

/** The job's token has 1,000 requests an hour, for all jobs of the repository. */
const MOST_PAGES = 10
/** From the first try of one event to the last, at most: ten more tries, each after a pause, none above five minutes. */
const DELIVERY_MS = 10 * (LONGEST_PAUSE_MS + 5 * 60_000)

/** What ends the step, in words for the person who reads its log. */
class Problem extends Error {
  /**
   * @param {string} title
   * @param {string} message
   */
  constructor(title, message) {
    super(message)
    this.title = title
  }
}

/**
 * Whether a run is the first of its event: of all runs of its workflow that show the dispatch id in their names, it has
 * the lowest id. So of two that ask at the same moment exactly one goes on, and a re-run of it goes on again.
 *
 * Runs are read from the workflow's list without a filter, newest first: GitHub serves filtered lists from a search
 * (https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-workflow), which can be late. Runs of
 * other events do not count: their names are anybody's text.
 *
 * @param {Run} run
 * @param {World} world
 * @returns {Promise<Decision>}
 * @throws {Problem} where that cannot be told
 */
async function once(run, world) {
  const dispatchId = run.dispatchId.trim()
  if (dispatchId === '') return { kind: 'no-id' }
  if (!DISPATCH_ID.test(dispatchId)) {
    throw new Problem(
      'Not a dispatch id',
      'The input dispatch-id has to be 8 to 64 letters, digits, "_" or "-". Set add-dispatch-id to true in the sending step, ' +
        'and leave the input out here: it is the dispatch_id of the payload then.',
    )
  }
  const shown = new RegExp(`(^|[^A-Za-z0-9_-])${dispatchId}([^A-Za-z0-9_-]|$)`)

  const { data: own } = await get(`/repos/${run.repository}/actions/runs/${run.id}`, isRun, world)
  if (!shown.test(own.display_title)) {
    throw new Problem(
      'The run does not show its dispatch id',
      'A second delivery finds the first run by the id in its name. Add this line at the top of this workflow (any text may ' +
        'stand around the id):\n  run-name: Deploy ${{ github.event.client_payload.dispatch_id }}',
    )
  }
  const since = Date.parse(own.created_at) - DELIVERY_MS
  for (let page = 1; page <= MOST_PAGES; page++) {
    const list = `/repos/${run.repository}/actions/workflows/${own.workflow_id}/runs?per_page=100&page=${page}`
    const { data, isLast } = await get(list, isList, world)
    const runs = data.workflow_runs
    const earlier = runs.filter(({ id, event }) => id < run.id && event === own.event)
    const [first] = earlier.filter(({ display_title }) => shown.test(display_title)).map(({ id }) => id)
    if (first !== undefined) return { kind: 'second', earlier: first }
    if (isLast || runs.some(({ created_at }) => Date.parse(created_at) < since)) break
  }
  return { kind: 'first' }
}

/**
 * Asks GitHub, a few times if it has to be.
 *
 * @template Data
 * @param {string} path
 * @param {(data: any) => data is Data} isData
 * @param {World} world
 * @returns {Promise<{ data: Data, isLast: boolean }>} `isLast`: no page follows this one
 * @throws {Problem}
 */
async function get(path, isData, world) {
  for (let number = 1; ; number++) {
    const answer = await ask(path, world)
    if (answer.kind === 'answered' && answer.status === 200) {
      if (isData(answer.body))
        return { data: answer.body, isLast: !/rel="next"/.test(answer.headers.get('link') ?? '') }
      throw new Problem(
        "Not GitHub's API",
        `${world.apiUrl} answered 200 with something else than runs: is a proxy between?`,
      )
    }
    const pauseMs = pauseAfter(answer, number)
    if (pauseMs === undefined || number === TRIES || pauseMs > LONGEST_PAUSE_MS)
      throw problemOf(answer, number, pauseMs)
    world.say(`Try ${number} of ${TRIES}: ${inWords(answer)}, again in ${Math.ceil(pauseMs / 1000)} s`)
    await world.sleep(pauseMs)
  }
}

/**
 * @typedef {{ kind: 'silent', why: string } | { kind: 'answered', status: number, headers: Headers, body: any }} Answer
 * `body` is `undefined` where it is no JSON
 *
 * @param {string} path
 * @param {World} world
 * @returns {Promise<Answer>}
 */
async function ask(path, { apiUrl, token }) {
  try {
    const response = await fetch(apiUrl + path, {
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'dispatch-to-repositories/once',
        'x-github-api-version': '2022-11-28',
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const text = await response.text()
    return { kind: 'answered', status: response.status, headers: response.headers, body: parsed(text) }
  } catch (error) {
    const { name, message, cause } = /** @type {Error & { cause?: { code?: string, message?: string } }} */ (error)
    const why =
      name === 'TimeoutError' ? `no answer in ${TIMEOUT_MS / 1000} s` : cause?.message || cause?.code || message
    return { kind: 'silent', why }
  }
}

/**
 * How long to wait before the next try, in milliseconds; `undefined` where none would help.
 *
 * @param {Answer} answer
 * @param {number} number of the try, from 1
 */
function pauseAfter(answer, number) {
  const backoffMs = 1000 * 2 ** (number - 1)
  if (answer.kind === 'silent') return backoffMs
  if (isRateLimit(answer)) return toldPause(answer) ?? PAUSE_WITHOUT_WORD_MS
  return answer.status >= 500 || answer.status === 408 ? backoffMs : undefined
}

/** @param {Extract<Answer, { kind: 'answered' }>} answer */
function isRateLimit({ status, headers, body }) {
  if (status === 429) return true
  return status === 403 && (headers.has('retry-after') || /rate limit/i.test(messageOf(body)))
}

/** @param {Extract<Answer, { kind: 'answered' }>} answer */
function toldPause({ headers }) {
  const retryAfter = Number(headers.get('retry-after') ?? Number.NaN)
  if (retryAfter >= 0) return retryAfter * 1000
  // By GitHub's own clock.
  const untilReset = Number(headers.get('x-ratelimit-reset')) * 1000 - Date.parse(headers.get('date') ?? '')
  return isUsedUp(headers) && Number.isFinite(untilReset) ? Math.max(untilReset, 0) + 1000 : undefined
}

/** @param {Headers} headers */
function isUsedUp(headers) {
  return headers.get('x-ratelimit-remaining') === '0'
}

/**
 * @param {Answer} answer
 * @param {number} tries
 * @param {number | undefined} pauseMs
 */
function problemOf(answer, tries, pauseMs) {
  const tried = `${tries === 1 ? 'One try' : `${tries} tries`}: ${inWords(answer)}.`
  if (answer.kind === 'silent')
    return new Problem('No connection', `${tried} Re-run this job once GitHub can be reached.`)
  const { status } = answer
  if (pauseMs !== undefined && isRateLimit(answer)) {
    const until = `in ${Math.ceil(pauseMs / 60_000)} min at the earliest`
    return new Problem(`Rate limit reached (${status})`, `${tried} Re-run this job ${until}.`)
  }
  if (status === 401)
    return new Problem('Token not accepted (401)', `${tried} Leave the input token out: the job has one.`)
  if (status === 403 || status === 404) {
    return new Problem(
      `Token may not read runs (${status})`,
      `Give this job the permission:\n  permissions:\n    actions: read\nA token of your own needs Actions: Read. ${tried}`,
    )
  }
  return new Problem(
    status >= 500 ? `GitHub failed (${status})` : `Unexpected answer (${status})`,
    `${tried} Re-run this job.`,
  )
}

/** @param {Answer} answer */
function inWords(answer) {
  if (answer.kind === 'silent') return inert(answer.why)
  const message = messageOf(answer.body)
  return `GitHub answered ${answer.status}${message === '' ? '' : `, "${inert(message)}"`}`
}

/** @param {unknown} body */
function messageOf(body) {
  const message = body !== null && typeof body === 'object' && 'message' in body ? body.message : undefined
  return typeof message === 'string' ? message : ''
}

/**
 * Text from outside, on one line and nothing that the runner obeys: it reads `##[` anywhere in a line.
 *
 * @param {string} text
 */
function inert(text) {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll('##[', '## [')
    .slice(0, 300)
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * @param {any} data
 * @returns {data is ListedRun}
 */
function isRun(data) {
  return (
    Number.isSafeInteger(data?.id) &&
    Number.isSafeInteger(data.workflow_id) &&
    [data.event, data.display_title, data.created_at].every((value) => typeof value === 'string')
  )
}

/**
 * @param {any} data
 * @returns {data is { workflow_runs: ListedRun[] }}
 */
function isList(data) {
  return Array.isArray(data?.workflow_runs) && data.workflow_runs.every(isRun)
}

/**
 * An annotation (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 *
 * @param {'notice' | 'error'} level
 * @param {string} title without colons and commas
 * @param {string} message
 */
function annotation(level, title, message) {
  const data = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return `::${level} title=${title}::${data}`
}

async function main() {
  const { env } = process
  const variable = (/** @type {string} */ name) => env[name] ?? ''
  const say = (/** @type {string} */ line) => void process.stdout.write(`${line}\n`)
  // What https_proxy and no_proxy say counts for fetch, too. Older Node.js does not have it.
  http.setGlobalProxyFromEnv?.()

  const repository = variable('GITHUB_REPOSITORY')
  const run = { id: Number(variable('GITHUB_RUN_ID')), repository, dispatchId: variable('INPUT_DISPATCH-ID') }
  try {
    const world = { apiUrl: variable('GITHUB_API_URL'), token: variable('INPUT_TOKEN').trim(), sleep, say }
    const decision = await once(run, world)
    say(told(decision, `${variable('GITHUB_SERVER_URL')}/${repository}/actions/runs`))
    appendFileSync(variable('GITHUB_OUTPUT'), `proceed=${decision.kind !== 'second'}\n`)
  } catch (error) {
    const { message, stack } = /** @type {Error} */ (error)
    if (error instanceof Problem) say(annotation('error', error.title, message))
    else say(annotation('error', 'Internal error', `This is a fault of the action: ${stack ?? message}`))
    process.exitCode = 1
  }
}

/**
 * @param {Decision} decision
 * @param {string} runs the page of the repository's runs
 */
function told(decision, runs) {
  switch (decision.kind) {
    case 'first':
      return 'No earlier run has this dispatch id: this run goes on.'
    case 'no-id':
      return annotation(
        'notice',
        'No dispatch id',
        'This run goes on, and a second delivery of its event would, too: set add-dispatch-id to true in the sending step.',
      )
    case 'second':
      return annotation(
        'notice',
        'This event was delivered twice',
        `proceed is false. An earlier run has the same dispatch id: ${runs}/${decision.earlier}`,
      )
  }
}

if (require.main === module) main()

module.exports = { once, Problem }
