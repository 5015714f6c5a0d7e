import { type Cancelling, createCancelling, linkOf } from './cancelling.ts'
import type { Clock } from './clock.ts'
import { connect } from './connect.ts'
import { STARTING_EVENTS } from './events/dispatch.ts'
import { showsId } from './following/match.ts'
import { inBatches } from './github/batches.ts'
import type { Client } from './github/client.ts'
import { listRuns } from './github/runs.ts'
import { readConnection } from './inputs/settings.ts'
import type { Reply } from './reply.ts'
import { createVeil, veiled } from './report/veil.ts'
import type { Run } from './result.ts'
import { isRunningPrivate } from './runner/event.ts'
import type { Log } from './runner/log.ts'
import type { SavedAppToken } from './runner/saved-app-tokens.ts'
import type { Saved, SavedDispatch, SavedRun } from './runner/saved-runs.ts'
import type { World } from './world.ts'

/** 1,000 runs since the main step began: what is older than that is looked for in vain. */
const MOST_PAGES = 10

/** A run is dated up to a second before its event, by GitHub's clock, whose header has whole seconds. */
const SLACK_MS = 5000

/**
 * Cancels the runs that a cancelled step was waiting for, if `cancel-downstream` asked for it. Only runs that show an id
 * which the action itself made: nobody else's run can be met. What could not be cancelled is a warning.
 *
 * @param saved what the main step left for it
 * @param appTokens those of a GitHub App that it left
 */
export async function cancelDownstream(saved: Saved, appTokens: SavedAppToken[], world: World): Promise<void> {
  const hidden = isRunningPrivate(world.env) ? [] : saved.dispatches.filter(({ isPrivate }) => isPrivate)
  const log = veiled(world.log, createVeil(hidden))
  const tokenOf = readTokens(saved, appTokens, world)
  const { clientOf } = connect(readConnection(world), { ...world, log })
  const places = [...Map.groupBy(placesOf(saved), ({ key }) => key).values()]
  const cancelling = createCancelling(log)
  await inBatches(places, async (entries) => {
    const [{ repository, tokenEnv }] = entries as [Place]
    const client = clientOf(tokenOf(repository, tokenEnv))
    await cancelIn(client, repository, entries, { since: saved.since, clock: world.clock, log, cancelling })
  })
  if (saved.moreRuns > 0)
    log.info(
      `… ${saved.moreRuns} more runs had been found than are kept for this step. Those that show an id which it made are cancelled all the same, as far as the lists of runs still have them.`,
    )
  cancelling.end()
}

interface Place {
  key: string
  repository: string
  tokenEnv: string | undefined
  dispatch?: SavedDispatch
  run?: SavedRun
}

function placesOf({ dispatches, runs }: Saved): Place[] {
  const place = ({ repository, tokenEnv }: SavedDispatch | SavedRun) => ({
    key: JSON.stringify([repository.toLowerCase(), tokenEnv]),
    repository,
    tokenEnv,
  })
  return [
    ...dispatches.map((dispatch) => ({ ...place(dispatch), dispatch })),
    ...runs.map((run) => ({ ...place(run), run })),
  ]
}

function readTokens({ dispatches }: Saved, appTokens: SavedAppToken[], { read, env, registerSecret }: World) {
  for (const { tokenEnv } of dispatches) if (tokenEnv !== undefined) registerSecret(env[tokenEnv] ?? '')
  const ofOwners = new Map(appTokens.map(({ owner, token }) => [owner.toLowerCase(), token]))
  return (repository: string, tokenEnv: string | undefined) => {
    if (tokenEnv !== undefined) return (env[tokenEnv] ?? '').trim()
    const [owner = ''] = repository.toLowerCase().split('/')
    // Beside an App the step's own token is not used.
    const own = read('app-private-key')?.trim() ? '' : (read('token') ?? '')
    return ofOwners.get(owner) ?? own.trim()
  }
}

interface Surroundings {
  /** When the main step began: milliseconds since 1970, by the runner's clock. */
  since: number
  clock: Clock
  log: Log
  cancelling: Cancelling
}

async function cancelIn(
  client: Client,
  repository: string,
  entries: Place[],
  { since, clock, log, cancelling }: Surroundings,
) {
  const [owner = '', name = ''] = repository.split('/')
  const ids = entries.flatMap(({ dispatch }) => dispatch?.dispatchId ?? [])
  const known = entries.flatMap(({ run }) => run ?? [])
  const toCancel = new Map<number, { url: string | undefined; hasEnded: boolean }>(
    known.filter(({ ours }) => ours).map(({ id, url }) => [id, { url, hasEnded: false }]),
  )
  if (ids.length === 0 && known.length === 0)
    log.info(`– ${repository}: left alone: its events have no id which this step made`)
  if (ids.length > 0) {
    // Once more, for those that had not been found yet.
    const listed = await listSince()
    if (listed.kind === 'listed') {
      for (const run of listed.runs.filter(({ title }) => ids.some((id) => showsId(title, id))))
        toCancel.set(run.id, { url: run.url, hasEnded: run.status === 'completed' })
      if (toCancel.size === 0) log.info(`– ${repository}: no run was found that shows an id which this step made`)
    } else {
      cancelling.failed(`${repository}: further runs could not be looked for.`, listed)
    }
  }
  for (const [id, { url, hasEnded }] of toCancel) await cancelling.cancel(client, { repository, id, url }, hasEnded)
  for (const run of known.filter(({ ours }) => !ours))
    log.info(`– ${repository}: ${linkOf(run)} left alone: it shows no id which this step made`)

  async function listSince(): Promise<{ kind: 'listed'; runs: Run[] } | Reply> {
    const runs: Run[] = []
    for (let page = 1; page <= MOST_PAGES; page++) {
      const list = await listRuns(client, { owner, name }, page, undefined, new Set(ids))
      if (list.kind === 'unchanged') break
      if (list.kind === 'unreadable') return list.answer
      if (list.kind !== 'runs') return list
      runs.push(...list.runs.filter(({ event }) => STARTING_EVENTS.includes(event)))
      // How long ago it began is the same on every clock.
      const begun = (list.date ?? clock.now()) - (clock.now() - since) - SLACK_MS
      const oldest = list.runs.at(-1)
      if (!list.more || !oldest || oldest.createdAt < begun) break
    }
    return { kind: 'listed', runs }
  }
}
