import { nearest } from '../../src/text/nearest.ts'

test.each<[wanted: string, candidates: string[], found: string | undefined]>([
  ['deploy', [], undefined],
  ['deploy', ['deploy'], 'deploy'],
  ['deploy', ['build', 'deply', 'deplpy'], 'deply'],
  ['deploy-site', ['deploy-docs', 'deploy_site'], 'deploy_site'],
  ['DEPLOY', ['Deploi'], 'Deploi'],
  ['deploi', ['Deploy', 'DEPLOY'], 'Deploy'],
  ['ab', ['ba', 'xy'], 'ba'],
])('nearest to %j of %j is %j', (wanted, candidates, found) => expect(nearest(wanted, candidates)).toBe(found))

test.each<[wanted: string, candidate: string, near: boolean]>([
  // Of a short name two characters may differ, else a third of them, rounded up.
  ['abc', 'xyc', true],
  ['abc', 'xyz', false],
  ['abcdef', 'xycdef', true],
  ['abcdef', 'xyzdef', false],
  ['abcdefg', 'xyzdefg', true],
  ['abcdefg', 'wxyzefg', false],
  ['abc', 'abcde', true],
  ['abc', 'abcdef', false],
])('%j and %j are near: %s', (wanted, candidate, near) => {
  expect(nearest(wanted, [candidate])).toBe(near ? candidate : undefined)
})

test('how far is too far can be said', () => {
  expect(nearest('abc', ['xyz'], 3)).toBe('xyz')
  expect(nearest('abcdefghijkl', ['wxyzefghijkl'], 3)).toBeUndefined()
})

test.each([1, 2, 500, 1000, 1001, 20_000])('of %i candidates no more than a thousand are compared', (count) => {
  const others = Array.from({ length: count }, (_, index) => `${'x'.repeat(80)}${index}`)
  expect(nearest('deploy', [...others, 'deploi'])).toBe(count < 1000 ? 'deploi' : undefined)
  expect(nearest('deploy', ['deploi', ...others])).toBe('deploi')
})

test('what is longer than any name has none that is near', () => {
  expect(nearest('x'.repeat(101), ['x'.repeat(100)])).toBeUndefined()
})

test('what is longer than any name is no candidate, and costs no time', () => {
  expect(nearest('x'.repeat(100), [`${'x'.repeat(100)}y`])).toBeUndefined()
  expect(nearest('x'.repeat(100), [`${'x'.repeat(99)}y`])).toBe(`${'x'.repeat(99)}y`)
  // Compared, these two would take years.
  expect(nearest('x'.repeat(2 ** 24), ['y'.repeat(2 ** 24)])).toBeUndefined()
})
