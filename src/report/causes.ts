import type { TargetResult } from '../delivery/result.ts'
import { type Failure, failureMessage } from '../failures/failure.ts'
import { inline } from '../failures/quote.ts'
import type { Target } from '../inputs/targets.ts'

/** Targets that failed for one and the same cause. */
export interface Cause {
  targets: Target[]
  title: string
  /** The whole message, naming the targets. */
  message: string
}

/** How many targets a message names before it counts the rest. */
export const MOST_NAMES = 20

/** @returns each distinct cause once, that of most targets first */
export function distinctCauses(results: TargetResult[]): Cause[] {
  const groups = new Map<string, { targets: Target[]; failure: Failure }>()
  for (const result of results) {
    const { target, failure } = result
    if (!failure) continue
    const { code, title, advice } = failure
    // Nobody must read of one event that it is safe to send again, and take it for true of another.
    const mayHaveArrived = result.state === 'failed' && result.mayHaveArrived
    const key = JSON.stringify([code, title, advice, mayHaveArrived])
    const group = groups.get(key) ?? { targets: [], failure }
    group.targets.push(target)
    groups.set(key, group)
  }
  return [...groups.values()]
    .sort((a, b) => b.targets.length - a.targets.length)
    .map(({ targets, failure }) => ({ targets, title: failure.title, message: groupMessage(targets, failure) }))
}

/** The whole message of one failed target. */
export function resultMessage({ target, failure }: TargetResult): string | undefined {
  return failure && failureMessage(failure, couldNotSend([target]))
}

function groupMessage(targets: Target[], failure: Failure): string {
  const [first, ...others] = targets
  const example = others.length > 0 ? `For ${first?.repository}: ` : ''
  return failureMessage({ ...failure, happened: `${example}${failure.happened}` }, couldNotSend(targets))
}

/** Such as `Could not send "deploy-site" to acme/site.` */
function couldNotSend(targets: Target[]): string {
  const [first] = targets
  const sameEvent = targets.every(({ eventType }) => eventType === first?.eventType)
  const event = (type: string) => `"${inline(type)}"`
  const names = targets
    .slice(0, MOST_NAMES)
    .map(({ repository, eventType }) => (sameEvent ? repository : `${repository} (${event(eventType)})`))
  const rest = targets.length > MOST_NAMES ? ` and ${targets.length - MOST_NAMES} more` : ''
  const what = sameEvent ? event(first?.eventType ?? '') : 'events'
  const whom = targets.length === 1 ? '' : `${targets.length} targets: `
  return `Could not send ${what} to ${whom}${names.join(', ')}${rest}.`
}
