import type { Clock } from './clock.ts'
import { type Connected, connect } from './connect.ts'
import { ownConnection } from './inputs/own-connection.ts'
import type { Source } from './inputs/settings.ts'
import type { Plan } from './plan/plan.ts'
import { isTrouble, type Routing, route } from './plan/route.ts'
import type { MadeSearch } from './plan/search-targets.ts'
import type { Outlets } from './report/report.ts'
import { foundLine, sentToAllNotice, unreadableWarning } from './report/routing-lines.ts'
import { createVeil, veiled } from './report/veil.ts'
import type { TargetResult } from './result.ts'
import { isRunningPrivate, readEvent } from './runner/event.ts'
import type { Target } from './target.ts'

interface RoutedWorld extends Outlets, Pick<Source, 'proxyFor'> {
  clock: Clock
  stop: AbortSignal
  /** @param log told of every exchange */
  open: (log: Outlets['log']) => Promise<Connected>
}

interface Routed {
  targets: Target[]
  /** Those that failed already. */
  failed: TargetResult[]
  connected: Connected
  /** Where all is told from now on: a public log names no private repository that only a search found. */
  outlets: Pick<Outlets, 'log' | 'veil'>
}

/** Finds out which targets a step has, where GitHub knows that, and says what it found. */
export async function routed(settings: Plan, world: RoutedWorld): Promise<Routed> {
  const { env, clock, stop } = world
  const hidden: Target[] = []
  const isPrivate = isRunningPrivate(env)
  const veil = createVeil(hidden)
  const log = veiled(world.log, veil)
  const connected = await world.open(log)
  const own = ownConnection(settings, world)
  const routing = await route(settings, {
    clientOf: async (token) => connected.clientOf(token),
    ownClientOf: async (token) => (own === settings ? connected : connect(own, { ...world, log })).clientOf(token),
    event: () => readEvent(env),
    foundPrivate(target) {
      if (!isPrivate) hidden.push(target)
    },
    clock,
    stop,
  })
  tell(routing, log, stop)
  return { targets: routing.targets, failed: await failedSearches(routing.searches), connected, outlets: { log, veil } }
}

function tell({ sentToAll, searches, warnings }: Routing, log: Outlets['log'], stop: AbortSignal) {
  if (sentToAll && !stop.aborted) log.notice('Changed files not known', sentToAllNotice(sentToAll))
  for (const { target, came } of searches) if (came.kind === 'found') log.info(foundLine(target, came))
  const unreadable = searches.flatMap(({ came }) => (came.kind === 'found' ? came.unreadable : []))
  if (unreadable.length > 0) log.warning('Repositories not read', unreadableWarning(unreadable))
  if (warnings.length > 0) log.warning('Inputs', warnings.join('\n'))
}

async function failedSearches(searches: MadeSearch[]): Promise<TargetResult[]> {
  const failed = searches.flatMap(({ target, came }) => (isTrouble(came) ? [{ target, trouble: came }] : []))
  if (failed.length === 0) return []
  const { searchFailed } = await import(/* webpackChunkName: "explaining" */ './explaining/search-failed.ts')
  return failed.flatMap(({ target, trouble }): TargetResult[] => {
    const { search, optional } = target
    if (!search) return []
    const failure = searchFailed(search, trouble, optional)
    return [{ target, state: 'failed', failure, tries: 0, durationMs: 0 }]
  })
}
