import type { Client } from '../github/client.ts'
import type { NoAnswer } from '../reply.ts'
import type { RepositoryName, Target } from '../target.ts'
import { TIME_OVER } from './look-up-time.ts'

/** For one step, so that a fan-out to a thousand wrong names does not spend the token's hour on explanations. */
export const MOST_LOOK_UPS = 30

/** For one target: the repository, its owner, and the names that the token can see. */
const MOST_OF_A_TARGET = 3

export interface LookUpOptions {
  clientOf: (token: string) => Promise<Client>
  /** Once it is aborted nothing more is looked up. */
  stop: AbortSignal
}

export type LookUp<Found> = (client: Client, repository: RepositoryName) => Promise<Found | NoAnswer | undefined>

/** Why something was not looked up: the step had no look-up left, or no time. */
export type NotLooked = 'spent' | 'late'

/**
 * Looks up what was not looked up before by this token.
 *
 * @param what names what is looked up: the same for all targets that share it
 * @param onNotLooked told where the step has no look-up, or no time, left for it
 * @returns what was found; nothing where GitHub did not say, or may not be asked any more
 */
export type Ask = <Found extends { kind: string }>(
  target: Target,
  what: string,
  lookUp: LookUp<Found>,
  onNotLooked?: (why: NotLooked) => void,
) => Promise<Found | undefined>

export interface LookUps {
  /**
   * Lets one target's explanation look up what it needs. Many may come at once: who came first is served whole before
   * others take what is left.
   */
  explaining<Result>(explain: (ask: Ask) => Promise<Result>): Promise<Result>
}

/** What is set aside for one explanation. */
interface Its {
  left: number
}

/** One for each step: what was looked up is shared by the targets of a token, and there are only so many. */
export function createLookUps(options: LookUpOptions): LookUps {
  const made = new Map<string, Promise<unknown>>()
  const queue: ((its: Its) => void)[] = []
  let left = MOST_LOOK_UPS
  let running = 0
  let unanswered: NoAnswer | undefined

  return {
    async explaining(explain) {
      const its = queue.length === 0 && mayStart() ? begin() : await new Promise<Its>((resolve) => queue.push(resolve))
      try {
        return await explain((...asked) => once(its, ...asked))
      } finally {
        left += its.left
        running--
        while (queue.length > 0 && mayStart()) queue.shift()?.(begin())
      }
    },
  }

  /** What others have not used comes back: only the last ones must do with less than a whole explanation takes. */
  function mayStart(): boolean {
    return left >= MOST_OF_A_TARGET || running === 0
  }

  function begin(): Its {
    running++
    const its = { left: Math.min(left, MOST_OF_A_TARGET) }
    left -= its.left
    return its
  }

  async function once<Found extends { kind: string }>(
    its: Its,
    { token, owner, name }: Target,
    what: string,
    lookUp: LookUp<Found>,
    onNotLooked?: (why: NotLooked) => void,
  ): Promise<Found | undefined> {
    const key = `${token} ${what.toLowerCase()}`
    if (!made.has(key)) {
      if (options.stop.aborted) return undefined
      if (unanswered) return notAnswered(unanswered)
      if (its.left === 0) {
        onNotLooked?.('spent')
        return undefined
      }
      its.left--
      made.set(
        key,
        options.clientOf(token).then((client) => lookUp(client, { owner, name })),
      )
    }
    const found = (await made.get(key)) as Found | NoAnswer | undefined
    return isUnanswered(found) ? notAnswered(found) : found

    function notAnswered(reply: NoAnswer): undefined {
      // Each further one might take its whole timeout as well.
      unanswered = reply
      if (reply === TIME_OVER) onNotLooked?.('late')
    }
  }
}

function isUnanswered(found: { kind: string } | undefined): found is NoAnswer {
  return found?.kind === 'no-answer'
}
