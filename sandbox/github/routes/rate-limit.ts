import type { components } from '@octokit/openapi-types'
import { type Answer, json } from '../answers.ts'
import type { Exchange } from '../exchange.ts'
import { route } from '../route.ts'

type Schemas = components['schemas']

export const rateLimitRoutes = [
  route(
    'GET',
    '/rate_limit',
    'rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user',
    { scopes: '', permissions: 'metadata=read', free: true },
    getRateLimit,
  ),
]

function getRateLimit({ limit }: Exchange): Answer {
  const answer: Pick<Schemas['rate-limit-overview'], 'rate'> & { resources: { core: Schemas['rate-limit'] } } = {
    resources: { core: limit },
    rate: limit,
  }
  return json(200, answer)
}
