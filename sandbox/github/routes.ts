import { type Answer, Moved, moved, notFound, Refusal, refusal } from './answers.ts'
import { conditional } from './conditional.ts'
import type { Exchange } from './exchange.ts'
import { DOCS, type Route } from './route.ts'
import { appRoutes } from './routes/apps.ts'
import { branchRoutes } from './routes/branches.ts'
import { changeRoutes } from './routes/changes.ts'
import { checkRunRoutes } from './routes/check-runs.ts'
import { contentRoutes } from './routes/contents.ts'
import { dispatchRoutes } from './routes/dispatches.ts'
import { graphqlRoutes } from './routes/graphql.ts'
import { installationRoutes } from './routes/installations.ts'
import { jobLogRoutes } from './routes/job-log.ts'
import { ownerRoutes } from './routes/owners.ts'
import { rateLimitRoutes } from './routes/rate-limit.ts'
import { repositoryRoutes } from './routes/repositories.ts'
import { runWaitRoutes } from './routes/run-waits.ts'
import { searchRoutes } from './routes/search.ts'
import { statusRoutes } from './routes/statuses.ts'
import { workflowDispatchRoutes } from './routes/workflow-dispatches.ts'
import { workflowJobRoutes } from './routes/workflow-jobs.ts'
import { workflowRunRoutes } from './routes/workflow-runs.ts'
import { workflowRoutes } from './routes/workflows.ts'

/** All that this GitHub answers to, a file in `routes/` for each page of GitHub's documentation. */
const ROUTES: Route[] = [
  ...dispatchRoutes,
  ...workflowDispatchRoutes,
  ...repositoryRoutes,
  ...branchRoutes,
  ...contentRoutes,
  ...changeRoutes,
  ...workflowRoutes,
  ...workflowRunRoutes,
  ...workflowJobRoutes,
  ...jobLogRoutes,
  ...checkRunRoutes,
  ...runWaitRoutes,
  ...ownerRoutes,
  ...installationRoutes,
  ...appRoutes,
  ...searchRoutes,
  ...statusRoutes,
  ...graphqlRoutes,
  ...rateLimitRoutes,
]

/** @returns the route of a request and the named parts of its path, decoded */
export function findRoute(method: string, path: string) {
  for (const route of ROUTES) {
    const match = route.method === method ? route.pattern.exec(path) : null
    if (match) return { route, params: decoded(match.groups) }
  }
  return undefined
}

/** The answer of a route, its refusals and redirects included. */
export function answer(route: Route | undefined, exchange: Exchange): Answer {
  try {
    if (!route) throw notFound()
    const { method, headers, visitor } = exchange
    const answered = route.handle(exchange)
    return method === 'GET' ? conditional(answered, headers['if-none-match'], visitor) : answered
  } catch (error) {
    if (error instanceof Moved) return moved(exchange.method, error.location)
    if (error instanceof Refusal)
      return refusal(
        error.status,
        error.message,
        error.documentation ?? route?.documentation ?? DOCS,
        error.headers,
        error.body,
      )
    throw error
  }
}

function decoded(groups: Record<string, string | undefined> = {}): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, value && safelyDecoded(value)]))
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
