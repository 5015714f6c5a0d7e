import type { WorkflowFile } from '../../sandbox/github/workflow.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { createFollowing, type FollowingOptions } from '../../src/following/following.ts'
import type { Delivered } from '../../src/result.ts'
import type { Target } from '../../src/target.ts'
import { refusal } from '../failures/answers.ts'
import { TAKEN, target } from '../report/results.ts'
import { MINUTE, SECOND, START } from '../world/clock.ts'
import { openScene, put, WITH_ID, workflow } from '../world/scene.ts'

const PLAIN = workflow('', { lagMs: 0, queuedMs: 0, runsMs: 20 * SECOND }, 'plain')
const SHOWS_ID = workflow(WITH_ID, { lagMs: 0, queuedMs: 0, runsMs: 20 * SECOND })

const to = (dispatchId: string, more: Partial<Target> & { eventType?: string } = {}) =>
  target(more.name ?? 'docs', { dispatchId, token: tokens.classic, ...more })

interface More extends Partial<Omit<FollowingOptions, 'progress'>> {
  progress?: Partial<FollowingOptions['progress']>
}

/** A step with these targets, in repositories whose workflows are these. */
async function step(targets: Target[], workflows: WorkflowFile[], more: More = {}) {
  const scene = await openScene()
  for (const name of ['docs', 'site', 'vault']) put(scene, { workflows }, name)
  const stop = new AbortController()
  const alive: string[] = []
  const told: string[] = []
  const saved: string[] = []
  const over: string[] = []
  const since = () => (scene.clock.now() - START) / SECOND
  const following = createFollowing({
    isRunningPrivate: () => true,
    targets,
    ...{ waitFor: 'completion', startTimeoutSeconds: 120, completionTimeoutSeconds: 1800, pollIntervalSeconds: 5 },
    ...{ clientOf: scene.clientOf, clock: scene.clock, stop: stop.signal, fault: new AbortController().signal },
    saved: {
      found: ({ repository }, { run }) => saved.push(`${since()} s: found ${repository} ${run.id}`),
      unsent: ({ dispatchId }) => saved.push(`${since()} s: unsent ${dispatchId}`),
      done: () => saved.push(`${since()} s: done`),
    },
    ...more,
    progress: {
      runChanged: ({ repository }, { run, matchedBy }) =>
        told.push(`${repository} ${run.conclusion ?? run.status} ${matchedBy}`),
      followed: ({ repository }, { end }) => over.push(`${since()} s: ${repository} ${end.kind}`),
      waiting: (open) =>
        alive.push(
          [
            `${since()} s:`,
            ...open.map(({ target, runs }) => `${target.repository} ${runs.map(({ run }) => run.status)}`),
          ].join(' '),
        ),
      slowed: () => told.push(`${since()} s: slow`),
      limited: (ms) => told.push(`${since()} s: limited for ${ms / SECOND} s`),
      unreadable: ({ repository }, entries) => told.push(`${repository} ${entries} unreadable`),
      ...more.progress,
    },
  })
  const settled = (
    target: Target,
    end: { state: 'accepted' | 'skipped' } | { state: 'failed'; mayHaveArrived: boolean },
  ) =>
    following.settled({
      ...{ target, tries: 1, requests: 1, durationMs: 1 },
      ...(end.state === 'failed'
        ? { ...end, cause: { kind: 'tried', tried: { request: 'dispatch', reply: refusal(502, 'Server Error') } } }
        : end),
      ...(end.state === 'accepted' ? { redirected: false, by: TAKEN } : {}),
    } as Delivered)
  /** Prepares and sends as a step does. */
  async function send(target: Target) {
    expect(await following.prepare(target)).toBeUndefined()
    await scene.dispatch(target)
    settled(target, { state: 'accepted' })
  }
  /** How far each target was followed, and by what its runs were matched. */
  async function ends() {
    const ended = await following.ended()
    return targets.map((target) => {
      const followed = ended.get(target)
      return followed && [followed.end.kind, ...followed.runs.map(({ matchedBy }) => matchedBy)].join(' ')
    })
  }
  return { ...scene, following, stop, alive, told, over, saved, since, settled, send, ends }
}

