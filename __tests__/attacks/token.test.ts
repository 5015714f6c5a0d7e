import * as fc from 'fast-check'
import type { FailureCode } from '../../src/failures/title.ts'
import { withServer } from '../github/servers.ts'
import { MINUTE } from '../world/clock.ts'
import { attack, type Case, runAttacked, showsPart, waiting } from './attack.ts'

/** Steps of this process, against a GitHub that shows the token in every text that it says. */
const RUNS = { numRuns: 8, endOnFailure: true }

/** Of both targets a workflow is started. */
const startsWorkflow = () => ({ 'event-type': '', workflow: 'any.yml', ref: 'main', inputs: 'environment: CREDENTIAL' })

const FAILURES: Record<FailureCode, Case> = {
  invalid_input: {
    inputs: ([one, other]) => ({
      retries: one,
      'max-parallel': `${'x '.repeat(30)}${one}`,
      'client-payload': `{"a": "${other}" ${one}`,
      'github-api-url': `http://github.test/${one}?${other}`,
      'wait-for': other,
    }),
  },
  bad_credentials: { plan: { dispatch: 401 } },
  insufficient_permission: {
    plan: {
      dispatch: 403,
      message: 'Resource not accessible CREDENTIAL',
      headers: { 'x-accepted-github-permissions': 'CREDENTIAL' },
    },
  },
  access_restricted: {
    plan: { dispatch: 451, message: 'Repository access blocked CREDENTIAL' },
  },
  sso_required: {
    plan: { dispatch: 403, headers: { 'x-github-sso': 'required; url=https://github.test/?a=CREDENTIAL' } },
  },
  ip_not_allowed: { plan: { dispatch: 403, message: 'Not on the IP allow list: CREDENTIAL' } },
  repository_archived: { plan: { dispatch: 403, message: 'Repository was archived CREDENTIAL' } },
  rate_limited: { plan: { dispatch: 429, headers: { 'retry-after': '1000' } } },
  not_found: { plan: { dispatch: 404, other: 404 } },
  workflow_not_found: { plan: { dispatch: 404, message: 'CREDENTIAL' }, inputs: startsWorkflow },
  ref_not_found: { plan: { dispatch: 422, message: 'No ref found for: CREDENTIAL' }, inputs: startsWorkflow },
  workflow_refused: { plan: { dispatch: 422 }, inputs: startsWorkflow },
  invalid_payload: { plan: { dispatch: 422 } },
  search_failed: {
    plan: { other: 422 },
    inputs: () => ({ targets: '[{search: CREDENTIAL}, {search: other CREDENTIAL}]', repository: '' }),
  },
  no_listener: { plan: { files: ['off'] }, inputs: () => ({ 'if-no-listener': 'fail' }) },
  server_error: { plan: { dispatch: 503 } },
  network_error: { plan: { dispatch: 'drop' } },
  timeout: { plan: { dispatch: 'stall' }, inputs: () => ({ 'request-timeout-seconds': '1' }), runs: 1 },
  unexpected_response: { plan: { dispatch: 'redirect' } },
  cancelled: {
    plan: { runs: 'with-id', conclusion: null },
    inputs: waiting({ 'completion-timeout-seconds': '1800' }),
    step: () => ({ stopAfterMs: MINUTE }),
  },
  run_not_found: { plan: { runs: 'absent' }, inputs: waiting() },
  run_ambiguous: { plan: { runs: 'many' }, inputs: waiting() },
  run_failed: { plan: { runs: 'with-id' }, inputs: waiting() },
  run_timeout: { plan: { runs: 'with-id', conclusion: null }, inputs: waiting() },
  internal_error: {
    step: ([one, other]) => ({ fault: AbortSignal.abort(new Error(`${one} and ${btoa(`x:${other}`)} ${other}`)) }),
  },
}

