import { verify } from 'node:crypto'
import { Refusal } from './answers.ts'
import type { App, World } from './world.ts'

/** https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app */
const LONGEST_SECONDS = 600

/**
 * The App that a JSON Web Token is of: signed by one of its keys with RS256, and within its time.
 *
 * @throws Refusal in GitHub's words where it is not
 */
export function appOf(world: World, jwt: string, nowMs: number): App {
  if (!world.apps) throw new Refusal(401, UNREADABLE)
  const [header = '', payload = '', signature = ''] = jwt.split('.')
  const { alg } = decoded(header) as { alg?: unknown }
  const { iss, iat, exp } = decoded(payload) as { iss?: unknown; iat?: unknown; exp?: unknown }
  if (alg !== 'RS256') throw new Refusal(401, UNREADABLE)
  const app = world.apps.find(({ id, clientId }) => String(iss) === String(id) || iss === clientId)
  if (!app) throw new Refusal(404, 'Integration not found')
  const signed = Buffer.from(`${header}.${payload}`)
  const isSigned = app.publicKeys.some((key) => verify('sha256', signed, key, Buffer.from(signature, 'base64url')))
  if (!isSigned) throw new Refusal(401, UNREADABLE)
  const now = nowMs / 1000
  if (typeof exp !== 'number' || exp <= now)
    throw new Refusal(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    )
  if (exp > now + LONGEST_SECONDS) throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future")
  if (!Number.isInteger(iat) || Number(iat) > now)
    throw new Refusal(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    )
  return app
}

const UNREADABLE = 'A JSON web token could not be decoded'

function decoded(part: string): object {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    throw new Refusal(401, UNREADABLE)
  }
}
