import type { Clock } from './clock.ts'
import type { Connected } from './connect.ts'
import type { Plan } from './plan/plan.ts'
import { isTrouble, type Routing, route } from './plan/route.ts'
import type { MadeSearch } from './plan/search-targets.ts'
import type { Outlets } from './report/report.ts'
import { foundLine, sentToAllNotice, unreadableWarning } from './report/routing-lines.ts'
import { createVeil, veiled } from './report/veil.ts'
import type { TargetResult } from './result.ts'
import { isRunningPrivate, readEvent } from './runner/event.ts'
import type { Target } from './target.ts'

interface RoutedWorld extends Outlets {
  clock: Clock
  stop: AbortSignal
}

/**
 * Finds out which targets a step has, where GitHub knows that, and says what it found.
 *
 * @returns the targets; those that failed already; and where all is told from now on: a public log names no private
 *   repository that only a search found
 */
export async function routed(
  settings: Plan,
  connected: Pick<Connected, 'clientOf'>,
  world: RoutedWorld,
): Promise<{ targets: Target[]; failed: TargetResult[]; outlets: Pick<Outlets, 'log' | 'veil'> }> {
  const { env, clock, stop } = world
  const clientOf = async (token: string) => connected.clientOf(token)
  const routing = await route(settings, { clientOf, event: () => readEvent(env), clock, stop })
  const veil = createVeil(isRunningPrivate(env) ? [] : routing.targets.filter(({ isPrivate }) => isPrivate))
  const log = veiled(world.log, veil)
  tell(routing, log, stop)
  return { targets: routing.targets, failed: await failedSearches(routing.searches), outlets: { log, veil } }
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
    const { search } = target
    return search ? [{ target, state: 'failed', failure: searchFailed(search, trouble), tries: 0, durationMs: 0 }] : []
  })
}