describe('no token leaves the process but to where it belongs', () => {
  test.each(Object.entries(FAILURES))('where a step fails as %s', async (code, failure) => {
    await fc.assert(
      fc.asyncProperty(attack, async (attack) => {
        const { codes, leaks, ran } = await runAttacked(attack, failure)
        expect(leaks).toEqual([])
        if (code === 'invalid_input') expect(ran.stdout).toContain('Invalid input')
        else expect(codes).toEqual([code, code])
      }),
      { ...RUNS, numRuns: failure.runs ?? RUNS.numRuns },
    )
  })

  test.each<[what: string, case_: Case]>([
    ['success', {}],
    ['a repository that moved', { plan: { dispatch: 'moved' } }],
    [
      'a dry run',
      { plan: { headers: { 'x-oauth-scopes': 'repo' } }, inputs: () => ({ 'dry-run': 'true', 'wait-for': 'start' }) },
    ],
    ['a dry run that fails', { plan: { other: 404 }, inputs: () => ({ 'dry-run': 'true' }) }],
    ['no right to read runs', { plan: { listBefore: 403 }, inputs: waiting() }],
    ['no list of runs', { plan: { listBefore: 'drop' }, inputs: waiting() }],
    ['a right that is taken away', { plan: { listAfter: 401 }, inputs: waiting() }],
    ['runs that can not be looked into', { plan: { runs: 'with-id', conclusion: '', other: 403 }, inputs: waiting() }],
    ['a run that is taken by time', { plan: { runs: 'by-time', conclusion: 'success' }, inputs: waiting() }],
    ['a repository that can not be read', { plan: { other: 403 }, inputs: waiting() }],
  ])('where there is %s', async (_, case_) => {
    await fc.assert(
      fc.asyncProperty(attack, async (attack) => expect((await runAttacked(attack, case_)).leaks).toEqual([])),
      RUNS,
    )
  })

  test('nor out of the post step', async () => {
    const plan = { runs: 'with-id', conclusion: null } as const
    const inputs = waiting({ 'cancel-downstream': 'true', 'completion-timeout-seconds': '1800' })
    await fc.assert(
      fc.asyncProperty(attack, async (attack) => {
        const main = await runAttacked(attack, { plan, inputs, step: () => ({ stopAfterMs: MINUTE }) })
        expect(main.leaks).toEqual([])
        const post = await runAttacked(attack, { plan, inputs, step: () => ({ state: main.ran.state }) })
        expect(post.leaks).toEqual([])
        expect(post.seen.filter(({ path }) => path.endsWith('/cancel')).length).toBeGreaterThan(0)
        expect(post.ran.stdout).toContain('::warning title=Not cancelled::')
      }),
      RUNS,
    )
  })

  test.each<[what: string, reply: string]>([
    ['refuses', 'HTTP/1.1 407 Who is CREDENTIAL\r\nX: CREDENTIAL\r\nContent-Length: 4\r\n\r\nCREDENTIAL'],
    ['talks nonsense', 'CREDENTIAL\r\n\r\n'],
    ['hangs up', ''],
  ])('where a proxy %s', async (_, reply) => {
    await fc.assert(
      fc.asyncProperty(attack, async (attack) => {
        const heard: string[] = []
        await withServer(
          (socket) =>
            socket.once('data', (data) => {
              heard.push(data.toString('latin1'))
              socket.end(reply.replaceAll('CREDENTIAL', data.toString('latin1').replaceAll(/[\r\n]+/g, ' ')))
            }),
          async (port) => {
            const env = { https_proxy: `http://127.0.0.1:${port}` }
            const inputs = () => ({ 'github-api-url': 'https://api.github.test' })
            const { codes, leaks } = await runAttacked(attack, { inputs }, env)
            expect({ codes, leaks }).toEqual({ codes: ['network_error', 'network_error'], leaks: [] })
          },
        )
        expect(heard).toHaveLength(2)
        expect(heard.filter(showsPart(attack.tokens))).toEqual([])
      }),
      RUNS,
    )
  })
})
