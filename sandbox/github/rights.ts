import { canWrite, hasRepositoryScope, hasScopes, type Visitor } from './access.ts'
import { notFound, Refusal } from './answers.ts'
import type { Repository } from './world.ts'

type Somebody = Exclude<Visitor, { kind: 'nobody' }>

/**
 * @returns the visitor, who has a token
 * @throws Refusal where the visitor may not change this
 */
export function needWrite(visitor: Visitor, repository: Repository, what: 'contents' | 'actions'): Somebody {
  if (visitor.kind === 'nobody') throw new Refusal(401, 'Requires authentication')
  if (!canWrite(visitor, repository, what)) throw forbidden(visitor, repository)
  if (repository.archived) throw new Refusal(403, 'Repository was archived so is read-only.')
  return visitor
}

/**
 * What is public anybody may read, whatever the token's permissions, as
 * https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository has it for fine-grained ones.
 *
 * @throws Refusal where a token that reaches the repository lacks the permission
 */
export function needRead(visitor: Visitor, repository: Repository, what: 'contents' | 'actions') {
  if (!repository.private || visitor.kind === 'nobody' || hasScopes(visitor)) return
  if (visitor.token.permissions?.[what] === undefined) throw forbidden(visitor, repository)
}

/** GitHub words a missing right by the kind of token; for a missing scope it pretends that nothing is there. */
function forbidden(visitor: Visitor, repository: Repository): Refusal {
  if (hasScopes(visitor)) {
    if (!hasRepositoryScope(visitor, repository)) return notFound()
    return new Refusal(403, 'Must have admin rights to Repository.')
  }
  const by = visitor.kind === 'fine-grained' ? 'personal access token' : 'integration'
  return new Refusal(403, `Resource not accessible by ${by}`)
}
