import type { Run } from '../result.ts'

/** Conclusions that are no failure. https://docs.github.com/en/rest/checks/runs#update-a-check-run */
const GOOD = ['success', 'neutral', 'skipped']

/** Whether a run has ended well; not so while it goes on. */
export function hasSucceeded({ conclusion }: Run): boolean {
  return conclusion !== undefined && GOOD.includes(conclusion)
}
