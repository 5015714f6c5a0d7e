import { type Remark, remarksOn } from '../../src/receivers/remarks.ts'
import { readWorkflowReads, type WorkflowReads } from '../../src/receivers/workflow-reads.ts'
import { cpuMs } from '../attacks/effort.ts'

const WORKFLOW = `name: Deploy
run-name: Deploy \${{ github.event.client_payload.dispatch_id }}
on:
  repository_dispatch:
    types: [deploy-site]
env:
  VERSION: \${{ github.event.client_payload.version }}
jobs:
  deploy:
    if: github.event.client_payload.environment == 'production'
    runs-on: ubuntu-latest
    steps:
      - run: make deploy
        env:
          REF: \${{ github.event.client_payload.ref || 'main' }}
      - run: |
          echo start
          git checkout \${{ github.event.client_payload.build.sha }}
      - uses: actions/github-script@v8
        with:
          script: console.log('\${{ github.event.client_payload.title }}')
      - uses: acme/other@v1
        with:
          script: \${{ github.event.client_payload.version }}
`

const read = async (text: string): Promise<WorkflowReads> => {
  const reads = await readWorkflowReads(text, { leftMs: 5000 })
  if (!reads) throw new Error('not read')
  return reads
}

test('what a workflow reads, with lines', async () => {
  expect(await read(WORKFLOW)).toEqual({
    names: [
      { names: ['dispatch_id'], line: 2 },
      { names: ['version'], line: 7 },
      { names: ['environment'], line: 10 },
      { names: ['build', 'sha'], line: 18 },
      { names: ['title'], line: 21 },
    ],
    readsAll: false,
    showsId: true,
    injections: [
      { line: 18, into: 'run', what: 'github.event.client_payload.build.sha' },
      { line: 21, into: 'script', what: 'github.event.client_payload.title' },
    ],
  })
})

test('in a script only what is put in as it is', async () => {
  const steps = (run: string) => `jobs: {a: {steps: [{run: "${run}"}]}}`
  expect((await read(steps("echo ${{ github.event.client_payload.a == 'x' }}"))).injections).toEqual([])
  expect((await read(steps('echo ${{ toJSON(github.event.client_payload) }}'))).injections).toHaveLength(1)
  expect((await read(steps('echo $GITHUB_EVENT_PATH'))).injections).toEqual([])
  expect((await read(steps("echo ${{ github.event.client_payload.a && '--a' || '' }}"))).injections).toEqual([])
  const twice = '${{ github.event.client_payload.a }}'
  expect((await read(steps(`echo ${twice} ${twice}`))).injections).toHaveLength(1)
})

test('the line in a folded text is that of the file', async () => {
  const folded = `jobs:
  a:
    steps:
      - run: >-
          echo a

          echo \${{ github.event.client_payload.a }}
          \${{ github.event.client_payload.b }}
`
  expect((await read(folded)).names).toEqual([
    { names: ['a'], line: 7 },
    { names: ['b'], line: 8 },
  ])
})

test.each<[what: string, text: string, names: WorkflowReads['names']]>([
  ['in capitals', 'a: ${{ GITHUB.event.client_payload.a }}', [{ names: ['a'], line: 1 }]],
  ['as a condition with braces', 'if: ${{ github.event.client_payload.a }}', [{ names: ['a'], line: 1 }]],
  ['as one in a block', 'if: |\n  github.event.client_payload.a', [{ names: ['a'], line: 2 }]],
  ['as one in a folded block', 'if: >\n  github.event.client_payload.a', [{ names: ['a'], line: 2 }]],
  ['as a key, where nothing is', '${{ github.event.client_payload.a }}: b', []],
])('what is read %s', async (_, text, names) => {
  expect((await read(text)).names).toEqual(names)
})

test('what is called run at the top is no script', async () => {
  expect((await read('run: ${{ github.event.client_payload.a }}')).injections).toEqual([])
})

test('a run-name that only asks for the id does not show it', async () => {
  expect((await read("run-name: ${{ github.event.client_payload.dispatch_id && 'a' || 'b' }}")).showsId).toBe(false)
  expect((await read("run-name: ${{ github.event.client_payload.dispatch_id || 'b' }}")).showsId).toBe(true)
})

test('a run-name without the id shows none', async () => {
  expect((await read('run-name: Deploy ${{ github.event.client_payload.ref }}')).showsId).toBe(false)
  expect((await read('run-name: ${{ toJSON(github.event.client_payload) }}')).showsId).toBe(true)
  expect((await read('jobs: {a: {run-name: "${{ github.event.client_payload.dispatch_id }}"}}')).showsId).toBe(false)
})

test('what takes too long, or no time is left for, is not known', async () => {
  expect(await readWorkflowReads(WORKFLOW, { leftMs: 0 })).toBeUndefined()
  const many = `a: "${'${{ github.event.client_payload.a }}'.repeat(3000)}"\n`
  const before = cpuMs()
  const time = { leftMs: 5000 }
  await readWorkflowReads(many.repeat(20), time)
  expect(cpuMs() - before).toBeLessThan(3000)
  expect(time.leftMs).toBeLessThan(5000)
})

describe('against a payload', () => {
  const path = '.github/workflows/deploy.yml'
  const PAYLOAD = { version: '1', environment: 'production', build: { sha: 'a' }, title: 't', dispatch_id: 'id' }
  const remarks = async (clientPayload: object, waits = true, text = WORKFLOW) =>
    remarksOn(path, await read(text), { clientPayload: { ...clientPayload }, waits }).filter(
      ({ kind }) => kind !== 'injection',
    )

  test.each<[what: string, payload: object, remarks: Partial<Remark>[]]>([
    ['all there', PAYLOAD, []],
    ['all but the id, which the action adds where it waits', without('dispatch_id'), []],
    ['in another case', { ...PAYLOAD, version: undefined, Version: '1' }, []],
    [
      'one lost in a refactoring',
      { ...without('version'), ver_sion: '1' },
      [{ kind: 'missing', path, line: 7, name: 'version', nearest: 'ver_sion' }],
    ],
    ['a part of one', { ...PAYLOAD, build: { commit: 'a' } }, [{ kind: 'missing', line: 18, name: 'build.sha' }]],
    ['a text where an object is read', { ...PAYLOAD, build: 'a' }, []],
    ['a list where an object is read', { ...PAYLOAD, build: ['a'] }, []],
  ])('%s', async (_, payload, expected) => {
    expect(await remarks(payload)).toEqual(expected.map((each) => expect.objectContaining(each)))
  })

  test('the id is not missed, in whatever letter case it is read', async () => {
    const text = 'run-name: ${{ github.event.client_payload.Dispatch_ID }}'
    expect(await remarks({}, true, text)).toEqual([])
  })

  test('nothing is said of names where it is read whole', async () => {
    expect(await remarks({}, false, `${WORKFLOW}\nx: \${{ toJSON(github.event.client_payload) }}`)).toEqual([])
  })

  test('the run-name is missed where the step would wait', async () => {
    const text = 'on: repository_dispatch'
    expect(await remarks({}, true, text)).toEqual([{ kind: 'no-run-name', path }])
    expect(await remarks({}, false, text)).toEqual([])
  })

  function without(name: keyof typeof PAYLOAD) {
    const { [name]: _, ...rest } = PAYLOAD
    return rest
  }
})