describe('a run is taken by time only if no other dispatch of the step can have started it', () => {
  const one = to('id-number-1')

  test.each<
    [
      name: string,
      other: Target,
      end: Parameters<Awaited<ReturnType<typeof step>>['settled']>[1] | 'sent later',
      ends: string,
    ]
  >([
    ['skipped', to('id-number-2'), { state: 'skipped' }, 'done time'],
    ['refused', to('id-number-2'), { state: 'failed', mayHaveArrived: false }, 'done time'],
    ['failed, but it may have arrived', to('id-number-2'), { state: 'failed', mayHaveArrived: true }, 'ambiguous'],
    ['not yet sent', to('id-number-2'), 'sent later', 'ambiguous'],
    ['not yet sent, in other letters', to('id-number-2', { repository: 'Acme/DOCS' }), 'sent later', 'ambiguous'],
    ['not yet sent, with another token', to('id-number-2', { token: tokens.oauth }), 'sent later', 'ambiguous'],
    ['of another type', to('id-number-2', { eventType: 'build' }), 'sent later', 'done time'],
    ['for another repository', to('id-number-2', { name: 'site' }), 'sent later', 'done time'],
  ])('another is %s', async (_, other, end, ends) => {
    const { send, settled, ends: ended } = await step([one, other], [PLAIN])
    await send(one)
    if (end !== 'sent later') settled(other, end)
    expect(await ended()).toEqual([ends, undefined])
  })

  test('another was skipped in the meantime', async () => {
    const other = to('id-number-2')
    const { send, settled, clock, ends, since } = await step([one, other], [PLAIN], { waitFor: 'start' })
    await send(one)
    const ended = ends()
    await clock.until(START + 33 * SECOND)
    settled(other, { state: 'skipped' })
    expect(await ended).toEqual(['done time', undefined])
    expect(since()).toBe(35)
  })

  test('two of one type: neither run is taken, whoever came first', async () => {
    const other = to('id-number-2')
    const { send, ends, clock } = await step([one, other], [PLAIN])
    await send(one)
    await clock.until(START + 45 * SECOND)
    await send(other)
    expect(await ends()).toEqual(['ambiguous', 'ambiguous'])
  })

  test('another was found by its id: a second workflow may have made this run of it all the same', async () => {
    const late = (dispatch: { client_payload: unknown }) => ({
      lagMs: JSON.stringify(dispatch.client_payload).includes('number-2') ? 90 * SECOND : 0,
    })
    const other = to('id-number-2')
    const { send, ends, told } = await step(
      [one, other],
      [
        { ...SHOWS_ID, life: late },
        { ...PLAIN, life: late },
      ],
    )
    await send(one)
    await send(other)
    expect(await ends()).toEqual(['done dispatch_id', 'done dispatch_id'])
    expect(told.filter((line) => line.endsWith('time'))).toEqual([])
  })
})

test('a run that shows the id of another target is not offered to the one that has none', async () => {
  const [one, other] = [to('id-number-1'), to('id-number-2', { eventType: 'build' })]
  const { following, send } = await step(
    [one, other],
    [
      {
        ...SHOWS_ID,
        content: SHOWS_ID.content.replace('repository_dispatch', '{ repository_dispatch: { types: [deploy] } }'),
      },
    ],
  )
  await send(one)
  await send(other)
  const ended = await following.ended()
  expect(ended.get(one)?.end).toEqual({ kind: 'done' })
  expect(ended.get(other)?.end).toEqual({ kind: 'not-found' })
})

test('each repository and token has one list, however many targets it has', async () => {
  const targets = [
    ...[to('id-number-1'), to('id-number-2', { repository: 'ACME/Docs' }), to('id-number-3', { eventType: 'build' })],
    ...[to('id-number-4', { name: 'site' }), to('id-number-5', { name: 'site', token: tokens.oauth })],
  ]
  const { following, github } = await step(targets, [SHOWS_ID])
  await Promise.all(targets.map((each) => following.prepare(each)))
  expect(github.requests.map(({ path }) => path.split('/').slice(3, 4).join())).toEqual(['docs', 'site', 'site'])
})

describe('before the first dispatch', () => {
  test.each([
    ['a refusal', { status: 403 }, { status: 403 }],
    ['no answer', { drop: 'request' }, { kind: 'no-answer', why: 'reset' }],
    ['an answer that is no list', { status: 200, body: {} }, { status: 200 }],
  ] as const)('%s stands in the way', async (_, fault, reply) => {
    const one = to('id-number-1')
    const { following, github } = await step([one], [SHOWS_ID])
    github.fault({ ...fault, times: 1 })
    const obstacle = await following.prepare(one)
    expect(obstacle).toMatchObject(reply)
    expect(await following.prepare(one)).toBeUndefined()
  })
})

describe('a sign of life', () => {
  test('each minute, of those that are still followed, with their runs as they were last seen', async () => {
    const life = { lagMs: 5000, queuedMs: 90 * SECOND, runsMs: 2 * MINUTE }
    const targets = [to('id-number-1'), to('id-number-2', { name: 'site' })]
    const { send, ends, alive, since, github } = await step(targets, [workflow(WITH_ID, life)])
    const site = github.world.repositories.find(({ name }) => name === 'site')
    if (site) site.workflows = []
    for (const each of targets) await send(each)

    expect(await ends()).toEqual(['done dispatch_id', 'not-found'])
    expect(since()).toBe(215)
    expect(alive.map((line) => line.trim())).toEqual([
      ...['60 s: acme/docs queued acme/site', '120 s: acme/docs in_progress acme/site', '180 s: acme/docs in_progress'],
    ])
  })

  test('none where all is over before', async () => {
    const one = to('id-number-1')
    const { send, ends, alive } = await step([one], [SHOWS_ID])
    await send(one)
    await ends()
    expect(alive).toEqual([])
  })

  test('none where nothing was accepted', async () => {
    const one = to('id-number-1')
    const { settled, ends, alive, since } = await step([one], [SHOWS_ID])
    settled(one, { state: 'failed', mayHaveArrived: true })
    expect(await ends()).toEqual([undefined])
    expect([alive, since()]).toEqual([[], 0])
  })
})

