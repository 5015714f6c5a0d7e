import type { Log } from './log.ts'
import { createStateWriter, savedList } from './saved-state.ts'

/** A token of a GitHub App's that the main step left. */
export interface SavedAppToken {
  /** Login, in any letter case. */
  owner: string
  token: string
}

/** Each has some 600 characters, and all variables of a process share 2 MB or less. */
const MOST_APP_TOKENS = 200

/**
 * Keeps a GitHub App's tokens for the post step, the newest of each owner.
 *
 * @returns what takes one, or takes one back: whether the post step finds it
 */
export function keepAppTokens(log: Log): (owner: string, token: string | undefined) => boolean {
  const save = createStateWriter('cancel-downstream may miss runs', log)
  const owners: string[] = []
  return (owner, token) => {
    if (!owners.includes(owner)) {
      if (token === undefined || owners.length === MOST_APP_TOKENS) return false
      owners.push(owner)
    }
    const saved = token === undefined ? null : ({ owner, token } satisfies SavedAppToken)
    return save([`app-token-${owners.indexOf(owner)}`, saved]) && token !== undefined
  }
}

/** @returns the tokens that the main step neither gave back nor took back */
export function savedAppTokens(): SavedAppToken[] {
  return savedList<SavedAppToken | null>('app-token').filter((saved) => saved !== null)
}
