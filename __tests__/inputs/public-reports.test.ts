import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventOf } from '../report/results.ts'
import { planOf, problemsOf } from './reading.ts'

// What people wrote, found in public threads about this and other actions that send events.

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('is refused, and says why and what to do', () => {
  test.each<[inputs: Record<string, string>, says: RegExp]>([
    [
      { repository: '' },
      /^repository: is given but empty, .* take the line away, or write \$\{\{ github\.repository }}/,
    ],
    [{ repo: '' }, /^repo: is given but empty/],
    [{ targets: '' }, /^targets: is given but empty/],
    [
      { targets: 'Array' },
      /^targets: .*"Array" is not a name, but what an expression prints for a list: write .*toJSON/,
    ],
    [{ targets: 'null' }, /^targets: .*"null" is not a name, but what jq and toJSON print where there is no value/],
    [
      { targets: '"org/a"' },
      /^targets: .* has quotes around it: take them away\. \(jq prints text without them by jq -r\.\)/,
    ],
    [{ targets: '[object Object]' }, /^targets: is \[object Object], what JavaScript prints .* JSON\.stringify/],
    [{ targets: '[]' }, /^targets: has no target in it\. .* skip the step: if: /],
    [{ repository: 'a/b,a/c' }, /^repository: "a\/b,a\/c" has several names in it: write them in `targets`/],
    [{ repo: 'a/b\na/c' }, /^repo: .* has several names in it: write them in `targets`/],
    [{ repository: 'owner/name/dev' }, /^repository: .* has a third part, "dev": write owner\/name\. .*default branch/],
    [{ repository: 'acme/site.git' }, /^repository: .* ends in \.git, .* write acme\/site\./],
    [{ repository: 'https://github.com/acme/site' }, /^repository: .* is a URL: write owner\/name, acme\/site\./],
    [{ repository: '"acme/site"' }, /^repository: .* has quotes around it: take them away\./],
    [
      { repository: 'acme/${{ matrix.repo }}' },
      /^repository: .* is an expression that was not expanded: .* Write the name/,
    ],
    [{ repository: 'undefined' }, /^repository: "undefined" is not a name/],
    [{ owner: 'globex' }, /^owner: names globex, but nothing says which of its repositories: add `repository:`/],
    [{ owner: 'globex', repository: 'acme/site' }, /^repository: says that the owner is acme, but owner says globex/],
    [{ client_payload: '{"a": 1}' }, /^client_payload: is not an input of this action, .* write client-payload\./],
    [{ event_type: 'x', 'event-type': '' }, /^event_type: is not an input of this action, .* write event-type\./],
    [{ message: 'x' }, /^message: is not an input of this action, .* write client-payload\./],
    [{ 'workflow-inputs': '{}' }, /^workflow-inputs: is not an input of this action, .* write inputs\./],
    [{ github_token: 'x' }, /^github_token: is not an input of this action, .* write token\./],
    [{ workflow_file_name: 'main.yml' }, /^workflow_file_name: .* write workflow\./],
    [
      { 'wait-for': 'complete' },
      /^wait-for: must be dispatch, start or completion, and is "complete"\. Did you mean completion\?$/,
    ],
    [{ 'dry-run': 'yes' }, /^dry-run: must be true or false, and is "yes"\. Did you mean true\?$/],
    [{ token: '' }, /^token: is empty: the secret is not set here, .* `if-no-token: skip`/],
  ])('%j', async (inputs, says) => {
    expect(await problemsOf(inputs)).toEqual([expect.stringMatching(says)])
  })
})

