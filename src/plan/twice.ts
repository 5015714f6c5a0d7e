import { isJsonObject, type JsonObject, type JsonValue } from '../payload/json.ts'
import type { Target } from '../target.ts'
import type { Entry } from './entry.ts'

/**
 * Two equal targets would be one event sent twice, and two equal ids one run for both.
 *
 * @param entries those that the targets are made of
 * @returns what is wrong with each target that there is already
 */
export function sameTwice(targets: Target[], entries: Entry[], stepPayload: JsonObject): string[] {
  const problems: string[] = []
  const events = new Map<string, string>()
  const ids = new Map<string, string>()
  for (const [index, { repository, dispatch, dispatchId = '' }] of targets.entries()) {
    const { label, clientPayload = stepPayload } = entries[index] ?? { label: '' }
    const name = label.replace(/: $/, '')
    const event = canonical([repository.toLowerCase(), dispatch.eventType, clientPayload])
    const same = events.get(event)
    const sameId = ids.get(dispatchId)
    if (same)
      problems.push(`${same} and ${name} are equal in repository, event type and payload: take one of them away.`)
    else if (dispatchId && sameId)
      problems.push(`${sameId} and ${name} have the same dispatch_id: give each its own, or leave it out.`)
    events.set(event, same ?? name)
    ids.set(dispatchId, sameId ?? name)
  }
  return problems
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: JsonValue): string {
  return JSON.stringify(value, (_, part: JsonValue) =>
    isJsonObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}
