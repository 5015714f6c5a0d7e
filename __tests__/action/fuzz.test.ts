import * as fc from 'fast-check'
import type { Fault } from '../../sandbox/github/server.ts'
import { tokens } from '../../sandbox/github/world.ts'
import { hostileText } from './hostile-text.ts'
import { runStep } from './step.ts'

const TOKEN = tokens.classic

// Every run is a process of its own, so there are few. What must hold for any step (the token is not shown, nothing
// is printed that the runner would obey, the exit code is 0 or 1) is held by runStep.
const RUNS = { numRuns: 20, endOnFailure: true }

const words = fc.oneof(hostileText, fc.constant(`a ${TOKEN} b`))

/** Text that a header can carry. */
const headerText = words.map((text) => text.replaceAll(/[^\t\x20-\x7e]/g, '?'))

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    status: fc.constantFrom(200, 302, 400, 401, 403, 404, 408, 410, 422, 429, 500, 503),
    body: fc.oneof(
      fc.record({
        message: words,
        errors: fc.array(fc.record({ message: words, field: words, code: words }), { maxLength: 2 }),
      }),
      fc.anything().filter((body) => JSON.stringify(body) !== undefined),
    ),
    headers: fc.dictionary(
      fc.constantFrom(
        'X-GitHub-Request-Id',
        'X-GitHub-SSO',
        'X-OAuth-Scopes',
        'Retry-After',
        'Location',
        'X-RateLimit-Reset',
      ),
      headerText,
      { maxKeys: 3, noNullPrototype: true },
    ),
  }),
  fc.record({ status: fc.constantFrom(200, 403, 404, 502), html: words }),
  fc.constantFrom<Fault>({ drop: 'request' }, { drop: 'answer' }, { truncated: true }, { drop: 'connect', times: 1 }),
)

test('whatever the inputs are, the step ends as it should, and wrong ones send nothing', async () => {
  const inputs = fc.record(
    { 'event-type': words, 'client-payload': words, repository: hostileText, targets: hostileText, summary: words },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(inputs, async (inputs) => {
      const step = await runStep({ token: TOKEN, to: 'targets' in inputs ? '' : 'acme/site', inputs })
      const titles = step.annotations.map(({ title }) => title)
      expect(titles).not.toContain('Internal error')
      if (titles.includes('Invalid input')) {
        expect({ requests: step.requests, exitCode: step.exitCode }).toEqual({ requests: [], exitCode: 1 })
      } else {
        expect(step.results.length).toBeGreaterThan(0)
        expect(step.exitCode).toBe(step.results.every(({ state }) => state === 'accepted') ? 0 : 1)
      }
    }),
    RUNS,
  )
})

test('whatever GitHub answers, the step ends with one state for its target', async () => {
  await fc.assert(
    fc.asyncProperty(fault, fc.constantFrom('POST', undefined), async (fault, method) => {
      const faults = [{ ...fault, ...(method ? { method } : {}) }]
      const step = await runStep({ token: TOKEN, github: { faults }, env: { RUNNER_DEBUG: '1' } })
      expect(step.annotations.map(({ title }) => title)).not.toContain('Internal error')
      expect(step.results).toHaveLength(1)
      expect(step.outputs['status-code']).toMatch(/^\d+$/)
      expect(step.exitCode).toBe(step.results[0]?.state === 'accepted' ? 0 : 1)
    }),
    RUNS,
  )
})
