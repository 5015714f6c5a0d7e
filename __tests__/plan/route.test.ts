import fc from 'fast-check'
import type { Client } from '../../src/github/client.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { route } from '../../src/plan/route.ts'
import type { Reply } from '../../src/reply.ts'
import { answer, noAnswer } from '../failures/answers.ts'
import { planOf } from '../inputs/reading.ts'
import { createClock, START } from '../world/clock.ts'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const NOBODY = () => Promise.reject(new Error('not asked'))

/** What changed in truth, and what keeps GitHub from telling it. */
interface Change {
  event: 'push' | 'pull_request' | 'merge_group' | 'schedule'
  files: { filename: string; previous_filename?: string }[]
  /** Of a forced push: what it takes back. */
  back: { filename: string }[]
  isNew: boolean
  /** What each request comes to, where not to its answer. */
  faults: ('none' | 'refused' | 'lost' | 'broken' | 'garbled')[]
  token: boolean
}

/** A GitHub with its caps: 300 files of a comparison, 3,000 of a pull request. */
function githubOf({ files, back, faults }: Change): Client {
  const left = [...faults]
  const told = (route: string, { basehead = '', page = 1 }: Record<string, unknown> = {}): Reply => {
    if (route.includes('/compare/')) {
      const list = basehead === `${A}...${B}` ? files : back
      return answer(200, { status: back.length > 0 ? 'diverged' : 'ahead', files: list.slice(0, 300) })
    }
    return answer(200, files.slice(0, 3000).slice((Number(page) - 1) * 100, Number(page) * 100))
  }
  return {
    async request(route, parameters) {
      switch (left.shift()) {
        case 'refused':
          return answer(403, { message: 'Resource not accessible by integration' })
        case 'lost':
          return noAnswer('reset', true)
        case 'broken':
          return answer(502, 'Bad gateway')
        case 'garbled':
          return answer(200, { files: [{ filename: null }], status: 'ahead' })
        default:
          return told(route, parameters)
      }
    },
  }
}

function payloadOf({ event, files, isNew }: Change): unknown {
  if (event === 'push') return { ref: 'refs/heads/main', before: isNew ? '0'.repeat(40) : A, after: B }
  if (event === 'pull_request') return { pull_request: { number: 7, changed_files: files.length } }
  return { merge_group: { base_sha: A, head_sha: B } }
}

/** GitHub's rules once more, by trying all: for literals, `*`, `**` and the last that matches. */
function isIn(file: string, patterns: string[]): boolean {
  const last = patterns.findLast((pattern) => fits(file, pattern.replace(/^!/, '')))
  return last !== undefined && !last.startsWith('!')
}

function fits(text: string, pattern: string): boolean {
  if (pattern === '') return text === ''
  if (pattern.startsWith('**/') && fits(text, pattern.slice(3))) return true
  if (pattern.startsWith('**')) {
    return Array.from({ length: text.length + 1 }, (_, at) => at).some((at) => fits(text.slice(at), pattern.slice(2)))
  }
  if (pattern.startsWith('*')) {
    const end = `${text}/`.indexOf('/')
    return Array.from({ length: end + 1 }, (_, at) => at).some((at) => fits(text.slice(at), pattern.slice(1)))
  }
  return text !== '' && text[0] === pattern[0] && fits(text.slice(1), pattern.slice(1))
}

const word = fc.constantFrom('a', 'b', 'ab', 'c')
const path = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
const pattern = fc
  .tuple(fc.boolean(), fc.array(fc.oneof(word, fc.constantFrom('*', '**', 'a*')), { minLength: 1, maxLength: 3 }))
  .map(([negates, parts]) => `${negates ? '!' : ''}${parts.join('/')}`)
const patterns = fc
  .array(pattern, { minLength: 1, maxLength: 4 })
  .filter((list) => list.some((each) => !each.startsWith('!')))
const changedFile: fc.Arbitrary<Change['files'][number]> = fc.record(
  { filename: path, previous_filename: path },
  { requiredKeys: ['filename'] },
)
/** Few, or just about as many as GitHub lists. */
const files = fc
  .tuple(fc.array(changedFile, { maxLength: 8 }), fc.constantFrom(0, 0, 0, 98, 298, 300, 2998))
  .map(([own, more]): Change['files'] => [...Array.from({ length: more }, (_, i) => ({ filename: `z${i}` })), ...own])
