import type { RepositoryName } from '../target.ts'
import type { Client } from './client.ts'
import { lookUpRepository } from './lookups.ts'

interface Seen extends RepositoryName {
  token: string
}

/** Whether what a repository says may stand in this workflow's log. */
export type MayShow = (target: Seen) => Promise<boolean>

/**
 * Logs may be public: what a private repository says is shown only where the log is private, too. One look-up for each
 * repository and token, and none where the log is private. What can't be looked up counts as private.
 */
export function createMayShow(clientOf: (token: string) => Promise<Client>, isRunningPrivate: () => boolean): MayShow {
  const publicOnes = new Map<string, Promise<boolean>>()
  return async (target) => {
    if (isRunningPrivate()) return true
    const key = `${target.token} ${`${target.owner}/${target.name}`.toLowerCase()}`
    const known = publicOnes.get(key) ?? isPublic(target)
    publicOnes.set(key, known)
    return known
  }

  async function isPublic(target: Seen): Promise<boolean> {
    const seen = await lookUpRepository(await clientOf(target.token), target)
    return seen?.kind === 'visible' && seen.repository.private === false
  }
}
