import * as fc from 'fast-check'
import { plan } from '../../src/plan/plan.ts'
import { hostileText } from '../action/hostile-text.ts'
import { eventOf } from '../report/results.ts'

const NAMES = [
  ...['token', 'owner', 'repo', 'repository', 'event-type', 'client-payload', 'client-payload-file', 'targets'],
  ...['add-dispatch-id', 'max-parallel', 'max-per-minute', 'fail-fast', 'retries', 'delivery'],
  ...['request-timeout-seconds', 'summary', 'github-api-url'],
]

const GOOD: Record<string, string> = { token: 'ghp_0123456789', 'event-type': 'deploy', repository: 'acme/site' }

const read = (inputs: Record<string, string>) =>
  plan({
    read: (name) => inputs[name],
    inputNames: [],
    env: { GITHUB_REPOSITORY: 'acme/monorepo', GITHUB_WORKSPACE: '/nowhere', TOKEN: 'ghs_9876543210' },
    proxyFor: () => undefined,
    registerSecret: () => {},
    newDispatchId: () => 'f7c7ad3e-4f4e-4ed7-8c5a-0c1f6a8d6b6e',
  })

/** Mostly sound inputs, some of them replaced. */
const inputs = fc
  .dictionary(fc.constantFrom(...NAMES), hostileText, { maxKeys: 4, noNullPrototype: true })
  .map((odd) => ({ ...GOOD, ...('targets' in odd || 'repo' in odd ? { repository: '' } : {}), ...odd }))

test('whatever the inputs are, they are settings that can be sent, or problems that can be read', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, async (inputs) => {
      const planned = await read(inputs)
      if (!planned.ok) {
        expect(planned.problems.length).toBeGreaterThan(0)
        for (const { input, message } of planned.problems) {
          expect([...NAMES, 'https_proxy']).toContain(input)
          expect(message).toMatch(/\S/)
          expect(message).not.toMatch(/undefined|\[object|NaN/)
          // What came from outside stands there with its control characters as escapes.
          expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e]/)
        }
        return
      }
      const { targets, apiUrl, maxParallel, maxPerMinute, retries, requestTimeoutSeconds } = planned.value
      expect(targets.length).toBeGreaterThan(0)
      for (const target of targets) {
        const { owner, name, repository } = target
        const { eventType, clientPayload } = eventOf(target)
        expect(`${owner}/${name}`).toBe(repository)
        expect(repository).toMatch(/^[A-Za-z0-9._-]{1,39}\/[A-Za-z0-9._-]{1,100}$/)
        expect(repository.split('/')).not.toContain('..')
        expect([...eventType].length).toBeLessThanOrEqual(100)
        expect(eventType.trim()).not.toBe('')
        expect(Object.keys(clientPayload).length).toBeLessThanOrEqual(10)
        expect(JSON.stringify(clientPayload).length).toBeLessThanOrEqual(65_535)
      }
      expect(apiUrl).toMatch(/^(https:\/\/|http:\/\/(localhost|127\.|\[::1\])).*[^/]$/)
      expect([maxParallel, maxPerMinute, retries, requestTimeoutSeconds].every(Number.isInteger)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('a JSON payload that is sound is sent as it is, whatever its words', async () => {
  const payload = fc.dictionary(hostileText, fc.oneof(hostileText, fc.integer(), fc.boolean(), fc.constant(null)), {
    maxKeys: 10,
    noNullPrototype: true,
  })
  await fc.assert(
    fc.asyncProperty(payload, async (payload) => {
      const text = JSON.stringify(payload)
      const planned = await read({ ...GOOD, 'client-payload': text })
      expect(
        planned.ok && JSON.stringify(planned.value.targets.map((target) => eventOf(target).clientPayload)[0]),
      ).toBe(text)
    }),
    { numRuns: 1000 },
  )
})

test('no wrong input is overlooked because another is wrong, too', async () => {
  const wrong: [input: string, text: string][] = [
    ['token', ' '],
    ['event-type', 'x'.repeat(101)],
    ['client-payload', '{"a": }'],
    ['repository', 'a/b/c'],
    ['max-parallel', '0'],
    ['max-per-minute', 'many'],
    ['fail-fast', 'yes'],
    ['retries', '11'],
    ['delivery', 'exactly-once'],
    ['request-timeout-seconds', '301'],
    ['summary', '1'],
    ['add-dispatch-id', 'on'],
    ['github-api-url', 'http://ghe.test'],
  ]
  await fc.assert(
    fc.asyncProperty(fc.subarray(wrong, { minLength: 1 }), async (some) => {
      const planned = await read({ ...GOOD, ...Object.fromEntries(some) })
      const found = planned.ok ? [] : planned.problems.map(({ input }) => input)
      expect(found.toSorted()).toEqual(some.map(([input]) => input).toSorted())
    }),
    { numRuns: 300 },
  )
})
