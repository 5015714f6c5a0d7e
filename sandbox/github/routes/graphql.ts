import { canSee } from '../access.ts'
import { type Answer, json } from '../answers.ts'
import type { Exchange } from '../exchange.ts'
import { findRepository } from '../names.ts'
import { needRead } from '../rights.ts'
import { route } from '../route.ts'

const FOLDER = '.github/workflows/'

export const graphqlRoutes = [route('POST', '/graphql', 'graphql', { scopes: '', permissions: 'metadata=read' }, query)]

interface Query {
  query: string
  variables: Record<string, string>
}

/**
 * `POST /graphql` (https://docs.github.com/en/graphql), of which the sandbox knows one question: the workflow files of
 * repositories, each under an alias.
 */
function query(exchange: Exchange): Answer {
  const { query: text, variables } = JSON.parse(exchange.body) as Query
  const data: Record<string, unknown> = {}
  const errors: unknown[] = []
  for (const [, alias = '', owner = '', name = ''] of text.matchAll(
    /(\w+): repository\(owner: \$(\w+), name: \$(\w+)\)/g,
  )) {
    const full = `${variables[owner]}/${variables[name]}`
    const found = findRepository(exchange.state.world, full)?.repository
    data[alias] = null
    if (!found || !canSee(exchange.visitor, found)) {
      const message = `Could not resolve to a Repository with the name '${full}'.`
      errors.push({ type: 'NOT_FOUND', path: [alias], message })
      continue
    }
    try {
      needRead(exchange.visitor, found, 'contents')
    } catch (error) {
      data[alias] = { root: null, object: null }
      errors.push({ type: 'FORBIDDEN', path: [alias, 'object'], message: (error as Error).message })
      continue
    }
    const files = (found.workflows ?? []).filter(({ path, state }) => path.startsWith(FOLDER) && state !== 'deleted')
    const entries = files.map(({ path, content }) => ({
      ...{ name: path.slice(FOLDER.length), type: 'blob' },
      object: { text: content, isTruncated: false },
    }))
    data[alias] = { root: { __typename: 'Tree' }, object: entries.length > 0 ? { entries } : null }
  }
  return json(200, errors.length > 0 ? { data, errors } : { data })
}
