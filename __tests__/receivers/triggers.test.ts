import { inTimeOfAFile, type Miss, MOST_MS_OF_A_STEP, readTrigger, type Trigger } from '../../src/receivers/triggers.ts'
import { OutOfTime } from '../../src/text/in-time.ts'
import { dispatch, JOBS, OTHER } from './workflow-files.ts'

const miss = (miss: Miss): Trigger => ({ kind: 'near-miss', miss })
const read = (text: string) => readTrigger(text, { leftMs: MOST_MS_OF_A_STEP })

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
    ['type for types', 'on:\n  repository_dispatch:\n    type: [x]', miss({ of: 'types', key: 'type' })],
    ['event_type', 'on:\n  repository_dispatch:\n    event_type: x', miss({ of: 'types', key: 'event_type' })],
    ['both', 'on:\n  repository_dispatch:\n    type: [x]\n    types: [y]', dispatch('y')],
    ['the event with a hyphen', 'on:\n  repository-dispatch:', miss({ of: 'event', name: 'repository-dispatch' })],
    ['alone', 'on: repositoryDispatch', miss({ of: 'event', name: 'repositoryDispatch' })],
    ['in a list', 'on: [push, repository dispatch]', miss({ of: 'event', name: 'repository dispatch' })],
    ['flow form', 'on: {repository_dispatch: {types: [deploy]}}', dispatch('deploy')],
    ['the key in quotes', '"on":\n  "repository_dispatch":\n    types: ["deploy"]', dispatch('deploy')],
    ['YAML 1.1, where on is true', '%YAML 1.1\n---\non: repository_dispatch', dispatch()],
    ['an anchor', 'env:\n  TYPES: &types deploy\non:\n  repository_dispatch:\n    types: [*types]', dispatch('deploy')],
    ['an anchor for it all', 'env: &all\n  repository_dispatch:\n    types: [a]\non: *all', dispatch('a')],
    [
      'a merge key, which GitHub does not know',
      'env: &all\n  repository_dispatch:\non:\n  <<: *all',
      miss({ of: 'merge' }),
    ],
    ['a merge key of several', 'env: &all\n  repository_dispatch:\non:\n  <<: [*all]', miss({ of: 'merge' })],
    [
      'the event with spaces around it',
      'on: [" repository_dispatch "]',
      miss({ of: 'event', name: ' repository_dispatch ' }),
    ],
    ['a merge key of other events', 'env: &all\n  push:\non:\n  <<: *all', OTHER],
    ['a byte order mark', '\ufeffon: repository_dispatch', dispatch()],
    ['Windows line ends', 'on:\r\n  repository_dispatch:\r\n    types: [a]\r\n', dispatch('a')],
    ['in a comment only', '# on: repository_dispatch\non: push', OTHER],
    ['in a job only', 'on: push\nenv:\n  on: repository_dispatch', OTHER],
    ['of a prototype', 'on: {__proto__: {repository_dispatch: null}}', OTHER],
    ['no on', 'run-name: Deploy', OTHER],
  ])('%s', async (_, on, trigger) => {
    expect(
      await read(`${on.startsWith('%') ? '' : 'name: Deploy\n'}${on}${JOBS}`.replace('name: Deploy\n\ufeff', '\ufeff')),
    ).toEqual(trigger)
  })

  test.each(['', '\n', '# nothing yet\n', 'just text', '- a\n- list', 'null', '42'])('nothing: %j', async (text) => {
    expect(await read(text)).toEqual(OTHER)
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
    ['a key twice, before what is sound', 'on:\n  push:\n  push:\njobs:\n  a: {b: {}}', 3, 3, /push is there twice/],
    ['two faults, of which the first', 'on:\n  push:\n  push:\njobs:\n  a: *b', 3, 3, /push is there twice/],
    ['an alias of nothing', 'on:\n  push:\n    paths:\n      - *.md', 4, 9, /\*\.md is an alias/],
    ['two documents', 'on: push\n---\non: repository_dispatch', 2, 1, /documents/],
  ])('not YAML: %s', async (_, text, line, column, reason) => {
    expect(await read(text)).toEqual({ kind: 'broken', line, column, reason: expect.stringMatching(reason) })
  })

  test('where no time is left, none is taken', async () => {
    const why = { kind: 'parsing-spent', ms: 3000 }
    expect(await readTrigger('on: push', { leftMs: 0 })).toEqual({ kind: 'unread', why })
    const time = { leftMs: 0, mostMs: 30_000 }
    expect(await readTrigger('on: push', time)).toEqual({ kind: 'unread', why: { ...why, ms: 30_000 } })
    expect(time.leftMs).toBe(0)
    const plenty = { leftMs: 3000 }
    await readTrigger('on: push', plenty)
    expect(plenty.leftMs).toBeLessThan(3000)
  })

  test('neither depth nor aliases that multiply are a way to stop the step', async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(`*${of}`).join(',')}]\n`
    const bomb = `a: &a [x]\n${[...'bcdefghi'].map((name, index) => level(name, 'abcdefgh'.charAt(index))).join('')}on: *i`
    expect(await read(bomb)).toMatchObject({
      kind: 'unread',
      why: { kind: 'unresolvable', error: { message: expect.stringContaining('alias') } },
    })
    // The fault is this reader's limit, not the file's: it is not called broken.
    expect(await read(`on: ${'['.repeat(20_000)}`)).toMatchObject({ kind: 'unread' })
    for (const opening of ['[', '{a: ', '- ', 'a:\n ', '? ', '!a ', '&a ']) {
      const { kind } = await read(`on: ${opening.repeat(20_000)}`)
      expect(['broken', 'unread', 'other-events']).toContain(kind)
    }
  })
})

describe('a file that a busy machine holds up', () => {
  const endless = () => {
    for (;;);
  }

  test('is read at the second try', () => {
    let tries = 0
    expect(inTimeOfAFile(() => (++tries === 1 ? endless() : 'read'))).toBe('read')
  })

  test('is given no third one', () => expect(() => inTimeOfAFile(endless)).toThrow(OutOfTime))
})