describe('of a payload that can’t be read it is said why, and what it says is not shown', () => {
  test.each<[payload: string, says: RegExp]>([
    ['{"password": "Tr0ub4dor"&3x"}', /: line 1, column 25\n\n {4}\{"password": "…"…"\}\n.*\n\nThe quote before this/],
    [
      '{"packages": "[{"name": "a"}]"}',
      /: line 1, column 18\n\n {4}\{"packages": "\[\{"…": "…"\}\]"\}\n.*\n\n.* take the quotes around the expression away/,
    ],
    ['null', /is null, as toJSON gives for something that is not there: see whether the name .* is right/],
    ['a: !!str 1', /: line 1, column 4\n\n {4}a: …\n {7}\^\n\nA tag stands here/],
    ['password: Tr0ub4dor: 3x', /: line 1, column 11\n\n {4}password: …: …\n/],
  ])('%s', async (payload, says) => {
    const said = await problemsOf({ 'client-payload': payload })
    expect(said).toEqual([expect.stringMatching(says)])
    expect(said[0]).toMatch(/^client-payload: /)
    expect(said[0]).not.toContain('Tr0ub')
  })
})

test('the payload of an entry, too, is null for a reason', async () => {
  const targets = '[{"repository": "acme/site", "client-payload": null}]'
  expect(await problemsOf({ targets })).toEqual([
    expect.stringMatching(/^targets: entry 1 \(acme\/site\): `client-payload` is null, as toJSON gives for something/),
  ])
})

describe('is sent, and arrives as it is written', () => {
  const sent = async (inputs: Record<string, string>) => {
    const { targets, warnings } = await planOf(inputs)
    return { payload: targets[0] && eventOf(targets[0]).clientPayload, warnings }
  }

  test.each<[yaml: string, payload: object]>([
    ['thread_ts: 1717000000.123456', { thread_ts: '1717000000.123456' }],
    ['us: 1717000000123456', { us: '1717000000123456' }],
    ['build: 20240501123045124', { build: '20240501123045124' }],
    ['lr: 0.00001', { lr: '0.00001' }],
    ['count: 3\nrate: 0.5', { count: 3, rate: 0.5 }],
  ])('%s', async (yaml, payload) => {
    expect(await sent({ 'client-payload': yaml })).toEqual({ payload, warnings: [] })
    const targets = `- repository: acme/site # the site\n  client-payload:\n    ${yaml.replaceAll('\n', '\n    ')}`
    expect(await sent({ targets })).toEqual({ payload, warnings: [] })
  })

  test('{"notes": "変"×30000}: fewer characters than are taken, though more bytes', async () => {
    const payload = { notes: '変'.repeat(30_000) }
    expect(await sent({ 'client-payload': JSON.stringify(payload) })).toEqual({ payload, warnings: [] })
  })
})

describe('is sent, with a warning of what will not arrive as it was meant', () => {
  const TOKEN = 'ghs_0123456789abcdefghij'

  test.each<[what: string, payload: string, says: RegExp]>([
    [
      'a comment',
      'message: Merge pull request #1825 from x',
      / plain values that end at a comment: (\[0\]\.client-payload\.)?message\. What stands behind " #" is not sent\. /,
    ],
    [
      'a number of JSON',
      '{"thread_ts": 1717000000.123456}',
      / numbers that \$\{\{ }} prints otherwise .*: (\[0\]\.client-payload\.)?thread_ts \(line 1, column \d+\)\. .* Send them as text/,
    ],
    [
      'an expression',
      '{"greeting": "Hi ${{ github.actor }}"}',
      / expressions that nobody evaluated.*: (\[0\]\.client-payload\.)?greeting\. GitHub evaluates/,
    ],
    [
      'toJSON(github)',
      JSON.stringify({ github: { token: TOKEN } }),
      / this step's own token in it: (\[0\]\.client-payload\.)?github\.token\. .* toJSON\(github\) /,
    ],
  ])('%s', async (_, payload, says) => {
    const indented = `- repository: acme/site\n  client-payload:\n    ${payload}`
    const targets = payload.startsWith('{') ? `[{"repository": "acme/site", "client-payload": ${payload}}]` : indented
    const file = join(folder, payload.startsWith('{') ? 'payload.json' : 'payload.yml')
    writeFileSync(file, payload)
    const ways: Record<string, string>[] = [{ 'client-payload': payload }, { 'client-payload-file': file }, { targets }]
    for (const inputs of ways) {
      const { warnings } = await planOf({ ...inputs, token: TOKEN })
      expect(warnings).toEqual([expect.stringMatching(says)])
      expect(warnings[0]).toMatch(new RegExp(`^${Object.keys(inputs)[0]}: has `))
      expect(warnings[0]).not.toMatch(/1825|1717|actor|0123456789/)
    }
  })
})

describe('is sent where it is meant to go', () => {
  test.each<[inputs: Record<string, string>, repositories: string[]]>([
    [{}, ['acme/monorepo']],
    [{ owner: 'o', repository: 'r' }, ['o/r']],
    [{ owner: 'O', repository: 'o/r' }, ['o/r']],
    [{ repository: 'r' }, ['acme/r']],
    [{ repository: 'acme/site', targets: '' }, ['acme/site']],
    [{ targets: '["org/a"]' }, ['org/a']],
    [{ targets: 'org/a, org/b' }, ['org/a', 'org/b']],
    [{ targets: 'org/a\n# org/b\n' }, ['org/a']],
  ])('%j', async (inputs, repositories) => {
    const { targets, warnings } = await planOf(inputs)
    expect(targets.map(({ repository }) => repository)).toEqual(repositories)
    expect(warnings).toEqual([])
  })
})

describe('is sent, with what will go wrong about its token', () => {
  test.each<[token: string, says: RegExp]>([
    ['my_token', /looks like a secret's name/],
    ['secrets.PAT', /without its braces: write \$\{\{ secrets\.NAME }}/],
    ['octocat:ghp_0123456789abcdefghij0123456789abcdef', /user name/],
  ])('%s', async (token, says) => {
    const { targets } = await planOf({ token })
    expect(targets[0]?.tokenFlaw).toMatch(says)
  })
})
