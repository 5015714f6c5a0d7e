import { isJsonObject, type JsonValue } from '../payload/json.ts'
import type { Target } from '../target.ts'

/**
 * Two equal targets would be one thing started twice, and two equal ids one run for both. What `if` leaves out is none,
 * and what a search stands for is not known yet.
 *
 * @param names what each target is called in a message
 * @returns what is wrong with each target that there is already, with its place among them
 */
export function sameTwice(targets: Target[], names: string[]): { index: number; message: string }[] {
  const problems: { index: number; message: string }[] = []
  const told = (index: number, message: string) => problems.push({ index, message })
  const starts = new Map<string, string>()
  const ids = new Map<string, string>()
  for (const [index, { repository, dispatch, dispatchId = '', idIsNew, search, skippedBecause }] of targets.entries()) {
    if (search || skippedBecause === 'if') continue
    const name = names[index] ?? ''
    const start = canonical(startOf({ repository, dispatch, idIsNew }))
    const same = starts.get(start)
    const sameId = ids.get(dispatchId)
    if (same) told(index, `${same} and ${name} are equal in ${WHAT[dispatch.kind]}: take one of them away.`)
    else if (dispatchId && sameId)
      told(index, `${sameId} and ${name} have the same dispatch_id: give each its own, or leave it out.`)
    starts.set(start, same ?? name)
    ids.set(dispatchId, sameId ?? name)
  }
  return problems
}

const WHAT = {
  event: 'repository, event type and payload',
  workflow: 'repository, workflow, ref and inputs',
}

/** What is started where: equal for equal targets alone. Without an id that is each target's own. */
export function startOf({
  repository,
  dispatch,
  idIsNew,
}: Pick<Target, 'repository' | 'dispatch'> & { idIsNew: boolean | undefined }): JsonValue[] {
  const sent = dispatch.kind === 'event' ? dispatch.clientPayload : dispatch.inputs
  const { dispatch_id, ...rest } = sent as Record<string, JsonValue>
  const own = idIsNew || dispatch_id === undefined ? rest : { ...rest, dispatch_id }
  const where = repository.toLowerCase()
  return dispatch.kind === 'event'
    ? [where, dispatch.eventType, own]
    : [where, dispatch.workflow, [...dispatch.refs], own, null]
}

/** The same text for the same value, whatever the order of its keys. */
export function canonical(value: JsonValue): string {
  return JSON.stringify(value, (_, part: JsonValue) =>
    isJsonObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}
