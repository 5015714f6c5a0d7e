import { createHash, createPublicKey } from 'node:crypto'
import githubAppJwt from 'universal-github-app-jwt'
import type { Clock } from '../clock.ts'
import type { Client } from '../github/client.ts'
import type { Reply } from '../reply.ts'

export interface SigningOptions {
  /** A client id, or an App's in digits. */
  id: string
  /** PEM, PKCS#8. */
  privateKey: string
  clientOf: (jwt: string) => Client
  registerSecret: (secret: string) => void
  clock: Pick<Clock, 'now'>
  /** Told once how far GitHub's clock is ahead of this one, in milliseconds, where the two are far apart. */
  onFarClock: (aheadMs: number) => void
}

/** An App's own client. */
export interface Signing {
  asApp: Client
  /** Of the key's public part, as the App's settings page shows it. */
  fingerprint: string
  /** How far GitHub's clock is ahead of the runner's, where it was told, in milliseconds. */
  clockAheadMs(): number | undefined
}

/** GitHub takes a JWT of ten minutes at most, and this one counts from 30 s before: what is left is for the requests on their way. */
const LASTS_MS = 7 * 60 * 1000

/** Nearer clocks than this are within what the JWT leaves for them. */
const NEAR_MS = 10_000

const FAR_MS = 60_000

/**
 * Asks GitHub as an App, by a JWT that is signed with its key: by the runner's clock, and where GitHub refuses that and has
 * another time, once more by GitHub's.
 *
 * @see https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/about-authentication-with-a-github-app
 */
export function createSigning(options: SigningOptions): Signing {
  const { id, privateKey, clock } = options
  let corrected = 0
  let told: number | undefined
  let signed: { client: Promise<Client>; until: number; aheadMs: number } | undefined

  return {
    asApp: {
      async request(route, parameters) {
        const aheadMs = corrected
        const reply = await (await client()).request(route, parameters)
        told = aheadOf(reply) ?? told
        if (reply.kind !== 'answer' || reply.status !== 401 || told === undefined) return reply
        // Others may have corrected it meanwhile.
        if (Math.abs(told - corrected) > NEAR_MS) {
          corrected = told
          if (Math.abs(told) > FAR_MS) options.onFarClock(told)
        }
        return aheadMs === corrected ? reply : (await client()).request(route, parameters)
      },
    },
    fingerprint: `SHA256:${createHash('sha256')
      .update(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }))
      .digest('base64')}`,
    clockAheadMs: () => told,
  }

  /** Of one JWT for all requests of some minutes. */
  function client(): Promise<Client> {
    const now = clock.now()
    if (!signed || now >= signed.until || signed.aheadMs !== corrected) {
      const seconds = Math.floor((now + corrected) / 1000)
      const made = githubAppJwt({ id, privateKey, now: seconds }).then(({ token }) => {
        options.registerSecret(token)
        return options.clientOf(token)
      })
      signed = { client: made, until: now + LASTS_MS, aheadMs: corrected }
    }
    return signed.client
  }

  function aheadOf(reply: Reply): number | undefined {
    const date = reply.kind === 'answer' ? Date.parse(reply.headers.date ?? '') : Number.NaN
    return Number.isNaN(date) ? undefined : date - clock.now()
  }
}
