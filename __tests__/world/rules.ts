import type { FailureCode } from '../../src/failures/title.ts'
import { type Ended, strayRejections } from './step.ts'

/** Every code of the contract but that of a fault of ours. */
const CODES: FailureCode[] = [
  ...(['invalid_input', 'bad_credentials', 'insufficient_permission', 'sso_required', 'ip_not_allowed'] as const),
  ...(['workflow_not_found', 'ref_not_found', 'workflow_refused'] as const),
  ...(['access_restricted', 'search_failed', 'no_listener'] as const),
  ...(['repository_archived', 'rate_limited', 'not_found', 'invalid_payload', 'server_error'] as const),
  ...(['network_error', 'timeout', 'unexpected_response', 'cancelled'] as const),
  ...(['run_not_found', 'run_ambiguous', 'run_failed', 'run_timeout'] as const),
]

const STATES = ['accepted', 'failed', 'skipped', 'planned']

/**
 * What must hold of every main step, whatever it meets: no crash, nothing rejected that nobody waits for, every target in
 * one state, every failure with a code of the contract.
 *
 * @param targets how many it has
 * @returns each broken rule as a sentence
 */
export function brokenRules({ results, succeeded, stdout }: Ended, targets = 1): string[] {
  const broken = results.flatMap(({ repository, workflow, state, error, status_code }) => [
    ...(STATES.includes(state) ? [] : [`${repository} is ${state}`]),
    ...(state === 'accepted' && status_code !== 204 && !(workflow && status_code === 200)
      ? [`${repository} was accepted with ${status_code}`]
      : []),
    ...(state === 'failed' && !(error && CODES.includes(error.code)) ? [`${repository} failed as ${error?.code}`] : []),
    ...(state !== 'failed' && error ? [`${repository} is ${state}, and failed as ${error.code}`] : []),
  ])
  const allWell = results.every(({ state }) => state === 'accepted' || state === 'planned')
  // What no text was made for.
  const untold = /\[object |native code/.exec([stdout, JSON.stringify(results)].join('\n'))
  return [
    ...strayRejections().map((error) => `nobody waited for ${error}`),
    ...(results.length === targets ? [] : [`${results.length} results for ${targets} targets`]),
    ...broken,
    ...(untold ? [`it says ${untold[0]}`] : []),
    ...(succeeded === allWell ? [] : [`it ${succeeded ? 'succeeded' : 'failed'}, unlike its targets`]),
  ]
}