test('a fault of ours ends the targets of its repository, and only these', async () => {
  const targets = [to('id-number-1'), to('id-number-2', { name: 'site' })]
  const runChanged: FollowingOptions['progress']['runChanged'] = ({ name }) => {
    if (name === 'docs') throw new Error('Our fault')
  }
  const { send, ends } = await step(targets, [SHOWS_ID], { progress: { runChanged } })
  for (const each of targets) await send(each)
  expect(await ends()).toEqual(['crash dispatch_id', 'done dispatch_id'])
})

describe('a repository that goes by its old name and its new one', () => {
  const former = (dispatchId: string) => to(dispatchId, { name: 'old-site', repository: 'acme/old-site' })
  const present = (dispatchId: string) => to(dispatchId, { name: 'site' })

  test.each([
    ['the old one first', [former('id-number-1'), present('id-number-2')], 0],
    ['the new one first', [present('id-number-1'), former('id-number-2')], 0],
    ['one long after the other', [present('id-number-1'), former('id-number-2')], 7],
    ['three of them', [former('id-number-1'), present('id-number-2'), present('id-number-3')], 1],
  ])('has no run that two targets take by time: %s', async (_, targets, seconds) => {
    const { send, ends, clock, following } = await step(targets, [PLAIN], { startTimeoutSeconds: 60 })
    for (const each of targets) {
      await send(each)
      await clock.until(clock.now() + seconds * SECOND)
    }
    await ends()
    const taken = [...(await following.ended()).values()].flatMap(({ runs }) => runs.map(({ run }) => run.id))
    expect(taken).toEqual([...new Set(taken)])
    expect(await ends()).toEqual(targets.map(() => 'ambiguous'))
  })

  test('has runs that are told apart by their ids', async () => {
    const targets = [former('id-number-1'), present('id-number-2')]
    const { send, ends } = await step(targets, [SHOWS_ID])
    for (const each of targets) await send(each)
    expect(await ends()).toEqual(['done dispatch_id', 'done dispatch_id'])
  })
})

test('a stop ends all, at once', async () => {
  const targets = [to('id-number-1'), to('id-number-2', { name: 'site' })]
  const { send, ends, stop, since, clock } = await step(targets, [SHOWS_ID])
  for (const each of targets) await send(each)
  const ended = ends()
  await clock.until(START + 7 * SECOND)
  stop.abort()
  expect(await ended).toEqual(['stopped dispatch_id', 'stopped dispatch_id'])
  expect(since()).toBe(7)
})

test('each end is told as soon as it is known', async () => {
  const targets = [to('id-number-1'), to('id-number-2', { name: 'site' })]
  const { send, ends, over, clock } = await step(targets, [SHOWS_ID])
  for (const target of targets) {
    await send(target)
    await clock.until(clock.now() + 60 * SECOND)
  }
  await ends()
  expect(over).toEqual(['25 s: acme/docs done', '85 s: acme/site done'])
})

describe('what the post step must know', () => {
  test('runs as they are found, and that the waiting is over', async () => {
    const one = to('id-number-1')
    const { send, ends, saved, github } = await step([one], [SHOWS_ID])
    await send(one)
    await ends()
    expect(saved).toEqual([`5 s: found acme/docs ${github.runs[0]?.id}`, '25 s: done'])
  })

  test.each<[what: string, end: Parameters<Awaited<ReturnType<typeof step>>['settled']>[1], told: string[]]>([
    ['was skipped', { state: 'skipped' }, ['0 s: unsent id-number-1', '0 s: done']],
    ['was refused', { state: 'failed', mayHaveArrived: false }, ['0 s: unsent id-number-1', '0 s: done']],
    ['failed, but may have arrived', { state: 'failed', mayHaveArrived: true }, ['0 s: done']],
  ])('an event that %s', async (_, end, told) => {
    const one = to('id-number-1')
    const { settled, ends, saved } = await step([one], [SHOWS_ID])
    settled(one, end)
    await ends()
    expect(saved).toEqual(told)
  })

  test('a stopped step was not done', async () => {
    const one = to('id-number-1')
    const { send, ends, stop, saved, clock } = await step([one], [SHOWS_ID])
    await send(one)
    const ended = ends()
    await clock.until(START + 7 * SECOND)
    stop.abort()
    await ended
    expect(saved).toEqual([expect.stringContaining('5 s: found')])
  })

  test('a fault of ours is no stop: the runs stay as they are', async () => {
    const fault = new AbortController()
    const one = to('id-number-1')
    const { send, ends, saved, clock } = await step([one], [SHOWS_ID], { fault: fault.signal })
    await send(one)
    const ended = ends()
    await clock.until(START + 7 * SECOND)
    fault.abort(new Error('Our fault'))
    expect(await ended).toEqual(['crash dispatch_id'])
    expect(saved.at(-1)).toBe('7 s: done')
  })
})
