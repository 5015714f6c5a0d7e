import { createRandom } from '../delivery/clock.ts'
import { noAnswer } from '../failures/answers.ts'
import type { Api, ApiRequest, Reply } from './step.ts'
import type { Timeline } from './timeline.ts'

/** A run as it will be; times are milliseconds since 1970. */
export interface Truth {
  id: number
  repository: string
  dispatchId: string
  createdAt: number
  visibleAt: number
  endsAt: number
  conclusion: string
}

export interface BusyGithub {
  api: Api
  /** By the ids of their dispatches. */
  runs: Map<string, Truth[]>
  requests: () => number
}

const SECOND = 1000
const MINUTE = 60 * SECOND

/**
 * A GitHub on which much goes on: it is slow, fails now and then, with and without effect, has limits for each token,
 * and starts a run for each event that takes its time or never ends.
 */
export function createBusyGithub(seed: number): BusyGithub {
  const random = createRandom(seed)
  const chance = (one: number) => random() < 1 / one
  const between = (least: number, most: number) => Math.floor(least + random() * (most - least))
  const runs = new Map<string, Truth[]>()
  const byRepository = new Map<string, Truth[]>()
  const limitedUntil = new Map<string, number>()
  let requests = 0
  let nextId = 1

  return { api, runs, requests: () => requests }

  async function api(request: ApiRequest, timeline: Timeline): Promise<Reply> {
    requests++
    await timeline.sleep(between(30, 600), new AbortController().signal)
    const now = timeline.now()
    const limited = limitedUntil.get(request.headers.authorization ?? '') ?? 0
    if (limited > now) return limit(limited - now)
    if (chance(400)) {
      const waitMs = chance(10) ? between(1, 6) * MINUTE : between(5, 60) * SECOND
      limitedUntil.set(request.headers.authorization ?? '', now + waitMs)
      return limit(waitMs)
    }
    if (chance(60)) return noAnswer('refused', false, 'api.github.test', 'ECONNREFUSED')
    const reply = request.method === 'POST' && !chance(40) ? dispatch(request, now) : undefined
    if (chance(60)) return noAnswer('reset', true, 'api.github.test', 'ECONNRESET')
    if (chance(60)) return { status: 502, body: '<html>' }
    if (request.method === 'POST') return reply ?? { status: 503, body: {} }
    return look(request, now)
  }

  function dispatch({ path, body }: ApiRequest, now: number): Reply {
    const { dispatch_id: dispatchId } = JSON.parse(body).client_payload
    const repository = path.split('/').slice(2, 4).join('/')
    const createdAt = now - between(0, 900)
    const visibleAt = now + between(500, 20_000)
    const lasts = chance(40) ? Number.POSITIVE_INFINITY : between(SECOND, chance(5) ? 50 * MINUTE : 5 * MINUTE)
    const run = {
      ...{ id: nextId++, repository, dispatchId, createdAt, visibleAt, endsAt: visibleAt + lasts },
      conclusion: chance(15) ? 'failure' : 'success',
    }
    runs.set(dispatchId, [...(runs.get(dispatchId) ?? []), run])
    byRepository.set(repository, [run, ...(byRepository.get(repository) ?? [])])
    return { status: 204 }
  }

  function look({ path, headers }: ApiRequest, now: number): Reply {
    const [, , owner, name, , , id, jobs] = path.split(/[/?]/)
    if (jobs === 'jobs') return { body: { jobs: [{ name: 'build', conclusion: 'failure', steps: [] }] } }
    const visible = (byRepository.get(`${owner}/${name}`) ?? []).filter(({ visibleAt }) => visibleAt <= now)
    const found = visible.find((run) => String(run.id) === id)
    if (found) return { body: answerOf(found, now) }
    const workflow_runs = visible.map((run) => answerOf(run, now))
    const etag = `"${workflow_runs.map((run) => `${run.id}${run.status}`).join()}"`
    if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } }
    return { headers: { etag }, body: { workflow_runs } }
  }
}

function limit(waitMs: number): Reply {
  const headers = { 'retry-after': String(Math.ceil(waitMs / SECOND)) }
  return { status: 403, headers, body: { message: 'You have exceeded a secondary rate limit.' } }
}

function answerOf({ id, repository, dispatchId, createdAt, endsAt, conclusion }: Truth, now: number) {
  const ended = endsAt <= now
  return {
    ...{ id, html_url: `https://github.com/${repository}/actions/runs/${id}`, name: 'Deploy', path: 'deploy.yml' },
    ...{ display_title: `Deploy ${dispatchId}`, event: 'repository_dispatch' },
    ...{ status: ended ? 'completed' : 'in_progress', conclusion: ended ? conclusion : null },
    ...{ created_at: new Date(createdAt).toISOString(), updated_at: new Date(ended ? endsAt : now).toISOString() },
  }
}
