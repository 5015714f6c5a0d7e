import { type AppTokensOptions, createAppTokens } from '../../src/app/app-tokens.ts'
import type { Client } from '../../src/github/client.ts'
import { appKey as keyOf, type Target } from '../../src/target.ts'
import { answer } from '../failures/answers.ts'
import { target } from '../report/results.ts'
import { APP_ID, appKey } from '../world/app.ts'
import { HOUR, MINUTE, START } from '../world/clock.ts'

/** A target that the App sends to. */
const to = (name: string, more: Parameters<typeof target>[1] = {}) => target(name, { token: keyOf('acme'), ...more })

/** An App's tokens by a GitHub that gives one whenever it is asked; a request by a token is answered when `answered` is called. */
function open(targets: Target[], options: Partial<AppTokensOptions> = {}) {
  let now = START
  let made = 0
  const lines: string[] = []
  const asked: unknown[] = []
  const revoked: string[] = []
  const late = Promise.withResolvers<void>()
  const client = (token: string): Client => ({
    async request(route, { repositories, owner } = {}) {
      const headers = { date: new Date(now).toUTCString() }
      if (token.startsWith('ghs_')) {
        await late.promise
        return answer(200, {}, headers)
      }
      asked.push(repositories ?? owner)
      if (route.startsWith('GET')) return answer(200, { id: 1, permissions: { contents: 'write' } }, headers)
      return answer(201, { token: `ghs_${++made}`, expires_at: new Date(now + HOUR).toISOString() }, headers)
    },
  })
  const appTokens = createAppTokens({
    ...{ dryRun: false, ifNoListener: 'send', reruns: false, clientOf: client },
    app: { id: String(APP_ID), privateKey: appKey().privateKey },
    registerSecret: () => undefined,
    async revoke(texts) {
      revoked.push(...texts)
    },
    clock: { now: () => now },
    log: { info: (text) => lines.push(text), debug: () => undefined, warning: () => undefined },
    ...options,
  })
  appTokens.expect(targets)
  const tokenFor = async (name = 'site') => appTokens.obstacleTo(to(name))
  return { appTokens, lines, asked, revoked, tokenFor, answered: late.resolve, later: (ms: number) => (now += ms) }
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => to(`r${index}`))

test('a repository is asked for once, in whatever letter case its targets have it', async () => {
  const { asked, lines, tokenFor } = open([
    to('site', { owner: 'Acme' }),
    to('SITE', { eventType: 'other' }),
    to('docs'),
  ])
  await tokenFor()
  // The owner is written as in the workflow.
  expect(asked).toEqual(['Acme', ['SITE', 'docs']])
  expect(lines).toEqual([
    expect.stringMatching(/^GitHub App: asked for a token of Acme .* over Acme\/SITE, Acme\/docs$/),
  ])
})

test.each<[count: number, over: RegExp]>([
  [20, /acme\/r18, acme\/r19$/],
  [21, /acme\/r19 and 1 more$/],
  [500, /acme\/r19 and 480 more$/],
  [501, /over all repositories of the installation$/],
])('of %s repositories the log says so', async (count, over) => {
  const { asked, lines, tokenFor } = open(numbered(count))
  await tokenFor()
  expect(asked[1]).toEqual(count > 500 ? undefined : numbered(count).map(({ name }) => name))
  expect(lines).toEqual([expect.stringMatching(over)])
})

test('the newest one is left to the post step, and none that was renewed', async () => {
  const { appTokens, answered, later, revoked, tokenFor } = open([to('site')])
  const kept: (string | undefined)[] = []
  // What a search was made by is there before anything is kept.
  await tokenFor()
  appTokens.keepBy((_, token) => kept.push(token) > 0)
  const slow = appTokens.clientOf(keyOf('acme')).request('GET /repos/{owner}/{repo}', { owner: 'acme', repo: 'site' })
  later(56 * MINUTE)
  await tokenFor()
  await appTokens.end(true)
  expect(revoked).toEqual(['ghs_1'])
  expect(kept).toEqual(['ghs_1', 'ghs_2', 'ghs_2'])
  answered()
  await slow
})
