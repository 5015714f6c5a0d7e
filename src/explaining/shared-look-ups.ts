import type { Client } from '../github/client.ts'
import type { NoAnswer } from '../reply.ts'
import type { RepositoryName, Target } from '../target.ts'

/** For one step, so that a fan-out to a thousand wrong names does not spend the token's hour on explanations. */
export const MOST_LOOK_UPS = 30

export interface LookUpOptions {
  clientOf: (token: string) => Promise<Client>
  /** Once it is aborted nothing more is looked up. */
  stop: AbortSignal
}

export type LookUp<Found> = (client: Client, repository: RepositoryName) => Promise<Found | NoAnswer | undefined>

export interface LookUps {
  /**
   * Looks up what was not looked up before by this token.
   *
   * @param what names what is looked up: the same for all targets that share it
   * @param onSpent told where the step has no look-up left for it
   * @returns what was found; nothing where GitHub did not say, or may not be asked any more
   */
  once<Found extends { kind: string }>(
    target: Target,
    what: string,
    lookUp: LookUp<Found>,
    onSpent?: () => void,
  ): Promise<Found | undefined>
}

/** One for each step: what was looked up is shared by the targets of a token, and there are only so many. */
export function createLookUps(options: LookUpOptions): LookUps {
  const made = new Map<string, Promise<unknown>>()
  let unanswered = false

  return { once }

  async function once<Found extends { kind: string }>(
    { token, owner, name }: Target,
    what: string,
    lookUp: LookUp<Found>,
    onSpent?: () => void,
  ): Promise<Found | undefined> {
    const key = `${token} ${what.toLowerCase()}`
    if (!made.has(key)) {
      if (options.stop.aborted || unanswered) return undefined
      if (made.size === MOST_LOOK_UPS) {
        onSpent?.()
        return undefined
      }
      made.set(
        key,
        options.clientOf(token).then((client) => lookUp(client, { owner, name })),
      )
    }
    const found = (await made.get(key)) as Found | NoAnswer | undefined
    if (found?.kind !== 'no-answer') return found as Found | undefined
    // Each further one might take its whole timeout as well.
    unanswered = true
    return undefined
  }
}
