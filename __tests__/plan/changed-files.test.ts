import { type Changed, type Event, lookUpChanged, type Place, placeOfChanges } from '../../src/plan/changed-files.ts'
import { readChangedFiles } from '../../src/plan/changed-input.ts'
import type { Reply } from '../../src/reply.ts'
import { answer } from '../failures/answers.ts'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const PUSH = { ref: 'refs/heads/main', before: A, after: B }
const ACME = { owner: 'acme', name: 'monorepo' }

describe('where changed files are looked for', () => {
  const pull = { pull_request: { number: 7, changed_files: 2 } }
  test.each<[name: string, payload: unknown, place: Place | RegExp]>([
    ['push', PUSH, { kind: 'comparison', base: A, head: B }],
    ['push', { ...PUSH, forced: true }, { kind: 'comparison', base: A, head: B }],
    ['push', { ...PUSH, before: '0'.repeat(40), created: true }, /^the branch is new/],
    ['push', { ...PUSH, ref: 'refs/tags/v1' }, /^a tag was pushed/],
    ['push', { ...PUSH, deleted: true, after: '0'.repeat(40) }, /deleted/],
    ['push', { ...PUSH, before: 'main' }, /does not name the commits/],
    ['push', {}, /does not name the commits/],
    ['push', undefined, /does not name the commits/],
    ['push', { ...PUSH, before: `${A}/../../x` }, /does not name the commits/],
    ['pull_request', pull, { kind: 'pull-request', number: 7, files: 2 }],
    ['pull_request_target', pull, { kind: 'pull-request', number: 7, files: 2 }],
    ['pull_request', { pull_request: { number: '7' } }, /says nothing of a pull request/],
    ['merge_group', { merge_group: { base_sha: A, head_sha: B } }, { kind: 'comparison', base: A, head: B }],
    ['merge_group', {}, /does not name the commits/],
    ['schedule', { schedule: '0 0 * * *' }, /^the event is schedule, and this event does not tell/],
    ['workflow_dispatch', {}, /^the event is workflow_dispatch/],
    ['release', {}, /^the event is release/],
    ['workflow_run', {}, /^the event is workflow_run/],
    ['', {}, /not known here/],
  ])('%s %j', (name, payload, expected) => {
    const place = placeOfChanges({ name, payload })
    if (expected instanceof RegExp) expect(place).toEqual({ kind: 'unknown', why: expect.stringMatching(expected) })
    else expect(place).toEqual(expected)
  })
})

/** Asks a GitHub that answers so, one reply after another. */
async function looked(event: Event, ...replies: Reply[]): Promise<{ changed: Changed; asked: unknown[] }> {
  const asked: unknown[] = []
  const client = {
    async request(route: string, parameters: Record<string, unknown> = {}) {
      const { basehead, page } = parameters
      asked.push(basehead ?? page)
      const reply = replies.shift()
      if (!reply) throw new Error(`nobody expects ${route}`)
      return reply
    },
  }
  return { changed: await lookUpChanged(event, ACME, client), asked }
}

const push: Event = { name: 'push', payload: PUSH }
const pull = (files: number): Event => ({
  name: 'pull_request',
  payload: { pull_request: { number: 7, changed_files: files } },
})
const files = (count: number, from = 0) => Array.from({ length: count }, (_, i) => ({ filename: `f${from + i}` }))
const compared = (list: unknown, status = 'ahead') => answer(200, { status, files: list })
const lost: Reply = { kind: 'no-answer', why: 'timeout', sent: true, host: 'github', detail: 'too slow' }

