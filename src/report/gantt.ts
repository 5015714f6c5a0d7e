import { inline } from '../failures/quote.ts'
import { hasSucceeded } from '../failures/runs.ts'
import type { FollowedRun } from '../following/follow.ts'
import type { Clean } from './clean.ts'
import type { TargetResult } from './result.ts'

/** Characters that mean something to Mermaid, each with one that only looks like it. */
const LOOKALIKES: Record<string, string> = {
  ':': '∶',
  ';': '；',
  '#': '＃',
  ',': '，',
  '"': '”',
  '`': '’',
  '<': '‹',
  '>': '›',
  '&': '＆',
  '%': '％',
  '{': '❴',
  '}': '❵',
  '\\': '⧵',
}

/**
 * When the runs of each target started and ended, as a Mermaid chart within Markdown.
 *
 * @see https://mermaid.js.org/syntax/gantt.html
 */
export function ganttOf(results: TargetResult[], _clean: Clean): string {
  const sections = results.flatMap(({ target, runs = [] }) =>
    runs.length === 0 ? [] : [`  section ${label(target.repository)}`, ...runs.map(task)],
  )
  return ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...sections, '```'].join('\n')
}

function task({ run }: FollowedRun): string {
  const tag = run.status !== 'completed' ? 'active' : hasSucceeded(run) ? 'done' : 'crit'
  // A bar of no length would not be seen.
  const end = Math.max(run.updatedAt, run.createdAt + 1000)
  return `  ${label(`${run.workflow} ${run.conclusion ?? run.status}`)} :${tag}, ${run.createdAt}, ${end}`
}

function label(text: string): string {
  return inline(text, 80).replace(/[:;#,"`<>&%{}\\]/g, (character) => LOOKALIKES[character] ?? '')
}
