import fc from 'fast-check'
import { explainSilence } from '../../src/explaining/silence.ts'
import { createReceiversReader } from '../../src/receivers/receivers.ts'
import {
  content,
  FOLDER,
  github,
  listing,
  refusal,
  SITE,
  SITE_EVENT,
  STATES,
  sending,
  silent,
  states,
  type Told,
} from './github.ts'
import { JOBS } from './workflow-files.ts'

describe('the reading', () => {
  test('what listens, with one request for the folder, one for each file and one for the states', async () => {
    const { asked, look } = github({
      [FOLDER]: listing(['ci.yml', 'deploy it.yaml', 'README.md', 'a/b.yml']),
      [`${FOLDER}/ci.yml`]: content(`on: push\n${JOBS}`),
      [`${FOLDER}/deploy%20it.yaml`]: content(`on:\n  repository_dispatch:\n    types: [deploy-site]\n${JOBS}`),
      [STATES]: states({ 'ci.yml': 'disabled_manually', 'deploy it.yaml': 'active' }),
    })
    const { listening, lines } = await look(SITE)
    expect(listening).toEqual(['.github/workflows/deploy it.yaml'])
    expect(lines).toHaveLength(1)
    expect(asked).toEqual([FOLDER, `${FOLDER}/ci.yml`, `${FOLDER}/deploy%20it.yaml`, STATES])
  })

  test('one reading serves all targets of a repository and token, whatever their event', async () => {
    const { asked, look } = github({
      [FOLDER]: listing(['deploy.yml']),
      [`${FOLDER}/deploy.yml`]: content('on: {repository_dispatch: {types: [build]}}'),
    })
    const looks = [SITE, sending('build'), sending('build', { ...SITE, repository: 'Acme/Site' })]
    const found = await Promise.all(looks.map((target) => look(target)))
    expect(found.map(({ listening }) => listening.length)).toEqual([0, 1, 1])
    expect(asked).toHaveLength(3)
    await look({ ...SITE, token: 'ghp_two' })
    expect(asked).toHaveLength(6)
  })

  test('a disabled workflow is found on a later page, and one that was deleted does not count', async () => {
    const page = Array.from({ length: 100 }, (_, index) => [`old-${index}.yml`, 'active'] as const)
    const { look } = github({
      [FOLDER]: listing(['deploy.yml']),
      [`${FOLDER}/deploy.yml`]: content('on: repository_dispatch'),
      [STATES]: ({ page: number }) =>
        number === 1
          ? states({ ...Object.fromEntries(page.slice(1)), 'deploy.yml': 'deleted' })
          : states({ 'deploy.yml': 'disabled_inactivity' }),
    })
    expect(await look(SITE)).toEqual({ listening: [], lines: [expect.stringContaining('60 days')] })
  })

  test.each<[what: string, reply: Told]>([
    ['refused', refusal],
    ['unanswered', silent()],
    ['of another shape', { data: { workflows: 'none' } }],
    ['half empty', { data: { workflows: [null, 3, { path: 1, state: {} }] } }],
  ])('states that are %s do not spoil the finding', async (_, reply) => {
    const { look } = github({
      [FOLDER]: listing(['deploy.yml']),
      [`${FOLDER}/deploy.yml`]: content('on: repository_dispatch'),
      [STATES]: reply,
    })
    const { listening, lines } = await look(SITE)
    expect(listening).toEqual(['.github/workflows/deploy.yml'])
    expect(lines.at(-1)).toContain('Actions: Read')
  })

  test('links, submodules, folders and other names are no workflow files', async () => {
    const { look, asked } = github({
      [FOLDER]: {
        data: [
          { type: 'symlink', name: 'a.yml' },
          { type: 'dir', name: 'b.yml' },
          { type: 'file', name: 'c.YML' },
          null,
          'd.yml',
          { type: 'file', name: 'module.yml' },
        ],
      },
      [`${FOLDER}/module.yml`]: { data: { type: 'submodule' } },
    })
    expect((await look(SITE)).lines[0]).toContain('has no workflow file')
    expect(asked).toEqual([FOLDER, `${FOLDER}/module.yml`])
  })

  test.each<[what: string, root: Told, says: string]>([
    ['no folder', { data: [] }, 'acme/site has no workflow file'],
    [
      'an empty repository',
      { status: 404, data: { message: 'This repository is empty.' } },
      'acme/site has no workflow file',
    ],
    [
      'no right to look',
      { status: 404, data: { message: 'Not Found' } },
      'Reading workflow files takes Contents: Read',
    ],
  ])('404 for the folder: %s', async (_, root, says) => {
    const { look } = github({ 'GET /repos/acme/site/contents': root })
    const { listening, lines } = await look(SITE)
    expect(listening).toEqual([])
    expect(lines.join('\n')).toContain(says)
  })

  test.each<[what: string, reply: Told, says: string]>([
    [
      '403',
      refusal,
      'Resource not accessible by personal access token" (no request id). Reading workflow files takes Contents: Read',
    ],
    ['500', { status: 500, data: 'oops\n::error::x' }, 'GitHub answered 500 Internal Server Error: "oops"'],
    ['a web page', { data: '<html>' }, 'The server answered 200 OK'],
    [
      'a rate limit',
      { status: 429, data: { message: 'You have exceeded a secondary rate limit' } },
      'secondary rate limit',
    ],
    ['no answer', silent(), 'No answer from api.github.com: no answer within 30 s.'],
  ])('could not look: %s', async (_, reply, says) => {
    const { listening, lines } = await github({ [FOLDER]: reply }).look(SITE)
    expect(listening).toEqual([])
    expect(lines[0]).toBe(lines[0]?.split('\n')[0])
    expect(lines.join('\n')).toContain(`Could not find out whether a workflow of acme/site listens.`)
    expect(lines.join('\n')).toContain(says)
  })

  test('a fault of the client itself is no way out either', async () => {
    const clientOf = () => Promise.reject(new Error('no client\n::error::'))
    const receivers = createReceiversReader({ clientOf, stop: new AbortController().signal })
    const { lines } = explainSilence(await receivers.look(SITE, SITE_EVENT), { ...SITE, dispatch: SITE_EVENT }, true)
    expect(lines[0]).toContain('Error: no client\\n::error::')
  })

  test('files that cannot be read are named', async () => {
    const { look, asked } = github({
      [FOLDER]: {
        data: [
          ...listing(['a.yml', 'b.yml', 'c.yml']).data,
          { type: 'file', name: 'large.yml', size: 131_073 },
          { type: 'file', name: 'just.yml', size: 131_072 },
        ],
      },
      [`${FOLDER}/just.yml`]: content('on: repository_dispatch'),
      [`${FOLDER}/a.yml`]: { status: 500 },
      [`${FOLDER}/b.yml`]: { data: { type: 'file', encoding: 'none', content: '' } },
      [`${FOLDER}/c.yml`]: content('#'.repeat(131_073)),
    })
    const { listening, lines } = await look(SITE)
    expect(listening).toEqual(['.github/workflows/just.yml'])
    expect(lines.at(-1)).toMatch(/^Not read: \S+a.yml, \S+b.yml, \S+c.yml, \S+large.yml\. GitHub answered 500/)
    expect(asked).not.toContain(`${FOLDER}/large.yml`)
  })

  test('whatever GitHub answers, there are lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.integer({ min: 200, max: 599 }), async (one, two, status) => {
        const replies = { [FOLDER]: { status, data: one }, [`${FOLDER}/a.yml`]: { data: two }, [STATES]: { data: one } }
        const odd = await github(replies).look(SITE)
        const even = await github({ ...replies, [FOLDER]: listing(['a.yml']) }).look(SITE)
        expect(odd.lines.length * even.lines.length).toBeGreaterThan(0)
      }),
    )
  })
})
