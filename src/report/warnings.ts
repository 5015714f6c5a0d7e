import { calledTogether } from '../events/dispatch.ts'
import { type TokenKind, tokenTraits } from '../failures/token.ts'
import { expiresSoon } from '../failures/token-expiration.ts'
import type { TargetResult } from '../result.ts'
import type { Log } from '../runner/log.ts'
import { listed } from '../text/listing.ts'
import { MOST_NAMES } from './causes.ts'

/** One notice for all that GitHub may have twice. */
export function noticeTwice(log: Log, results: TargetResult[]) {
  const twice = results.filter(({ mayHaveArrivedTwice }) => mayHaveArrivedTwice)
  if (twice.length === 0) return
  const names = twice.map(({ target }) => target.repository)
  const one = twice.length === 1
  const { accepted, what } = calledTogether(twice.map(({ target }) => target.dispatch))
  log.notice(
    'May have arrived twice',
    `GitHub ${accepted} the ${what}${one ? '' : 's'} for ${listed(names, MOST_NAMES)} after a try that got no clear answer, so ${one ? 'it' : 'each'} may have arrived twice. Where a second delivery does harm, let the receiver guard against it by the dispatch id (add-dispatch-id), or set delivery: at-most-once.`,
  )
}

/** One warning for all tokens that expire soon. */
export function warnExpiring(log: Log, results: TargetResult[]) {
  const lines = [...Map.groupBy(results, ({ target }) => target.token).values()].flatMap(expiringLine)
  if (lines.length > 0) log.warning('Token expires soon', lines.join('\n'))
}

/** @param results those of one token */
function expiringLine(results: TargetResult[]): string[] {
  const known = results.find(({ tokenExpiration }) => tokenExpiration !== undefined)
  if (!known?.tokenExpiration) return []
  const { target, tokenExpiration } = known
  const { kind, name } = tokenTraits(target.token)
  if (!expiresSoon(tokenExpiration, kind)) return []
  const where = target.tokenEnv === undefined ? 'the input token' : `the variable ${target.tokenEnv}`
  const names = listed(
    results.map((each) => each.target.repository),
    MOST_NAMES,
  )
  const time = new Date(tokenExpiration.at).toISOString()
  return [
    `The ${name} in ${where} expires ${inDays(tokenExpiration.leftMs)}, on ${time.slice(0, 10)} at ${time.slice(11, 16)} UTC. From then on nothing is sent to ${names}. ${RENEW[kind] ?? 'Renew it where it was made'}, and store the new one in the secret that the workflow passes.`,
  ]
}

/** https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens */
const RENEW: Partial<Record<TokenKind, string>> = {
  classic:
    'Renew it on GitHub, as the user whose token it is: Settings → Developer settings → Personal access tokens → Tokens (classic), choose it, Regenerate token',
  'fine-grained':
    'Renew it on GitHub, as the user whose token it is: Settings → Developer settings → Personal access tokens → Fine-grained tokens, choose it, Regenerate token',
}

function inDays(ms: number): string {
  const days = Math.floor(ms / (24 * 60 * 60 * 1000))
  if (days === 0) return 'in less than a day'
  return `in ${days} ${days === 1 ? 'day' : 'days'}`
}
