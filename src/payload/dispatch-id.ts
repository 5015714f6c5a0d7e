import { type Result, unread } from '../reading.ts'
import type { JsonObject } from './json.ts'

/** A payload, with the id of its dispatch where one is added. */
export interface WithDispatchId {
  clientPayload: JsonObject
  dispatchId?: string
  /** The action itself made the id. */
  idIsNew?: boolean
}

/**
 * Gives a payload the property `dispatch_id`, by which the receiving workflow can tell deliveries apart. An id that
 * the payload already has is kept, if it can be told from other text in a run's name.
 *
 * @param newId makes an id; absent where none is to be added
 */
export function withDispatchId(payload: JsonObject, newId: (() => string) | undefined): Result<WithDispatchId> {
  if (!newId) return { ok: true, value: { clientPayload: payload } }
  const idIsNew = !Object.hasOwn(payload, 'dispatch_id')
  const given = idIsNew ? newId() : payload.dispatch_id
  if (typeof given === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(given)) {
    return { ok: true, value: { clientPayload: { ...payload, dispatch_id: given }, dispatchId: given, idIsNew } }
  }
  return unread(
    'has a property dispatch_id, which is kept only if it is text of 8 to 64 letters, digits, "_" or "-": change it, or leave it out to get a new one.',
  )
}
