import { hasSucceeded } from '../conclusions.ts'
import type { Run, TargetResult } from '../result.ts'
import type { Clean } from '../text/clean.ts'
import { inline } from '../text/inline.ts'

/** Nobody reads more bars, and Mermaid refuses a text of more than 50,000 characters. */
const MOST_RUNS = 100

const MOST_OF_NAME = 36

/**
 * When the runs of the targets began and ended: a Mermaid chart within Markdown, of less than 50,000 characters.
 *
 * @param results at least one of which has a run
 * @param clean takes secrets out
 * @see https://mermaid.js.org/syntax/gantt.html
 */
export function ganttOf(results: TargetResult[], clean: Clean): string {
  const all = results.flatMap(({ target, runs = [] }) =>
    runs.map(({ run }) => ({ name: shortened(clean(target.repository)), run })),
  )
  const shown = all.slice(0, MOST_RUNS)
  const latest = Math.max(...shown.map(({ run }) => run.updatedAt))
  const sections = [...Map.groupBy(shown, ({ name }) => name)]
  // The names stand to the left of the bars, in letters of about 6 pixels.
  const padding = 20 + 6 * Math.max(...sections.map(([name]) => name.length))
  return [
    '```mermaid',
    '---',
    `config: { gantt: { leftPadding: ${padding} }, themeVariables: ${JSON.stringify(COLORS)} }`,
    '---',
    'gantt',
    `  title ${all.length > MOST_RUNS ? `The first ${MOST_RUNS} runs` : 'Runs'}, in your local time`,
    '  dateFormat x',
    '  axisFormat %H:%M:%S',
    '  todayMarker off',
    ...sections.flatMap(([name, runs]) => [`  section ${name}`, ...runs.map(({ run }) => bar(run, latest, clean))]),
    '```',
  ].join('\n')
}

/**
 * Told apart, and legible, in both of GitHub's color schemes, within bars and beside them: a bar without a tag is a good
 * end, `crit` another, `active` none yet. Their names have the scheme's own color beside the bars, but for `active`.
 *
 * @see https://mermaid.js.org/config/theming.html
 */
const COLORS = {
  taskBkgColor: '#1a7f37',
  taskBorderColor: '#1a7f37',
  taskTextColor: '#ffffff',
  critBkgColor: '#cf222e',
  critBorderColor: '#cf222e',
  activeTaskBkgColor: '#fae17d',
  activeTaskBorderColor: '#9a6700',
  taskTextDarkColor: '#6e7781',
}

/** The end of a name tells more than its beginning. */
function shortened(repository: string): string {
  return repository.length > MOST_OF_NAME ? `…${repository.slice(1 - MOST_OF_NAME)}` : repository
}

/** A run that goes on has a bar up to the latest time that is known. */
function bar(run: Run, latest: number, clean: Clean): string {
  const [mark, tag, end] =
    run.status !== 'completed'
      ? ['…', 'active, ', latest]
      : hasSucceeded(run)
        ? ['✓', '', run.updatedAt]
        : ['✗', 'crit, ', run.updatedAt]
  const label = escaped(inline(clean(`${run.workflow}, ${run.conclusion ?? run.status}`), 60))
  // The mark comes first because Mermaid takes many a word at a line's start for a keyword. A bar of no length would not
  // be seen.
  const begin = run.startedAt ?? run.createdAt
  return `  ${mark} ${label} :${tag}${begin}, ${Math.max(end, begin + 1000)}`
}

/** As entity codes, what would mean something to Mermaid: it shows them as they were. */
function escaped(text: string): string {
  return text.replace(/[#:;%{}<>&]/g, (character) => `#${character.charCodeAt(0)};`)
}
