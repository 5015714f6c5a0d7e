import { sentBy } from '../../src/events/dispatch.ts'
import { planOf, problemsOf } from '../inputs/reading.ts'

const NONE = { 'event-type': '' }
/** No longer than a scanner takes for none. */
const TOKEN = 'ghs_0123456789'
const ID = '00000000-0000-4000-8000-000000000000'

/** What each target starts, as `owner/name workflow [refs] inputs`, or `owner/name event payload`. */
async function startsOf(inputs: Record<string, string>): Promise<string[]> {
  const { targets } = await planOf({ ...NONE, ...inputs })
  return targets.map(({ repository, dispatch }) => {
    const what = dispatch.kind === 'event' ? dispatch.eventType : `${dispatch.workflow} [${dispatch.refs}]`
    return `${repository} ${what} ${JSON.stringify(sentBy(dispatch).value)}`
  })
}

const wrong = (inputs: Record<string, string>) => problemsOf({ ...NONE, ...inputs })

describe('a workflow of the step', () => {
  test.each<[what: string, inputs: Record<string, string>, start: string]>([
    ['its file', { workflow: 'deploy.yml' }, 'acme/monorepo deploy.yml [] {}'],
    ['its path', { workflow: '.github/workflows/deploy.yaml' }, 'acme/monorepo deploy.yaml [] {}'],
    ['its path, as a shell has it', { workflow: './.github/workflows/a b.yml' }, 'acme/monorepo a b.yml [] {}'],
    ['its id', { workflow: ' 161335 ' }, 'acme/monorepo 161335 [] {}'],
    ['a ref', { workflow: 'x.yml', ref: 'main' }, 'acme/monorepo x.yml [main] {}'],
    ['a long ref', { workflow: 'x.yml', ref: 'refs/tags/v1' }, 'acme/monorepo x.yml [refs/tags/v1] {}'],
    ['several refs', { workflow: 'x.yml', ref: 'feat/a, main\n main dev' }, 'acme/monorepo x.yml [feat/a,main,dev] {}'],
    [
      'inputs in JSON, as they were written',
      {
        workflow: 'x.yml',
        inputs: '{"a": 1.10, "b": true, "c": "1", "d": 12345678901234567890, "e": 1e3, "f": "", "g": "x: 1, false"}',
      },
      'acme/monorepo x.yml [] {"a":"1.10","b":"true","c":"1","d":"12345678901234567890","e":"1e3","f":"","g":"x: 1, false"}',
    ],
    [
      'inputs in YAML, as they were written',
      {
        workflow: 'x.yml',
        inputs: 'a: 1.10\nb: true\nc: "1"\nd: 12345678901234567890\ne: True\nf:\ng: ~\nh: |\n  x\n',
      },
      'acme/monorepo x.yml [] {"a":"1.10","b":"true","c":"1","d":"12345678901234567890","e":"True","f":"","g":"~","h":"x\\n"}',
    ],
    ['no id, where none was asked for', { workflow: 'x.yml', 'wait-for': 'completion' }, 'acme/monorepo x.yml [] {}'],
    [
      'an id, where one was',
      { workflow: 'x.yml', 'add-dispatch-id': 'true' },
      `acme/monorepo x.yml [] {"dispatch_id":"${ID}"}`,
    ],
  ])('%s', async (_, inputs, start) => expect(await startsOf(inputs)).toEqual([start]))

  test.each<[what: string, inputs: Record<string, string>, says: RegExp[]]>([
    [
      'a name',
      { workflow: 'Deploy site' },
      [/^workflow: is "Deploy site", which is neither a file nor an id: write the workflow's file/],
    ],
    [
      'another folder',
      { workflow: 'ci/deploy.yml' },
      [/^workflow: is "ci\/deploy\.yml": workflows are files right in/],
    ],
    ['a way out of the path', { workflow: '../../x.yml' }, [/^workflow: is /]],
    ['an expression', { workflow: '${{ vars.X }}.yml' }, [/^workflow: .* an expression that was not expanded/]],
    ['a control character', { workflow: 'a\tb.yml' }, [/^workflow: is "a\\tb\.yml", which is no file's name/]],
    [
      'refs that are none',
      { workflow: 'x.yml', ref: 'main a..b x~1' },
      [/^ref: names "a\.\.b", "x~1", which no branch or tag/],
    ],
    [
      'a ref without a workflow',
      { ref: 'main', 'event-type': 'x' },
      [/^ref: says how a workflow is started, and the step names none/],
    ],
    ['inputs without a workflow', { inputs: 'a: 1', 'event-type': 'x' }, [/^inputs: says how a workflow is started/]],
    [
      'an event beside it',
      { workflow: 'x.yml', 'event-type': 'x', 'client-payload': '{}', 'client-payload-file': 'x.json' },
      [
        /^client-payload-file: stands beside client-payload/,
        /^event-type: stands beside workflow/,
        /^client-payload: stands beside workflow/,
        /^client-payload-file: stands beside workflow/,
      ],
    ],
    [
      'a list in inputs',
      { workflow: 'x.yml', inputs: 'a: [1]' },
      [/^inputs: has a list in a, .*toJSON.*fromJSON\(inputs\.a\)/],
    ],
    [
      'an object in inputs',
      { workflow: 'x.yml', inputs: '{"a": {"b": 1}}' },
      [/^inputs: has an object in a, .*toJSON/],
    ],
    ['null in inputs', { workflow: 'x.yml', inputs: '{"a": null}' }, [/^inputs: has null in a, /]],
    ['inputs that are a list', { workflow: 'x.yml', inputs: '- a' }, [/^inputs: is a list/]],
    ['broken JSON', { workflow: 'x.yml', inputs: '{"a": 1,}' }, [/^inputs: is not valid JSON/]],
    [
      'an id that is none',
      { workflow: 'x.yml', inputs: 'dispatch_id: x', 'add-dispatch-id': 'true' },
      [/^inputs: has a property dispatch_id/],
    ],
    [
      'too many inputs',
      { workflow: 'x.yml', inputs: many(25), 'add-dispatch-id': 'true' },
      [/^inputs: has 26 inputs, dispatch_id among them, and a workflow takes 25 at most/],
    ],
    [
      'inputs that are too large',
      { workflow: 'x.yml', inputs: `{"a": "${'x'.repeat(65_530)}", "b": 1}` },
      [
        /^inputs: is too large: it has 65,546 characters as JSON, of at most 65,535\. The largest: a \(65,530\), b \(1\)\./,
      ],
    ],
  ])('%s is told', async (_, inputs, says) => {
    expect(await wrong(inputs)).toEqual(says.map((pattern) => expect.stringMatching(pattern)))
  })

  test('as many inputs as may be are taken', async () => {
    expect(await wrong({ workflow: 'x.yml', inputs: many(25) })).toEqual([])
  })
})

describe('targets of both kinds', () => {
  test('an entry says what it starts, in place of the step', async () => {
    const targets = `
- site
- repository: docs
  workflow: .github/workflows/docs.yml
- repository: docs
  ref: [next, main]
- { repository: docs, inputs: { version: 1.10, force: true } }
- { repository: docs, workflow: 7, ref: v1, inputs: { a: 1 } }
- { repository: app, event-type: built }
`
    expect(await startsOf({ targets, workflow: 'x.yml', ref: 'dev', inputs: 'a: b' })).toEqual([
      'acme/site x.yml [dev] {"a":"b"}',
      'acme/docs docs.yml [] {}',
      'acme/docs x.yml [next,main] {"a":"b"}',
      'acme/docs x.yml [dev] {"version":"1.10","force":"true"}',
      'acme/docs 7 [v1] {"a":"1"}',
      'acme/app built {}',
    ])
  })

  test('beside a step that sends events', async () => {
    const targets =
      '[{"repository": "docs", "workflow": "x.yml", "inputs": {"v": 1.10, "n": 12345678901234567890}}, "app"]'
    expect(await startsOf({ targets, 'event-type': 'go', 'client-payload': '{"inputs": {"a": 1}}' })).toEqual([
      'acme/docs x.yml [] {"v":"1.10","n":"12345678901234567890"}',
      'acme/app go {"inputs":{"a":1}}',
    ])
  })

  test('numbers of a payload that has inputs stay numbers', async () => {
    const targets =
      '[{"repository": "docs", "event-type": "x", "client-payload": {"inputs": {"v": 1, "w": {"inputs": {"x": 2}}}}}]'
    expect(await startsOf({ targets })).toEqual(['acme/docs x {"inputs":{"v":1,"w":{"inputs":{"x":2}}}}'])
  })

  test('that are all workflows need no event', async () => {
    expect(await startsOf({ targets: '[{repository: docs, workflow: x.yml}]' })).toEqual(['acme/docs x.yml [] {}'])
  })

  test.each<[what: string, targets: string, says: RegExp, step?: Record<string, string>]>([
    [
      'both in one',
      '[{repository: a, workflow: x.yml, event-type: b}]',
      /entry 1 \(a\): has `workflow` beside `event-type`/,
    ],
    [
      'a ref without a workflow',
      '[{repository: a, ref: x}]',
      /`ref` and `inputs` say how a workflow is started, and neither/,
    ],
    ['a name', '[{repository: a, workflow: Deploy}]', /entry 1 \(a\): `workflow` is "Deploy", which is neither/],
    ['a wrong ref', '[{repository: a, workflow: x.yml, ref: "a b"}]', /`ref` names "a b", which no branch or tag/],
    [
      'several refs in one text',
      '[{repository: a, workflow: x.yml, ref: "next, main v1"}]',
      /`ref` names "next, main v1", which no branch or tag can be called: a list of names is written \[next, main, v1\]\./,
    ],
    [
      'what is no list of refs either',
      '[{repository: a, workflow: x.yml, ref: "main a..b"}]',
      /`ref` names "main a\.\.b", which no branch or tag can be called: write the bare name/,
    ],
    ['a wrong type of ref', '[{repository: a, workflow: x.yml, ref: 5}]', /`ref` must be a name, or a list of names/],
    ['a list as inputs', '[{repository: a, workflow: x.yml, inputs: [1]}]', /`inputs` must be an object/],
    ['a list within inputs', '[{repository: a, workflow: x.yml, inputs: {b: [1]}}]', /`inputs` has a list in b/],
    [
      'the same twice, by file and path',
      '[{repository: a, workflow: x.yml, inputs: {v: 1}}, {repository: A, workflow: .github/workflows/x.yml, inputs: {v: "1"}}]',
      /entry 1 \(a\) and entry 2 \(A\) are equal in repository, workflow, ref and inputs/,
    ],
    [
      'the same twice, with ids of their own',
      '[{repository: a, workflow: x.yml}, {repository: a, workflow: x.yml}]',
      /are equal in repository, workflow, ref and inputs/,
      { 'add-dispatch-id': 'true' },
    ],
    [
      'an event type that is missing',
      '[a, {repository: b, workflow: x.yml}]',
      /^event-type: is missing \(1 of 2 targets has none/,
    ],
    [
      'its payload alone, beside a step’s workflow',
      '[{repository: b, client-payload: {}}]',
      /^event-type: is missing/,
      { workflow: 'x.yml' },
    ],
  ])('%s is told', async (_, targets, says, step = {}) => {
    expect(await wrong({ targets, ...step })).toEqual([expect.stringMatching(says)])
  })

  test('differ by ref, or by inputs', async () => {
    const targets =
      '[{repository: a, workflow: x.yml, ref: b}, {repository: a, workflow: x.yml, ref: c}, {repository: a, workflow: x.yml, inputs: {d: 1}}]'
    expect(await startsOf({ targets })).toHaveLength(3)
  })
})

test.each<[where: string, inputs: Record<string, string>, told: string]>([
  ['the step', { workflow: 'x.yml', inputs: `a: ${TOKEN}\nb: Fix #1\nc: \${{ d }}` }, 'inputs: '],
  [
    'an entry',
    { targets: `- repository: a\n  workflow: x.yml\n  inputs:\n    a: ${TOKEN}\n    b: Fix #1\n    c: \${{ d }}` },
    'targets: ',
  ],
])('inputs of %s get the warnings of a payload', async (_, inputs, told) => {
  const { warnings } = await planOf({ ...NONE, ...inputs, token: TOKEN })
  const patterns = [/plain values that end at a comment: .*b\./, /nobody evaluated.* .*c\./, /own token in it: .*a\./]
  expect(warnings).toEqual(patterns.map((pattern) => expect.stringMatching(pattern)))
  expect(warnings.every((warning) => warning.startsWith(told))).toBe(true)
})

function many(count: number): string {
  return JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, index])))
}
