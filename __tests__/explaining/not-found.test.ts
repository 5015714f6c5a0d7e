import type { Circumstances, Findings } from '../../src/explaining/circumstances.ts'
import { notFound } from '../../src/explaining/not-found.ts'
import { answer, refusal } from '../failures/answers.ts'
import { about, KINDS, shown, TOKENS } from './about.ts'

const MISSING = refusal(404, 'Not Found')
const advice = (token: string, found: Findings = {}, more: Partial<Circumstances> = {}, reply = MISSING) =>
  shown(notFound(reply, about(token, more), found))

describe.each(KINDS)('%s', (kind) => {
  const token = TOKENS[kind]
  const { name } = about(token).token

  test('a repository that it can see: the right to write is missing, which is 404, too', () => {
    const lines = advice(token, { repository: 'visible' })
    expect(lines[0]).toBe(
      `This ${name} can see the repository, so it exists; but it may not write to it (scope or role), which GitHub answers with 404, too.`,
    )
    expect(lines.join('\n')).toMatch(/Contents: Read and write|the scope repo/)
  })

  test.each(['list-runs', 'follow-runs'] as const)('a repository that it can see, but not its runs (%s)', (task) => {
    const lines = advice(token, { repository: 'visible' }, { task })
    expect(lines[0]).toBe(`This ${name} can see the repository, but not its workflow runs.`)
    expect(lines.join('\n')).toMatch(/Actions: Read|the scope repo/)
  })

  test('a repository that it can not see: private, missing or misspelt, and what gives access to it', () => {
    for (const repository of ['hidden', undefined] as const) {
      const lines = advice(token, { repository })
      expect(lines.slice(0, 2)).toEqual([
        `To this ${name} the repository is private, missing or misspelt: GitHub hides what a token may not see.`,
        'If the name is right, the token needs access to it:',
      ])
      expect(lines.join('\n')).toMatch(/Contents: Read and write|the scope repo/)
      expect(/it reaches its own repository only\. Pass a fine-grained/.test(lines.join('\n'))).toBe(
        kind === 'installation' || kind === 'unknown',
      )
    }
  })
})

test.each<[what: string, found: Findings, says: string]>([
  ['its owner is there', { owner: 'exists' }, 'The owner acme exists.'],
  [
    'a name is near',
    { owner: 'exists', nearest: 'acme/site\n' },
    'The nearest name that the token can see is acme/site\\n: is that the one?',
  ],
])('what look-ups found is said: %s', (_, found, says) => {
  expect(advice(TOKENS.classic, { repository: 'hidden', ...found })).toContain(says)
  expect(advice(TOKENS.classic, { repository: 'hidden' })).not.toContain(says)
})

test('an owner that is missing is all there is to say', () => {
  expect(advice(TOKENS.classic, { repository: 'hidden', owner: 'missing' })).toEqual([
    "There is no user or organization acme there: check the owner's spelling, and that github-api-url is the right GitHub.",
  ])
})

test('a web page is no answer of an API, whatever was found', () => {
  const page = answer(404, '<!DOCTYPE html>')
  const found: Findings = { repository: 'visible' }
  expect(advice(TOKENS.classic, found, { apiUrl: 'https://ghe.acme.test' }, page)).toEqual([
    expect.stringMatching(/not what GitHub's API answers\. .* It is https:\/\/ghe\.acme\.test; .*\/api\/v3/),
  ])
})

test('whoever waits is told of the right to read runs as well', () => {
  const right = 'Waiting for runs takes Actions: Read, too.'
  expect(advice(TOKENS['fine-grained'], {}, { waits: true }).at(-1)).toBe(right)
  expect(advice(TOKENS['fine-grained'])).not.toContain(right)
})

test.each([
  ['follow-runs', 'Actions: Read'],
  ['list-runs', 'Contents: Read and write'],
] as const)('to this end (%s) a repository that can not be seen takes %s', (task, right) => {
  const lines = advice(TOKENS['fine-grained'], { repository: 'hidden' }, { task })
  expect(lines[0]).toContain('private, missing or misspelt')
  expect(lines.at(-1)).toMatch(new RegExp(`^It needs ${right}, and the repository`))
})
