import type { Circumstances, Findings } from '../../src/explaining/circumstances.ts'
import { notFound } from '../../src/explaining/not-found.ts'
import { refusal } from '../failures/answers.ts'
import { about, KINDS, shown, TOKENS } from './about.ts'

const MISSING = refusal(404, 'Not Found')
const ELSEWHERE = { isCurrent: false, current: 'acme/monorepo' }
const explained = (token: string, found: Findings = {}, more: Partial<Circumstances> = {}) =>
  notFound(MISSING, about(token, { ...ELSEWHERE, ...more }), found)
const advice = (...args: Parameters<typeof explained>) => shown(explained(...args))

describe.each(KINDS)('%s', (kind) => {
  const token = TOKENS[kind]
  const { name } = about(token).token

  test('a repository that it can see: the right to write is missing', () => {
    const { title, cause, steps } = explained(token, { repository: 'visible' })
    expect(title).toBe('Token may not write')
    expect(cause).toMatch(`This ${name} may not write to acme/site`)
    expect(steps.join('\n')).toMatch(/Contents: Read and write|the scope repo/)
  })

  test.each(['list-runs', 'follow-runs'] as const)('a repository that it can see, but not its runs (%s)', (task) => {
    const { title, cause, steps } = explained(token, { repository: 'visible' }, { task })
    expect(title).toBe('Token may not read runs')
    expect(cause).toMatch(`This ${name} may not read the workflow runs of acme/site`)
    expect(steps.join('\n')).toMatch(/Actions: Read|the scope repo/)
  })

  test('a repository that it can not see: misspelled, missing or private, and what gives access to it', () => {
    for (const repository of ['hidden', undefined] as const) {
      const lines = advice(token, { repository })
      expect(lines.slice(0, 3)).toEqual([
        repository
          ? `This ${name} cannot see acme/site: it is misspelled, missing, or private and hidden from this token.`
          : `acme/site is misspelled or missing, or this ${name} may not see it or not write to it: GitHub answers 404 to all of these.`,
        'Check the spelling of acme/site.',
        expect.stringMatching(/^If acme\/site is right, the token needs access to it:\n\S/),
      ])
      expect(lines.join('\n')).toMatch(/Contents: Read and write|the scope repo/)
      const hasUser = ['classic', 'oauth', 'unknown'].includes(kind)
      expect(/authorize the token for it: without that GitHub may answer 404/.test(lines.join('\n'))).toBe(hasUser)
    }
  })
})

describe('the most likely cause comes first', () => {
  const nearest = 'acme/sites\n'
  test.each<[what: string, token: string, found: Findings, cause: string | RegExp, step: string | RegExp]>([
    [
      'a name is near',
      TOKENS.classic,
      { owner: 'exists', nearest },
      /^Did you mean acme\/sites\\n\? This classic .* cannot see acme\/site\.$/,
      'If that is the one, correct the name: acme/sites\\n.',
    ],
    [
      'GITHUB_TOKEN reaches its own repository alone',
      TOKENS.installation,
      { owner: 'exists', isOwnAlone: true },
      "This job's GITHUB_TOKEN reaches only acme/monorepo, and acme/site is another repository.",
      /^Pass another token as `token`/,
    ],
    [
      'likewise, and the owner is missing',
      TOKENS.installation,
      { owner: 'missing', isOwnAlone: true },
      "This job's GITHUB_TOKEN reaches only acme/monorepo, and acme/site is another repository.",
      'There is no user or organization acme: check the spelling.',
    ],
    [
      'likewise, and its own is near',
      TOKENS.installation,
      { owner: 'exists', isOwnAlone: true, nearest: 'acme/monorepo' },
      "Did you mean acme/monorepo? This job's GITHUB_TOKEN reaches no other repository.",
      'If that is the one, correct the name: acme/monorepo.',
    ],
    [
      'an App, not GITHUB_TOKEN',
      TOKENS.installation,
      { owner: 'exists', isOwnAlone: false },
      /^This GitHub App's installation token \(ghs_…\) cannot see acme\/site/,
      'Check the spelling of acme/site.',
    ],
    [
      "a fine-grained token of another owner's repositories",
      TOKENS['fine-grained'],
      { owner: 'exists', otherOwner: 'globex' },
      /is for repositories of globex, and acme\/site belongs to acme/,
      /^Make a token with acme as its resource owner/,
    ],
    [
      'the owner is missing',
      TOKENS.classic,
      { owner: 'missing' },
      'There is no user or organization acme.',
      'Check the spelling of acme/site.',
    ],
    [
      'likewise, and another is near',
      TOKENS.classic,
      { owner: 'missing', nearestOwner: 'acne' },
      'Did you mean acne? There is no user or organization acme.',
      'Check the spelling of acme/site.',
    ],
  ])('%s', (_, token, found, cause, step) => {
    const { cause: told, steps } = explained(token, { repository: 'hidden', ...found })
    expect(told).toMatch(cause)
    expect(steps.find((each) => each !== undefined)).toMatch(step)
  })
})

test('that the owner exists is said below the answer', () => {
  expect(advice(TOKENS.classic, { repository: 'hidden', owner: 'exists' }).at(-1)).toBe('The owner acme exists.')
  expect(advice(TOKENS.classic, { repository: 'hidden' })).not.toContain('The owner acme exists.')
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
  expect(lines[0]).toContain('it is misspelled, missing, or private')
  expect(lines[2]).toMatch(new RegExp(`\nGive the token ${right}, and add acme/site to its repositories`))
})
