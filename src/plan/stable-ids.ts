import { createHash } from 'node:crypto'
import type { Environment } from '../inputs/settings.ts'
import type { JsonValue } from '../payload/json.ts'
import type { Target } from '../target.ts'
import { canonical, startOf } from './twice.ts'

// Loaded only where `on-rerun` says `resume`.

/**
 * Makes the ids of a step's targets out of what stays the same in all attempts of its job, and is another for any other
 * step, target or payload. Ids that the user gave stay.
 *
 * @param env with the runner's variables: https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 * @param place of the job in its matrix (`strategy.job-index`): all of a matrix have one name
 */
export function stableIds(env: Environment, place: number): (target: Target) => Target {
  const { GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '', GITHUB_JOB = '', GITHUB_ACTION = '' } = env
  const step = [GITHUB_REPOSITORY.toLowerCase(), GITHUB_RUN_ID, GITHUB_JOB, place, GITHUB_ACTION]
  return (target) => {
    const { dispatch, idIsNew } = target
    // Of a run without an id nothing stays the same.
    if (!idIsNew || GITHUB_RUN_ID === '') return target
    const dispatchId = stableId([...step, ...startOf({ ...target, idIsNew })])
    return {
      ...target,
      dispatchId,
      dispatch:
        dispatch.kind === 'event'
          ? { ...dispatch, clientPayload: { ...dispatch.clientPayload, dispatch_id: dispatchId } }
          : { ...dispatch, inputs: { ...dispatch.inputs, dispatch_id: dispatchId } },
    }
  }
}

/**
 * @param parts equal ones have one id, others another
 * @returns a UUID of version 8: https://www.rfc-editor.org/rfc/rfc9562#section-5.8
 */
export function stableId(parts: JsonValue[]): string {
  const bytes = createHash('sha256').update(canonical(parts)).digest().subarray(0, 16)
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x80
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