const change: fc.Arbitrary<Change> = fc.record({
  event: fc.constantFrom('push', 'pull_request', 'merge_group', 'schedule'),
  files,
  back: fc.oneof(fc.constant<Change['back']>([]), fc.array(fc.record({ filename: path }), { maxLength: 3 })),
  isNew: fc.nat(9).map((number) => number === 0),
  faults: fc.array(fc.constantFrom('none', 'none', 'none', 'refused', 'lost', 'broken', 'garbled'), { maxLength: 3 }),
  token: fc.nat(9).map((number) => number > 0),
})

async function routed(lists: string[][], its: Change) {
  const list = lists.map((paths, index) => ({ repository: `r${index}`, paths }))
  const inputs = { targets: JSON.stringify(list), retries: '1', 'source-token': its.token ? 'ghs_source' : '' }
  const plan: Plan = await planOf(inputs)
  const clock = createClock(START, 1)
  return route(plan, {
    foundPrivate() {},
    clientOf: NOBODY,
    ownClientOf: async () => githubOf(its),
    event: () => ({ name: its.event, payload: payloadOf(its) }),
    clock,
    stop: new AbortController().signal,
  })
}

test('no target is left out for which a file changed that its paths mean, whatever GitHub tells of it', async () => {
  const seen = { leftOut: 0, toAll: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(patterns, { minLength: 1, maxLength: 4 }), change, async (lists, its) => {
      const { targets, sentToAll } = await routed(lists, its)
      const back = its.event === 'pull_request' ? [] : its.back
      const truth = [...its.files, ...back].flatMap((file) => Object.values<string>(file))
      for (const [index, { skippedBecause }] of targets.entries()) {
        const isMeant = truth.some((file) => isIn(file, lists[index] ?? []))
        if (isMeant || sentToAll) expect(skippedBecause).toBeUndefined()
        // What is known is of use.
        else expect(skippedBecause).toBe('paths')
        if (skippedBecause) seen.leftOut++
      }
      if (sentToAll) seen.toAll++
    }),
    { numRuns: 600 },
  )
  expect(seen.leftOut).toBeGreaterThan(50)
  expect(seen.toAll).toBeGreaterThan(50)
})

test('a client that breaks sends to all, too', async () => {
  const plan = await planOf({ targets: '[{repository: site, paths: a/**}]', 'source-token': 'ghs_source' })
  const routing = await route(plan, {
    foundPrivate() {},
    clientOf: NOBODY,
    ownClientOf: () => Promise.reject(new Error('out of order')),
    event: () => ({ name: 'push', payload: { ref: 'refs/heads/main', before: A, after: B } }),
    clock: createClock(START, 1),
    stop: new AbortController().signal,
  })
  expect(routing.sentToAll).toMatch(/the action itself failed to find out \(out of order\)/)
  expect(routing.targets[0]?.skippedBecause).toBeUndefined()
})

test.each<[paths: string, changed: string, warnings: RegExp[]]>([
  ['a/**', 'a/b', [/^targets: 501 of them are on one token/]],
  ['a/**', 'b', []],
])('what is left out counts for no hourly limit: %s, %s', async (paths, changed, warnings) => {
  const list = Array.from({ length: 501 }, (_, i) => ({ repository: `r${i}`, paths }))
  const plan = await planOf({ targets: JSON.stringify(list), 'changed-files': changed })
  expect(plan.warnings).toEqual([])
  const event = () => ({ name: '', payload: {} })
  const options = { foundPrivate() {}, clientOf: NOBODY, ownClientOf: NOBODY, event }
  const stop = new AbortController().signal
  const routing = await route(plan, { ...options, clock: createClock(START, 1), stop })
  expect(routing.warnings).toEqual(warnings.map((warning) => expect.stringMatching(warning)))
})

test('changed files that no target asks for are told of', async () => {
  const { warnings } = await planOf({ targets: 'site docs', 'changed-files': 'a' })
  expect(warnings).toEqual(['changed-files: has no effect where no target has paths.'])
})
