import { createClean } from '../../src/report/clean.ts'

test.each<[secrets: string[], text: string, cleaned: string]>([
  [['ghp_secret'], 'the token ghp_secret, ghp_secret', 'the token ***, ***'],
  [['ghp_secret'], 'GHP_SECRET', 'GHP_SECRET'],
  [['ghp_secret', 'ghs_other1'], 'ghp_secret ghs_other1', '*** ***'],
  [['a.b*c(d'], 'a.b*c(d aXbXc(d', '*** aXbXc(d'],
  [['short'], 'a short text', 'a short text'],
  [[''], 'text', 'text'],
  [[], 'text', 'text'],
])('without %j, %j is %j', (secrets, text, cleaned) => expect(createClean(secrets)(text)).toBe(cleaned))

test('secrets that are registered later count, too', () => {
  const secrets: string[] = []
  const clean = createClean(secrets)
  secrets.push('ghs_later')
  expect(clean('ghs_later')).toBe('***')
})

test('a secret within another leaves nothing of the longer one', () => {
  for (const secrets of [
    ['secret', 'secret-and-more'],
    ['secret-and-more', 'secret'],
  ])
    expect(createClean(secrets)('it is secret-and-more')).not.toContain('and-more')
})
