import { contextsOf, cut } from '../../src/report/status-contexts.ts'
import { createVeil } from '../../src/report/veil.ts'
import type { Target, WorkflowDispatch } from '../../src/target.ts'
import { target } from './results.ts'

const ALONE = { index: 0, total: 1 }
const same = (text: string) => text

const contexts = (targets: Target[], place = ALONE, shown = same) => [...contextsOf(targets, place, shown).values()]
const workflow = (file: string): WorkflowDispatch => ({ kind: 'workflow', workflow: file, refs: [], inputs: {} })

test.each<[what: string, targets: Target[], contexts: string[]]>([
  ['each has its repository', [target('site'), target('docs')], ['dispatch / acme/site', 'dispatch / acme/docs']],
  [
    'several of a repository have their event or workflow, too',
    [target('site', { eventType: 'a' }), target('site', { dispatch: workflow('b.yml') }), target('docs')],
    ['dispatch / acme/site / a', 'dispatch / acme/site / b.yml', 'dispatch / acme/docs'],
  ],
  [
    'names in another letter case are one repository, and spelled as the first',
    [target('site'), target('site', { repository: 'ACME/Site' })],
    ['dispatch / acme/site / deploy', 'dispatch / acme/site / deploy'],
  ],
  [
    'two payloads of one event share one',
    [target('site'), target('site', { dispatchId: 'x' })],
    ['dispatch / acme/site / deploy', 'dispatch / acme/site / deploy'],
  ],
  [
    'what is left out counts: a rule needs one name',
    [target('site', { eventType: 'a', skippedBecause: 'paths' }), target('site', { eventType: 'b' })],
    ['dispatch / acme/site / a', 'dispatch / acme/site / b'],
  ],
  [
    'no control character stays',
    [target('site', { eventType: 'a\nb' }), target(), target('', { repository: 'search "a\nb"' })],
    ['dispatch / acme/site / a\\nb', 'dispatch / acme/site / deploy', 'dispatch / search "a\\nb"'],
  ],
])('%s', (_, targets, expected) => {
  expect(contexts(targets)).toEqual(expected)
})

test.each([
  [30, 30],
  [31, 1],
  [1000, 1],
])('%i targets have %i', (count, kinds) => {
  const targets = Array.from({ length: count }, (_, at) => target(`r${at}`))
  const all = contexts(targets)
  expect(all).toHaveLength(count)
  expect(new Set(all).size).toBe(kinds)
  if (kinds === 1) expect(all[0]).toBe('dispatch')
})

test('in a matrix the place stands behind, from 1 on', () => {
  expect(contexts([target()], { index: 1, total: 3 })).toEqual(['dispatch / acme/site (2)'])
  expect(contexts([target()], { index: 0, total: 3 })).toEqual(['dispatch / acme/site (1)'])
  expect(contexts(Array(31).fill(target()), { index: 1, total: 3 })[0]).toBe('dispatch (2)')
})

test('none is longer than GitHub keeps, and the place stays', () => {
  const name = 'n'.repeat(100)
  const targets = ['x', '🚀'].map((letter) =>
    target(name, { repository: `${'o'.repeat(39)}/${name}`, eventType: letter.repeat(100) }),
  )
  for (const context of contexts(targets, { index: 122, total: 256 })) {
    expect([...context]).toHaveLength(255)
    expect(context).toMatch(/^dispatch \/ o+\/n+ \/ .+… \(123\)$/u)
  }
})

test('a hidden name is in none', () => {
  const targets = [target('vault', { isPrivate: true }), target('cellar', { isPrivate: true }), target('site')]
  const veil = createVeil(targets.slice(0, 2))
  expect(contexts(targets, ALONE, veil)).toEqual([
    'dispatch / a private repository of acme / deploy',
    'dispatch / a private repository of acme / deploy',
    'dispatch / acme/site',
  ])
})

test('nor is a secret', () => {
  const targets = [target('site', { eventType: 'deploy-s3cret' }), target()]
  const shown = (text: string) => text.replaceAll('s3cret', '***')
  expect(contexts(targets, ALONE, shown)[0]).toBe('dispatch / acme/site / deploy-***')
})

test.each([
  ['short', 5, 'short'],
  ['longer', 5, 'long…'],
  // GitHub refuses them.
  ['a 🚀', 20, 'a \\u{1f680}'],
  ['é✓한', 3, 'é✓한'],
])('%s cut to %i characters is %s', (text, most, expected) => {
  expect(cut(text, most)).toBe(expected)
})
