import { attemptsBy, type Life } from '../../sandbox/github/life.ts'
import type { Fault, Run } from '../../sandbox/github/server.ts'
import { createRandom, MINUTE, SECOND, type VirtualClock } from '../world/clock.ts'
import { createGitHub, type GitHub } from '../world/github.ts'
import { WITH_ID, workflow } from '../world/scene.ts'
import type { ApiRequest } from '../world/wire.ts'

/**
 * A GitHub on which much goes on: it is slow, fails now and then, with and without effect, has limits for each token,
 * and starts a run for each event that takes its time or never ends.
 *
 * @param repositories names of repositories of acme
 */
export function createBusyGitHub(clock: VirtualClock, seed: number, repositories: string[], tokens: string[]): GitHub {
  const random = createRandom(seed)
  const chance = (one: number) => random() < 1 / one
  const between = (least: number, most: number) => Math.floor(least + random() * (most - least))
  /** By what requests are authorized by. */
  const limitedUntil = new Map<string, number>()
  const reached = Object.fromEntries(repositories.map((name) => [`acme/${name}`, 'write' as const]))
  const token = { login: 'octocat', scopes: ['repo'], repositories: reached, rateLimit: { limit: 1e9 } }

  return createGitHub({
    ...{ clock, faultFor, forgets: true, latencyMs: () => between(15, 300) },
    world: {
      owners: [{ id: 1, login: 'acme', type: 'Organization' }],
      repositories: repositories.map((name, index) => {
        return { id: 100 + index, owner: 'acme', name, workflows: [workflow(WITH_ID, life)] }
      }),
      tokens: Object.fromEntries(tokens.map((text) => [text, token])),
    },
  })

  function faultFor({ method, headers: { authorization = '' } }: ApiRequest): Fault | undefined {
    const now = clock.now()
    const limited = limitedUntil.get(authorization) ?? 0
    if (limited > now) return limit(limited - now)
    if (chance(400)) {
      const waitMs = chance(10) ? between(1, 6) * MINUTE : between(5, 60) * SECOND
      limitedUntil.set(authorization, now + waitMs)
      return limit(waitMs)
    }
    if (chance(60)) return { drop: 'connect' }
    if (method === 'POST' && chance(40)) return { status: 503 }
    if (chance(60)) return { drop: 'answer' }
    if (chance(60)) return { status: 502, html: '<html>', recorded: true }
    return undefined
  }

  function life(): Life {
    const runsMs = chance(40) ? Number.POSITIVE_INFINITY : between(SECOND, chance(5) ? 50 * MINUTE : 5 * MINUTE)
    return {
      ...{ earlyMs: between(0, 900), lagMs: between(500, 20_000), queuedMs: 0, runsMs },
      conclusion: chance(15) ? 'failure' : 'success',
    }
  }
}

function limit(waitMs: number): Fault {
  return { limit: 'secondary', retryAfter: Math.ceil(waitMs / SECOND) }
}

/** When a run ends (milliseconds since 1970, `Infinity` for never), and how. */
export function endOf(run: Run) {
  const [{ endsAt, conclusion } = { endsAt: Number.POSITIVE_INFINITY, conclusion: 'success' }] = attemptsBy(run, 0)
  return { endsAt, conclusion }
}
