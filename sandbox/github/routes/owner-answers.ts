import type { components } from '@octokit/openapi-types'
import type { Owner } from '../world.ts'

type Schemas = components['schemas']
export type OwnerAnswer = Pick<
  Schemas['simple-user'],
  'login' | 'id' | 'node_id' | 'url' | 'html_url' | 'type' | 'site_admin'
>
type OrganizationAnswer = Pick<Schemas['organization-full'], 'login' | 'id' | 'node_id' | 'url' | 'html_url' | 'type'>

/** A user or an organization, as both are shown to be an owner. */
export function ownerAnswer({ login, id, type }: Owner, base: string): OwnerAnswer {
  return {
    login,
    id,
    node_id: `U_${id}`,
    url: `${base}/users/${login}`,
    html_url: `https://github.com/${login}`,
    type,
    site_admin: false,
  }
}

export function organizationAnswer({ login, id }: Owner, base: string): OrganizationAnswer {
  return {
    login,
    id,
    node_id: `O_${id}`,
    url: `${base}/orgs/${login}`,
    html_url: `https://github.com/${login}`,
    type: 'Organization',
  }
}
