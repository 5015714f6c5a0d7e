/**
 * Conclusions that are no failure.
 *
 * @see https://docs.github.com/en/rest/checks/runs#update-a-check-run
 */
const GOOD = ['success', 'neutral', 'skipped']

/** Those that are one, the worst first. */
export const BAD = ['failure', 'startup_failure', 'timed_out', 'action_required', 'cancelled', 'stale'] as const

export type BadConclusion = (typeof BAD)[number]

/** Whether a run has ended well; not so while it goes on. */
export function hasSucceeded({ conclusion }: { conclusion?: string }): boolean {
  return conclusion !== undefined && GOOD.includes(conclusion)
}

/** Whether a conclusion is known to be bad. */
export function isBad(conclusion: string): conclusion is BadConclusion {
  return BAD.some((known) => known === conclusion)
}

/** What a run that has not succeeded is treated as: GitHub may come to have other conclusions, which are no success. */
export function badConclusion(conclusion: string): BadConclusion {
  return isBad(conclusion) ? conclusion : 'failure'
}