describe('what GitHub tells of them', () => {
  test.each<[what: string, event: Event, replies: Reply[], paths: string[]]>([
    ['a push', push, [compared(files(2))], ['f0', 'f1']],
    ['nothing', push, [compared([], 'identical')], []],
    ['a renamed file', push, [compared([{ filename: 'new', previous_filename: 'old' }])], ['new', 'old']],
    ['a forced push', push, [compared(files(1), 'diverged'), compared(files(1, 5), 'diverged')], ['f0', 'f5']],
    ['a push back', push, [compared([], 'behind'), compared(files(1))], ['f0']],
    ['almost too much', push, [compared(files(299))], files(299).map(({ filename }) => filename)],
    ['a pull request', pull(2), [answer(200, files(2))], ['f0', 'f1']],
    [
      'one of two pages',
      pull(101),
      [answer(200, files(100)), answer(200, files(1, 100))],
      files(101).map(({ filename }) => filename),
    ],
  ])('%s', async (_, event, replies, paths) => {
    expect((await looked(event, ...replies)).changed).toMatchObject({ kind: 'paths', paths })
  })

  test('a forced push is compared both ways', async () => {
    const { asked } = await looked(push, compared([], 'diverged'), compared([], 'diverged'))
    expect(asked).toEqual([`${A}...${B}`, `${B}...${A}`])
  })

  test.each<[what: string, event: Event, replies: Reply[], why: RegExp]>([
    ['too much', push, [compared(files(300))], /^300 files or more changed, and GitHub lists no more/],
    ['too much back', push, [compared([], 'diverged'), compared(files(300))], /^300 files/],
    [
      'too much of a pull request',
      pull(5000),
      Array.from({ length: 30 }, (_, i) => answer(200, files(100, i * 100))),
      /^3000 files or more/,
    ],
    ['one that goes on', pull(3), [answer(200, files(2))], /has changed since the workflow started/],
    ['a commit that is gone', push, [answer(404)], /Either the commit before is gone.*Contents: read/],
    ['no right', pull(1), [answer(403)], /source-token needs the right Pull requests: read/],
    ['a broken GitHub', push, [answer(502)], /^GitHub answered 502/],
    ['no answer', push, [lost], /^GitHub gave no answer \(too slow\)/],
    ['no list', push, [answer(200, {})], /^GitHub answered 200/],
    ['no names', push, [compared([{ filename: 5 }])], /^GitHub answered 200/],
    ['no page after the first', pull(150), [answer(200, files(100)), lost], /gave no answer/],
  ])('%s is not known', async (_, event, replies, why) => {
    expect((await looked(event, ...replies)).changed).toEqual({ kind: 'unknown', why: expect.stringMatching(why) })
  })

  test('nor is it without a token, or a repository', async () => {
    expect(await lookUpChanged(push, ACME, undefined)).toMatchObject({ why: expect.stringMatching(/^source-token is/) })
    const client = { request: async () => answer(500) }
    expect(await lookUpChanged(push, undefined, client)).toMatchObject({
      why: expect.stringMatching(/GITHUB_REPOSITORY/),
    })
  })
})

describe('changed-files', () => {
  test.each<[text: string, paths: string[]]>([
    ['a.md\nb/c.md\r\n\n  d.md  ', ['a.md', 'b/c.md', 'd.md']],
    ['["a.md", "b c.md"]', ['a.md', 'b c.md']],
    ['[]', []],
    ['[ ]', []],
    ['[slug]/page.tsx\nb', ['[slug]/page.tsx', 'b']],
    ['./a.md', ['a.md']],
    ['"caf\\303\\251.md"\n"a\\tb\\"c\\\\d"', ['caf\u00e9.md', 'a\tb"c\\d']],
    ['"caf\u00e9 \\"x\\""', ['caf\u00e9 "x"']],
  ])('%j', async (text, paths) => {
    expect(await readChangedFiles(text)).toEqual({ ok: true, value: { paths, warnings: [] } })
  })

  test.each([
    ['src/a.ts docs/b.md', ['src/a.ts docs/b.md', 'src/a.ts', 'docs/b.md']],
    ['  ./my file.md\n', ['my file.md', 'my', 'file.md']],
  ])('%j, in one line, may be one path or several', async (text, paths) => {
    const warnings = [expect.stringMatching(/one line with spaces/)]
    expect(await readChangedFiles(text)).toEqual({ ok: true, value: { paths, warnings } })
  })

  test.each<[text: string, says: RegExp]>([
    ['["a", 5]', /must be a list of texts/],
    ['["a", "b', /is not valid JSON/],
  ])('%j is wrong', async (text, says) => {
    expect(await readChangedFiles(text)).toEqual({ ok: false, problems: [expect.stringMatching(says)] })
  })
})
