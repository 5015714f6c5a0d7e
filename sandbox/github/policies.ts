import type { Visitor } from './access.ts'
import { Refusal } from './answers.ts'
import { findOwner, fullName } from './names.ts'
import type { Repository, World } from './world.ts'

const DAY_MS = 86_400_000

/**
 * Policies that keep a token out, whatever rights it has, in the words that GitHub was seen to use.
 *
 * @throws Refusal where one does
 */
export function refuseByPolicy(world: World, visitor: Visitor, repository: Repository, nowMs: number) {
  if (repository.blocked) throw blocked(repository)
  if (visitor.kind === 'nobody') return
  const { kind, token } = visitor
  const isSuspended = world.apps?.some(({ installations }) =>
    installations.some(({ id, suspended }) => id === token.installation && suspended),
  )
  if (token.suspended || isSuspended)
    throw new Refusal(
      403,
      kind === 'installation' ? 'This installation has been suspended' : 'Sorry. Your account was suspended.',
    )
  if (token.managed && !Object.hasOwn(token.repositories ?? {}, fullName(repository)))
    throw new Refusal(403, 'As an Enterprise Managed User, you cannot access this content')
  const owner = findOwner(world, repository.owner)
  if (owner?.forbidsClassicTokens && kind === 'classic')
    throw new Refusal(
      403,
      `\`${owner.login}\` forbids access via a personal access token (classic). Please use a GitHub App, OAuth App, or ` +
        'a personal access token with fine-grained permissions.',
    )
  const days = ((token.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) - nowMs) / DAY_MS
  if (owner?.mostTokenDays !== undefined && kind === 'fine-grained' && days > owner.mostTokenDays)
    throw new Refusal(
      403,
      `The '${owner.login}' organization forbids access via a fine-grained personal access tokens if the token's ` +
        `lifetime is greater than ${owner.mostTokenDays} days. Please adjust your token's lifetime at the following ` +
        'URL: https://github.com/settings/personal-access-tokens/1234567',
    )
  if (owner?.restrictsOAuthApps && kind === 'oauth')
    throw new Refusal(
      403,
      `Although you appear to have the correct authorization credentials, the \`${owner.login}\` organization has ` +
        'enabled OAuth App access restrictions, meaning that data access to third-parties is limited.',
    )
}

/** @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
function blocked({ blocked: reason, ...repository }: Repository): Refusal {
  const page = reason === 'dmca' ? 'https://github.com/github/dmca' : 'https://github.com/tos'
  return new Refusal(reason === 'dmca' ? 451 : 403, 'Repository access blocked', {
    body: { block: { reason, created_at: '2026-01-31T05:00:00Z', html_url: `${page}#${fullName(repository)}` } },
  })
}
