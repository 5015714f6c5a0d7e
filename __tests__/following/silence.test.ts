import fc from 'fast-check'
import {
  createSilence,
  explainSilence,
  type Finding,
  listeners,
  readTrigger,
  type Trigger,
  type WorkflowFile,
} from '../../src/following/silence.ts'
import { type Answer, NoAnswer } from '../../src/github/answer.ts'
import type { Client } from '../../src/github/client.ts'

const JOBS = `
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: echo "\${{ github.event.client_payload.sha }}"
`

const dispatch = (...types: string[]): Trigger => ({ kind: 'dispatch', types })
const OTHER: Trigger = { kind: 'other-events' }

describe('what starts a workflow', () => {
  test.each<[form: string, on: string, trigger: Trigger]>([
    ['one event', 'on: repository_dispatch', dispatch()],
    ['another event', 'on: push', OTHER],
    ['a list', 'on: [push, repository_dispatch]', dispatch()],
    ['a list in lines', 'on:\n  - push\n  - repository_dispatch', dispatch()],
    ['a list without it', 'on: [push, workflow_dispatch]', OTHER],
    ['an empty list', 'on: []', OTHER],
    ['a mapping, empty', 'on:\n  repository_dispatch:', dispatch()],
    ['a mapping, null', 'on:\n  repository_dispatch: null\n  push:\n    branches: [main]', dispatch()],
    ['a mapping, {}', 'on:\n  repository_dispatch: {}', dispatch()],
    ['a mapping without it', 'on:\n  push:\n    branches: [main]\n  workflow_dispatch:', OTHER],
    [
      'types as a list',
      'on:\n  repository_dispatch:\n    types: [deploy_site, build]',
      dispatch('deploy_site', 'build'),
    ],
    [
      'types in lines',
      'on:\n  repository_dispatch:\n    types:\n      - "deploy site"\n      - b',
      dispatch('deploy site', 'b'),
    ],
    ['types as text', 'on:\n  repository_dispatch:\n    types: deploy_site', dispatch('deploy_site')],
    ['types empty', 'on:\n  repository_dispatch:\n    types:', dispatch()],
    [
      'types of other kinds',
      'on:\n  repository_dispatch:\n    types: [1, true, no, null, [a], {b: c}]',
      dispatch('1', 'true', 'no'),
    ],
    // https://github.com/peter-evans/repository-dispatch/issues/65
    ['type for types', 'on:\n  repository_dispatch:\n    type: [x]', dispatch()],
    ['flow form', 'on: {repository_dispatch: {types: [deploy]}}', dispatch('deploy')],
    ['the key in quotes', '"on":\n  "repository_dispatch":\n    types: ["deploy"]', dispatch('deploy')],
    ['YAML 1.1, where on is true', '%YAML 1.1\n---\non: repository_dispatch', dispatch()],
    ['an anchor', 'env:\n  TYPES: &types deploy\non:\n  repository_dispatch:\n    types: [*types]', dispatch('deploy')],
    ['an anchor for it all', 'env: &all\n  repository_dispatch:\n    types: [a]\non: *all', dispatch('a')],
    ['a merge key, which GitHub does not know', 'env: &all\n  repository_dispatch:\non:\n  <<: *all', OTHER],
    ['a byte order mark', '\ufeffon: repository_dispatch', dispatch()],
    ['Windows line ends', 'on:\r\n  repository_dispatch:\r\n    types: [a]\r\n', dispatch('a')],
    ['in a comment only', '# on: repository_dispatch\non: push', OTHER],
    ['in a job only', 'on: push\nenv:\n  on: repository_dispatch', OTHER],
    ['of a prototype', 'on: {__proto__: {repository_dispatch: null}}', OTHER],
    ['no on', 'run-name: Deploy', OTHER],
  ])('%s', async (_, on, trigger) => {
    expect(
      await readTrigger(
        `${on.startsWith('%') ? '' : 'name: Deploy\n'}${on}${JOBS}`.replace('name: Deploy\n\ufeff', '\ufeff'),
      ),
    ).toEqual(trigger)
  })

  test.each(['', '\n', '# nothing yet\n', 'just text', '- a\n- list', 'null', '42'])('nothing: %j', async (text) => {
    expect(await readTrigger(text)).toEqual(OTHER)
  })

  test.each<[what: string, text: string, line: number, column: number, reason: RegExp]>([
    ['a tab', 'on:\n\trepository_dispatch:', 2, 1, /Tabs/],
    ['two keys in one', 'on: push\nname: a: b', 2, 7, /Nested mappings/],
    ['an open bracket', 'on:\n  repository_dispatch:\n    types: [a, b\njobs: {}', 4, 1, /./],
    ['an open quote', 'on: push\nname: "Deploy', 2, 14, /quote/],
    ['a conflict', 'on: push\n<<<<<<< HEAD\nname: a\n=======\nname: b\n>>>>>>> b', 2, 1, /./],
    ['a key twice', 'on: push\nname: a\non: repository_dispatch', 3, 1, /key on is there twice/],
    [
      'a nested key twice',
      'on:\n  repository_dispatch:\n  repository_dispatch:',
      3,
      3,
      /repository_dispatch is there twice/,
    ],
    ['an alias of nothing', 'on:\n  push:\n    paths:\n      - *.md', 4, 9, /\*\.md is an alias/],
    ['two documents', 'on: push\n---\non: repository_dispatch', 2, 1, /documents/],
  ])('not YAML: %s', async (_, text, line, column, reason) => {
    expect(await readTrigger(text)).toEqual({ kind: 'broken', line, column, reason: expect.stringMatching(reason) })
  })

  test('neither depth nor aliases that multiply are a way to stop the step', async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(`*${of}`).join(',')}]\n`
    const bomb = `a: &a [x]\n${[...'bcdefghi'].map((name, index) => level(name, 'abcdefgh'.charAt(index))).join('')}on: *i`
    expect(await readTrigger(bomb)).toMatchObject({ kind: 'unread', why: expect.stringContaining('alias') })
    for (const opening of ['[', '{a: ', '- ', 'a:\n ', '? ', '!a ', '&a ']) {
      const { kind } = await readTrigger(`on: ${opening.repeat(20_000)}`)
      expect(['broken', 'unread', 'other-events']).toContain(kind)
    }
  })

  test('any text can be read', async () => {
    const token = fc.constantFrom(
      'on',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '&a ',
      '*a',
      '!t ',
      '"',
      "'",
      '|\n',
      '#',
      'repository_dispatch',
      'types',
      '---\n',
      '%YAML 1.1\n',
      '<<',
      '? ',
      '\u0000',
      '\ud800',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join('')),
    )
    await fc.assert(
      fc.asyncProperty(texts, fc.string({ minLength: 1, maxLength: 100, unit: 'binary' }), async (text, eventType) => {
        const findings = listeners([{ path: '.github/workflows/a.yml', trigger: await readTrigger(text) }], eventType)
        const lines = explainSilence(findings, { repository: 'acme/site', eventType })
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u202e]/)
      }),
      { numRuns: 500 },
    )
  })
})

const path = (name: string) => `.github/workflows/${name}.yml`
const file = (name: string, trigger: Trigger, state?: string): WorkflowFile => ({
  path: path(name),
  trigger,
  ...(state ? { state } : {}),
})
const BROKEN: Trigger = { kind: 'broken', line: 3, column: 5, reason: 'Nested mappings are not allowed' }

describe('who listens', () => {
  test.each<[what: string, files: WorkflowFile[], findings: Partial<Finding>[]]>([
    ['no file', [], [{ kind: 'no-file' }]],
    ['nobody', [file('ci', OTHER), file('cd', OTHER)], [{ kind: 'no-listener', files: 2 }]],
    [
      'to all types',
      [file('a', dispatch(), 'active'), file('b', OTHER)],
      [{ kind: 'listens', path: path('a'), stateKnown: true }],
    ],
    [
      'to this type',
      [file('a', dispatch('x', 'deploy-site'))],
      [{ kind: 'listens', path: path('a'), stateKnown: false }],
    ],
    [
      'to another',
      [file('a', dispatch('deploy_site'))],
      [{ kind: 'other-types', types: ['deploy_site'], nearest: 'deploy_site' }],
    ],
    ['in other letters', [file('a', dispatch('Deploy-Site'))], [{ kind: 'other-types', nearest: 'Deploy-Site' }]],
    ['to one far away', [file('a', dispatch('build'))], [{ kind: 'other-types', types: ['build'] }]],
    ['to a pattern', [file('a', dispatch('deploy-*'))], [{ kind: 'other-types', types: ['deploy-*'] }]],
    [
      'the nearest first',
      [file('a', dispatch('build')), file('b', dispatch('deploy_site'))],
      [{ path: path('b') }, { path: path('a') }],
    ],
    [
      'disabled',
      [file('a', dispatch(), 'disabled_fork')],
      [{ kind: 'disabled', path: path('a'), state: 'disabled_fork' }],
    ],
    ['disabled, and for another type', [file('a', dispatch('b'), 'disabled_manually')], [{ kind: 'other-types' }]],
    [
      'disabled, beside one that is nearly meant',
      [file('a', dispatch('build')), file('b', dispatch('deploy_site')), file('c', dispatch(), 'disabled_manually')],
      [{ kind: 'disabled' }, { path: path('b') }],
    ],
    [
      'one of several',
      [
        file('a', dispatch('build')),
        file('b', dispatch(), 'disabled_manually'),
        file('c', dispatch()),
        file('d', BROKEN),
      ],
      [{ kind: 'disabled' }, { kind: 'listens' }, { kind: 'broken' }],
    ],
    [
      'broken',
      [file('a', BROKEN), file('b', OTHER)],
      [
        { kind: 'no-listener', files: 1 },
        { kind: 'broken', line: 3, column: 5 },
      ],
    ],
    ['all unread', [file('a', { kind: 'unread', why: 'No.' })], [{ kind: 'unread', why: 'No.' }]],
  ])('%s', (_, files, findings) => {
    expect(listeners(files, 'deploy-site')).toEqual(findings.map((found) => expect.objectContaining(found)))
  })
})

describe('in words', () => {
  const words = (files: WorkflowFile[], eventType = 'deploy-site') =>
    explainSilence(listeners(files, eventType), { repository: 'acme/site', eventType }).join('\n')

  test.each<[what: string, files: WorkflowFile[]]>([
    ['no file', []],
    ['nobody', [file('ci', OTHER), file('release', OTHER)]],
    ['one file, which does not', [file('ci', OTHER)]],
    ['listens', [file('deploy', dispatch('deploy-site'), 'active')]],
    ['listens, state unknown', [file('deploy', dispatch())]],
    ['disabled by hand', [file('deploy', dispatch(), 'disabled_manually')]],
    ['disabled for inactivity', [file('deploy', dispatch(), 'disabled_inactivity')]],
    ['disabled on a fork', [file('deploy', dispatch(), 'disabled_fork')]],
    ['disabled for a reason of tomorrow', [file('deploy', dispatch(), 'disabled_by_moon')]],
    ['another type', [file('deploy', dispatch('deploy_site'))]],
    ['other types', [file('deploy', dispatch('build', 'deploy_site', 'c', 'd', 'e', 'f', 'g'))]],
    ['types far away', [file('deploy', dispatch('build'))]],
    ['a pattern', [file('deploy', dispatch('deploy-*'))]],
    ['broken', [file('deploy', BROKEN)]],
    [
      'unread',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) =>
        file(name, { kind: 'unread', why: 'It has more than 131072 bytes.' }),
      ),
    ],
    ['more than anyone reads', ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => file(name, dispatch('build')))],
  ])('%s', (_, files) => {
    expect(words(files)).toMatchSnapshot()
  })

  test('an event type that YAML would read otherwise stands in quotes', () => {
    expect(words([], '1.10')).toContain('types: ["1.10"]')
    expect(words([], 'a: "b"')).toContain('types: ["a: \\"b\\""]')
  })

  test('text from outside stays within its line', () => {
    const hostile = '\n::error::pwned\r\n##[error]\u202e<img>`|`\u2028'
    const files = [
      file(hostile, dispatch(hostile)),
      file(hostile, { kind: 'broken', line: 1, column: 1, reason: hostile }),
      file(hostile, { kind: 'unread', why: 'No.' }),
    ]
    for (const each of [...files, file(hostile, dispatch(), `disabled${hostile}`), file(hostile, dispatch())]) {
      const lines = explainSilence(listeners([each], hostile), { repository: 'acme/site', eventType: hostile })
      for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u2028\u202e]/)
    }
  })

  test('thousands of types and files stay short', () => {
    const types = Array.from({ length: 5000 }, (_, index) => `${'t'.repeat(300)}${index}`)
    const files = Array.from({ length: 50 }, (_, index) => file(`${'f'.repeat(200)}${index}`, dispatch(...types)))
    expect(words(files).length).toBeLessThan(8000)
  })
})

type Reply = Partial<Answer> | NoAnswer
const SITE = { owner: 'acme', name: 'site', repository: 'acme/site', eventType: 'deploy-site', token: 'ghp_one' }
const FOLDER = 'GET /repos/acme/site/contents/.github/workflows'
const STATES = 'GET /repos/acme/site/actions/workflows'
const silent = () => new NoAnswer('timeout', true, 'api.github.com', 'no answer within 30 s')

const listing = (names: string[], more: object = {}) => ({
  data: names.map((name) => ({ type: 'file', name, size: 100, ...more })),
})
const content = (text: string) => ({
  data: {
    type: 'file',
    encoding: 'base64',
    content: Buffer.from(text).toString('base64').replaceAll(/.{60}/g, '$&\n'),
  },
})
const states = (all: Record<string, string>) => ({
  data: { workflows: Object.entries(all).map(([name, state]) => ({ path: `.github/workflows/${name}`, state })) },
})
const refusal = { status: 403, data: { message: 'Resource not accessible by personal access token' } }

/** A GitHub that answers each path as it is told, others by 404. */
function github(replies: Record<string, Reply | ((parameters: Record<string, unknown>) => Reply)>) {
  const asked: string[] = []
  const stop = new AbortController()
  const clientOf = async (): Promise<Client> => ({
    async request(route, parameters = {}) {
      const address = route.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(parameters[name])))
      asked.push(address)
      const told = replies[address] ?? { status: 404, data: { message: 'Not Found' } }
      const reply = typeof told === 'function' ? told(parameters) : told
      if (reply instanceof NoAnswer) throw reply
      return { status: 200, headers: {}, data: {}, redirected: false, ...reply }
    },
  })
  return { asked, stop, silence: createSilence({ clientOf, stop: stop.signal }) }
}

describe('the reading', () => {
  test('what listens, with one request for the folder, one for each file and one for the states', async () => {
    const { asked, silence } = github({
      [FOLDER]: listing(['ci.yml', 'deploy it.yaml', 'README.md', 'a/b.yml']),
      [`${FOLDER}/ci.yml`]: content(`on: push\n${JOBS}`),
      [`${FOLDER}/deploy%20it.yaml`]: content(`on:\n  repository_dispatch:\n    types: [deploy-site]\n${JOBS}`),
      [STATES]: states({ 'ci.yml': 'disabled_manually', 'deploy it.yaml': 'active' }),
    })
    const { listening, lines } = await silence.look(SITE)
    expect(listening).toEqual(['.github/workflows/deploy it.yaml'])
    expect(lines).toHaveLength(1)
    expect(asked).toEqual([FOLDER, `${FOLDER}/ci.yml`, `${FOLDER}/deploy%20it.yaml`, STATES])
  })

  test('one reading serves all targets of a repository and token, whatever their event', async () => {
    const { asked, silence } = github({
      [FOLDER]: listing(['deploy.yml']),
      [`${FOLDER}/deploy.yml`]: content('on: {repository_dispatch: {types: [build]}}'),
    })
    const looks = [SITE, { ...SITE, eventType: 'build' }, { ...SITE, repository: 'Acme/Site', eventType: 'build' }]
    const found = await Promise.all(looks.map((target) => silence.look(target)))
    expect(found.map(({ listening }) => listening.length)).toEqual([0, 1, 1])
    expect(asked).toHaveLength(3)
    await silence.look({ ...SITE, token: 'ghp_two' })
    expect(asked).toHaveLength(6)
  })

  test('a disabled workflow is found on a later page, and one that was deleted does not count', async () => {
    const page = Array.from({ length: 100 }, (_, index) => [`old-${index}.yml`, 'active'] as const)
    const { silence } = github({
      [FOLDER]: listing(['deploy.yml']),
      [`${FOLDER}/deploy.yml`]: content('on: repository_dispatch'),
      [STATES]: ({ page: number }) =>
        number === 1
          ? states({ ...Object.fromEntries(page.slice(1)), 'deploy.yml': 'deleted' })
          : states({ 'deploy.yml': 'disabled_inactivity' }),
    })
    expect(await silence.look(SITE)).toEqual({ listening: [], lines: [expect.stringContaining('60 days')] })
  })

  test.each<[what: string, reply: Reply]>([
    ['refused', refusal],
    ['unanswered', silent()],
    ['of another shape', { data: { workflows: 'none' } }],
    ['half empty', { data: { workflows: [null, 3, { path: 1, state: {} }] } }],
  ])('states that are %s do not spoil the finding', async (_, reply) => {
    const { silence } = github({
      [FOLDER]: listing(['deploy.yml']),
      [`${FOLDER}/deploy.yml`]: content('on: repository_dispatch'),
      [STATES]: reply,
    })
    const { listening, lines } = await silence.look(SITE)
    expect(listening).toEqual(['.github/workflows/deploy.yml'])
    expect(lines.at(-1)).toContain('Actions: Read')
  })

  test('links, submodules, folders and other names are no workflow files', async () => {
    const { silence, asked } = github({
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
    expect((await silence.look(SITE)).lines[0]).toContain('has no workflow file')
    expect(asked).toEqual([FOLDER, `${FOLDER}/module.yml`])
  })

  test.each<[what: string, root: Reply, says: string]>([
    ['no folder', { data: [] }, 'acme/site has no workflow file'],
    [
      'an empty repository',
      { status: 404, data: { message: 'This repository is empty.' } },
      'acme/site has no workflow file',
    ],
    [
      'no right to look',
      { status: 404, data: { message: 'Not Found' } },
      'To read workflow files takes Contents: Read',
    ],
  ])('404 for the folder: %s', async (_, root, says) => {
    const { silence } = github({ 'GET /repos/acme/site/contents': root })
    const { listening, lines } = await silence.look(SITE)
    expect(listening).toEqual([])
    expect(lines.join('\n')).toContain(says)
  })

  test.each<[what: string, reply: Reply, says: string]>([
    [
      '403',
      refusal,
      'Resource not accessible by personal access token" (no request id). To read workflow files takes Contents: Read',
    ],
    ['500', { status: 500, data: 'oops\n::error::x' }, 'GitHub answered 500 Internal Server Error: "oops"'],
    ['a web page', { data: '<html>' }, 'GitHub answered 200 OK'],
    [
      'a rate limit',
      { status: 429, data: { message: 'You have exceeded a secondary rate limit' } },
      'secondary rate limit',
    ],
    ['no answer', silent(), 'No answer from api.github.com: no answer within 30 s.'],
  ])('could not look: %s', async (_, reply, says) => {
    const { listening, lines } = await github({ [FOLDER]: reply }).silence.look(SITE)
    expect(listening).toEqual([])
    expect(lines[0]).toBe(lines[0]?.split('\n')[0])
    expect(lines.join('\n')).toContain(`Whether a workflow of acme/site listens was not found out.`)
    expect(lines.join('\n')).toContain(says)
  })

  test('a fault of the client itself is no way out either', async () => {
    const clientOf = () => Promise.reject(new Error('no client\n::error::'))
    const { lines } = await createSilence({ clientOf, stop: new AbortController().signal }).look(SITE)
    expect(lines[0]).toContain('Error: no client\\n::error::')
  })

  test('files that cannot be read are named', async () => {
    const { silence, asked } = github({
      [FOLDER]: {
        data: [...listing(['a.yml', 'b.yml', 'c.yml']).data, { type: 'file', name: 'large.yml', size: 131_073 }],
      },
      [`${FOLDER}/a.yml`]: { status: 500 },
      [`${FOLDER}/b.yml`]: { data: { type: 'file', encoding: 'none', content: '' } },
      [`${FOLDER}/c.yml`]: content('#'.repeat(131_073)),
    })
    const { lines } = await silence.look(SITE)
    expect(lines).toEqual([
      expect.stringMatching(/^Not read: \S+a.yml, \S+b.yml, \S+c.yml, \S+large.yml\. GitHub answered 500/),
    ])
    expect(asked).not.toContain(`${FOLDER}/large.yml`)
  })

  const numbered = (count: number) =>
    Array.from({ length: count }, (_, index) => `w${String(index).padStart(3, '0')}.yml`)
  const crowd = (...repositories: string[]) =>
    Object.fromEntries(
      repositories.flatMap((name) => {
        const folder = FOLDER.replace('site', name)
        return [
          [folder, listing(numbered(60))],
          ...numbered(60).map((each) => [`${folder}/${each}`, content('on: push')] as const),
        ]
      }),
    )
  const at = (name: string) => ({ ...SITE, name, repository: `acme/${name}` })
  const filesIn = (asked: string[]) => asked.filter((address) => address.endsWith('.yml')).length

  test('50 files of a repository are read', async () => {
    const { asked, silence } = github(crowd('site'))
    const { lines } = await silence.look(SITE)
    expect(filesIn(asked)).toBe(50)
    expect(lines[0]).toContain('50 workflow files were read')
    expect(lines.at(-1)).toMatch(/and 5 more\. At most 50 files of a repository are read\.$/)
  })

  test('300 files of a step are read', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const { asked, silence } = github({ ...crowd(...names), [FOLDER.replace('site', 'a')]: listing(numbered(40)) })
    const found = await Promise.all(names.map((name) => silence.look(at(name))))
    expect(filesIn(asked)).toBe(300)
    expect(found[6]?.lines[0]).toContain('10 workflow files were read')
    expect(found[6]?.lines.at(-1)).toContain('This step had read 300')
    expect(found[7]?.lines.at(-1)).toContain('This step had read 300')
    const before = asked.length
    expect((await silence.look(at('i'))).lines[0]).toContain('This step had read 300')
    expect(asked).toHaveLength(before)
  })

  test.each<[what: string, reply: Reply]>([
    ['silence', silent()],
    ['a rate limit', { status: 403, headers: { 'retry-after': '60' } }],
  ])('after %s nothing more is asked', async (_, reply) => {
    const { asked, silence } = github({ ...crowd('site', 'docs'), [`${FOLDER}/w003.yml`]: reply })
    expect((await silence.look(SITE)).lines.at(-1)).toMatch(/^Not read: \S+w003.yml, \S+w010.yml/)
    expect(filesIn(asked)).toBe(10)
    expect((await silence.look(at('docs'))).listening).toEqual([])
    expect(asked).toHaveLength(11)
  })

  test('a stopped step reads no further', async () => {
    const { asked, silence, stop } = github({
      ...crowd('site'),
      [`${FOLDER}/w005.yml`]: () => {
        stop.abort()
        return content('on: repository_dispatch')
      },
    })
    const { listening, lines } = await silence.look(SITE)
    expect(listening).toEqual(['.github/workflows/w005.yml'])
    expect(lines.at(-1)).toContain('The step was stopped before.')
    expect(filesIn(asked)).toBe(6)
    expect((await silence.look(at('docs'))).lines[0]).toContain('The step was stopped before.')
    expect(asked).toHaveLength(7)
  })

  test('whatever GitHub answers, there are lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.integer({ min: 200, max: 599 }), async (one, two, status) => {
        const replies = { [FOLDER]: { status, data: one }, [`${FOLDER}/a.yml`]: { data: two }, [STATES]: { data: one } }
        const odd = await github(replies).silence.look(SITE)
        const even = await github({ ...replies, [FOLDER]: listing(['a.yml']) }).silence.look(SITE)
        expect(odd.lines.length * even.lines.length).toBeGreaterThan(0)
      }),
    )
  })
})
