import { ganttOf } from '../../src/report/gantt.ts'
import type { Run, TargetResult } from '../../src/result.ts'
import { accepted, target } from './results.ts'

const START = Date.UTC(2026, 7, 4, 10)
const asItIs = (text: string) => text

function run(more: Partial<Run> = {}): Run {
  return {
    id: 1,
    url: 'https://github.com/acme/site/actions/runs/1',
    title: 'deploy',
    workflow: 'Deploy',
    path: '.github/workflows/deploy.yml',
    branch: 'main',
    event: 'repository_dispatch',
    status: 'completed',
    conclusion: 'success',
    createdAt: START,
    updatedAt: START + 60_000,
    ...more,
  }
}

const withRuns = (name: string, ...runs: Run[]): TargetResult => ({
  ...accepted(target(name)),
  runs: runs.map((each) => ({ run: each, matchedBy: 'dispatch_id' })),
})
const { conclusion: _, ...unfinished } = run({ status: 'in_progress', updatedAt: START + 3000 })
const lines = (results: TargetResult[], clean = asItIs) => ganttOf(results, clean).split('\n')
const bars = (...runs: Run[]) => lines([withRuns('site', ...runs)]).filter((line) => / :(\w+, )?\d+, \d+$/.test(line))

test('a section for each repository, a bar for each run', () => {
  const results = [
    withRuns('site', run(), run({ workflow: 'Announce', conclusion: 'skipped' })),
    withRuns('docs', run({ workflow: 'Build: "docs" & site', conclusion: 'failure' })),
    accepted(target('nobody-listens')),
    withRuns('site', unfinished),
  ]
  expect(ganttOf(results, asItIs)).toMatchSnapshot()
})

test.each<[what: string, run: Run, end: string]>([
  ['success', run(), '✓ Deploy, success :'],
  ['neutral', run({ conclusion: 'neutral' }), '✓ Deploy, neutral :'],
  ['failure', run({ conclusion: 'failure' }), '✗ Deploy, failure :crit, '],
  ['cancelled', run({ conclusion: 'cancelled' }), '✗ Deploy, cancelled :crit, '],
  ['not finished', unfinished, '… Deploy, in_progress :active, '],
])('%s', (_, of, expected) => {
  expect(bars(of)).toEqual([expect.stringContaining(`  ${expected}${START}, `)])
})

test('a run that goes on reaches to the latest time that is known', () => {
  const [, second] = bars(run({ updatedAt: START + 90_000 }), unfinished)
  expect(second).toMatch(new RegExp(`, ${START + 90_000}$`))
})

test('a run of no length is still to be seen', () => {
  expect(bars(run({ updatedAt: START }))[0]).toMatch(new RegExp(`:${START}, ${START + 1000}$`))
})

// Each of these breaks a chart, or is lost in it, where it stands as it is.
test.each<[workflow: string, label: string]>([
  ['a: b', 'a#58; b'],
  ['a; b', 'a#59; b'],
  ['#35;', '#35;35#59;'],
  ['%%{init: {}}%%', '#37;#37;#123;init#58; #123;#125;#125;#37;#37;'],
  ['<b>bold</b> &amp;', '#60;b#62;bold#60;/b#62; #38;amp#59;'],
  ['a\nend', 'a\\nend'],
  ['"quoted", `code` 日本 🚀', '"quoted", `code` 日本 🚀'],
])('%j is shown as it is', (workflow, label) => {
  expect(bars(run({ workflow }))[0]).toContain(`  ✓ ${label}, success :${START},`)
})

test.each(['section', 'click it', 'title', 'end', 'call f()', 'dateFormat x', 'gantt', '```', '---', ''])(
  'no line begins with %j',
  (workflow) => {
    expect(bars(run({ workflow }))).toEqual([`  ✓ ${workflow}, success :${START}, ${START + 60_000}`])
  },
)

test('of a long name the end is shown, and the bars make room for it', () => {
  const shown = lines([withRuns(`${'n'.repeat(50)}-site`, run())])
  expect(shown).toContain(`  section …${'n'.repeat(30)}-site`)
  expect(shown[2]).toContain(`leftPadding: ${20 + 6 * 36}`)
})

test('good, failed and unfinished runs have colors of their own, whose names are legible in them', () => {
  const config = lines([withRuns('site', run())])[2] ?? ''
  const colors: Record<string, string> = JSON.parse(/themeVariables: (\{.*?\})/.exec(config)?.[1] ?? '')
  const fills = ['taskBkgColor', 'critBkgColor', 'activeTaskBkgColor'].map((name) => colors[name] ?? '')
  expect(new Set(fills).size).toBe(3)
  // https://www.w3.org/TR/WCAG22/#contrast-minimum; that of running bars also stands beside them, on GitHub's pages.
  const { taskTextColor = '', taskTextDarkColor = '' } = colors
  for (const fill of fills.slice(0, 2)) expect(contrast(taskTextColor, fill)).toBeGreaterThan(4.5)
  for (const page of ['#ffffff', '#0d1117', fills[2] ?? ''])
    expect(contrast(taskTextDarkColor, page)).toBeGreaterThan(3)
})

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test('secrets are taken out', () => {
  const results = [withRuns('hunter2', run({ workflow: 'Deploy hunter2', conclusion: 'hunter2' }))]
  const chart = lines(results, (text) => text.replaceAll('hunter2', '***')).join('\n')
  expect(chart).toContain('section acme/***\n  ✗ Deploy ***, *** ')
  expect(chart).not.toContain('hunter2')
})

test('it never grows beyond what Mermaid reads', () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    withRuns(`${i}${'n'.repeat(90)}`, ...Array.from({ length: 50 }, () => run({ workflow: '\u0000'.repeat(200) }))),
  )
  const chart = ganttOf(many, asItIs)
  expect(chart.length).toBeLessThan(50_000)
  expect(chart.match(/ :\d+, /g)).toHaveLength(100)
  expect(chart).toContain('title The first 100 runs, in your local time')
})
