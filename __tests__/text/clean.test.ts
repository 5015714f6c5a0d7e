import { createClean } from '../../src/text/clean.ts'

test.each<[secrets: string[], text: string, cleaned: string]>([
  [['ghp_secret'], 'the token ghp_secret, ghp_secret', 'the token ***, ***'],
  [['ghp_secret'], 'GHP_SECRET', 'GHP_SECRET'],
  [['ghp_secret', 'ghs_other1'], 'ghp_secret ghs_other1', '*** ***'],
  [['a.b*c(d'], 'a.b*c(d aXbXc(d', '*** aXbXc(d'],
  [['short'], 'a short text', 'a *** text'],
  [['short'], `a ${btoa('short')}, c2hvcnQ=`, 'a c2hvcnQ=, c2hvcnQ='],
  [['abcdefgh', 'efghijkl'], 'abcdefghijkl', '***'],
  [['aaaaaaa'], 'a'.repeat(20), '***'],
  [['ghp_A', 'ghp_A-THE-REST'], 'ghp_A-THE-REST', '***'],
  [[''], 'text', 'text'],
  [[], 'text', 'text'],
])('without %j, %j is %j', (secrets, text, cleaned) => expect(createClean(secrets)(text)).toBe(cleaned))

test('secrets that are registered later count, too', () => {
  const secrets: string[] = []
  const clean = createClean(secrets)
  for (const secret of ['ghs_later', 'ghs_last1']) {
    secrets.push(secret)
    expect(clean(secret)).toBe('***')
  }
})

test('a secret within another leaves nothing of the longer one', () => {
  for (const secrets of [
    ['secret', 'secret-and-more'],
    ['secret-and-more', 'secret'],
  ])
    expect(createClean(secrets)('it is secret-and-more')).not.toContain('and-more')
})

test('within another text the base64 of a secret has three forms, and none of them is shown', () => {
  const secret = 'ghp_1A2b3C4d5E6f'
  for (const before of ['', 'x', 'xy', 'x-access-token:'])
    for (const after of ['', '\n', '@api.github.com'])
      for (const alphabet of ['base64', 'base64url'] as const) {
        const cleaned = createClean([secret])(Buffer.from(`${before}${secret}${after}`).toString(alphabet))
        expect(cleaned).toContain('***')
        // A neighbour of the secret has a part in the characters beside it, which alone tell nothing.
        expect(cleaned.length).toBeLessThanOrEqual(Math.ceil(((before + after).length * 4) / 3) + '***'.length + 6)
      }
})

test.each(['gh"p\\secret', 'ghp/secret+=', 'ghp_secret/\ud800'])(
  '%j is not shown as JSON or URLs write it',
  (secret) => {
    const clean = createClean([secret])
    expect(clean(JSON.stringify({ secret }))).toBe('{"secret":"***"}')
    expect(clean(`?token=${encodeURIComponent(secret.toWellFormed())}&x`)).toBe('?token=***&x')
  },
)

// By what the processor did, which no other process changes, and not by the time it took.
test.each([
  ['one letter', (length: number) => 'a'.repeat(length)],
  ['two letters', (length: number) => 'ab'.repeat(length / 2)],
  ['one letter but for its middle', (length: number) => `${'a'.repeat(length / 2)}b${'a'.repeat(length / 2)}`],
])('a long secret of %s takes no more work than a short one, in a text that repeats it everywhere', (_, secret) => {
  const text = secret(60).slice(0, 2).repeat(500_000)
  const workOf = (length: number) => {
    const clean = createClean([secret(length)])
    clean(text.slice(0, 100_000))
    const before = process.cpuUsage()
    clean(text)
    return process.cpuUsage(before).user
  }
  // Were each place looked at anew, it would be twenty times as much.
  expect(workOf(1200) / workOf(60)).toBeLessThan(5)
})
