import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planOf, problemsOf } from '../inputs/reading.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'targets-file-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, text: string, more: Record<string, string> = {}) {
  writeFileSync(join(folder, name), text)
  return [{ 'targets-file': name, ...more }, { GITHUB_WORKSPACE: folder }] as const
}

async function names(...[inputs, env]: ReturnType<typeof written>) {
  return (await planOf(inputs, env)).targets.map(({ repository }) => repository)
}

const problems = (...[inputs, env]: ReturnType<typeof written>) => problemsOf(inputs, env)

describe('a file of targets', () => {
  test.each<[name: string, text: string]>([
    ['list.yml', '# yaml-language-server: $schema=x\n- site\n- repository: docs\n  event-type: go\n'],
    ['mapping.yaml', '$schema: x\ntargets:\n  - site\n  - docs\n'],
    ['flow.YML', '[site, {repository: docs}]'],
    ['list.json', '\ufeff["site", {"repository": "docs", "client-payload": {"n": 1}}]\n'],
    ['mapping.json', '{"$schema": "x", "targets": ["site", "docs"]}'],
  ])('%s', async (name, text) => {
    expect(await names(...written(name, text))).toEqual(['acme/site', 'acme/docs'])
  })

  test('stands behind what targets has', async () => {
    expect(await names(...written('more.yml', '- docs\n', { targets: 'site' }))).toEqual(['acme/site', 'acme/docs'])
  })

  test('has the inputs of workflows as they are written, in a mapping, too', async () => {
    const entry = '{"repository": "docs", "workflow": "x.yml", "inputs": {"v": 1.10, "n": 12345678901234567890}}'
    for (const text of [`[${entry}]`, `{"$schema": "x", "targets": [${entry}]}`]) {
      const [{ dispatch } = {}] = (await planOf(...written('inputs.json', text))).targets
      expect(dispatch).toMatchObject({ inputs: { v: '1.10', n: '12345678901234567890' } })
    }
    const payload = '{"targets": [{"repository": "docs", "event-type": "x", "client-payload": {"inputs": {"v": 1}}}]}'
    const [{ dispatch } = {}] = (await planOf(...written('payload.json', payload))).targets
    expect(dispatch).toMatchObject({ clientPayload: { inputs: { v: 1 } } })
  })

  test('is not blamed for what stands twice in targets', async () => {
    const said = await problems(...written('more.yml', '- docs\n', { targets: 'site site' }))
    expect(JSON.stringify(said)).toMatch(/targets(?!-file).{0,20}entry 1 \(site\) and entry 2 \(site\) are equal/)
  })

  test('may be named from the root', async () => {
    const [, env] = written('root.yml', '- docs\n')
    expect(await names({ 'targets-file': join(folder, 'root.yml') }, env)).toEqual(['acme/docs'])
  })
})

describe('what is wrong with it names file, entry, line and column', () => {
  test.each<[what: string, name: string, text: string, more?: Record<string, string>]>([
    ['a key', 'key.yml', '- site\n- repository: docs\n  event_type: go\n'],
    ['a name, in a mapping', 'name.yaml', 'targets:\n    - site\n    - repository: a/b/c\n    - "d e"\n'],
    ['JSON', 'key.json', '[\n  "site",\n  { "repository": "docs", "event": "go" }\n]'],
    ['broken YAML', 'broken.yml', '- site\n- repository: docs: more\n'],
    ['YAML in JSON', 'yaml.json', '[site]'],
    ['two that are equal', 'twice.yml', '- site\n- docs\n- site\n'],
    ['one that is equal to one of targets', 'again.yml', '- docs\n- site\n', { targets: 'site' }],
    ['no list', 'none.yml', 'repository: site\n'],
    ['another key beside it', 'beside.yml', 'targets: [site]\nevent-type: go\n'],
    ['nothing', 'empty.yml', '[]\n'],
    ['another kind', 'list.txt', 'site\n'],
    ['an expression', 'if.yml', '- repository: site\n  if: ${{ true }}\n'],
  ])('%s', async (_, name, text, more = {}) => {
    expect(await problems(...written(name, text, more))).toMatchSnapshot()
  })

  test('a file that is not there', async () => {
    expect(await problemsOf({ 'targets-file': 'gone.yml' }, { GITHUB_WORKSPACE: folder })).toEqual([
      expect.stringMatching(/^targets-file: "gone\.yml" can't be read: there is no such file/),
    ])
  })

  test('both lists count together', async () => {
    const list = (from: number, count: number) => Array.from({ length: count }, (_, i) => `- r${from + i}\n`).join('')
    expect(await problems(...written('many.yml', list(0, 600), { targets: list(600, 401) }))).toEqual([
      'targets: has 1001 targets; 1000 are the most for one step.',
    ])
  })

  test.each([{ repository: 'acme/docs' }, { repo: 'docs' }])('not beside %j', async (beside) => {
    expect(await problems(...written('beside2.yml', '- site\n', beside))).toEqual([
      expect.stringMatching(/^targets-file: stands beside repo/),
    ])
  })

  test('given but empty', async () => {
    expect(await problemsOf({ 'targets-file': '', targets: '' })).toEqual([
      expect.stringMatching(/^targets: is given but empty, as is targets-file, so/),
    ])
  })
})
