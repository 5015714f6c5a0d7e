import type { TokenTraits } from '../failures/token.ts'
import type { Answer } from '../reply.ts'
import type { NotLooked } from './shared-look-ups.ts'

/**
 * What a request was for: the event itself, the list of runs that is read before it, the lists by which runs are
 * followed after it, or a dry run in place of it.
 */
export type Task = 'send' | 'list-runs' | 'follow-runs' | 'rehearse'

/** What is known of a failed request beside its answer. */
export interface Circumstances {
  task: Task
  owner: string
  /** As it was sent. */
  clientPayload: Readonly<Record<string, unknown>>
  token: TokenTraits
  /** Such as `https://api.github.com`. */
  apiUrl: string
  /** Requests made for this target, the failed one included. */
  tries: number
  /** The target is the repository that the workflow runs in. */
  isCurrent: boolean
  /** Runs are waited for: that needs a right more. */
  waits: boolean
  /** A try before the last had an unknown outcome. */
  mayHaveArrived: boolean
  /** An unknown outcome is not tried again, though there were tries left. */
  atMostOnce: boolean
  /** Milliseconds since 1970. */
  now: number
}

/** What look-ups found after a 401, 403 or 404. What was not looked up, or not answered, is left out. */
export interface Findings {
  /** Whether the token can see the repository. */
  repository?: 'visible' | 'hidden' | undefined
  /** Whether the token's user may push; left out where GitHub's answer can't be relied on. */
  push?: boolean | undefined
  owner?: 'exists' | 'missing' | undefined
  /** The full name most like the one that was not found. */
  nearest?: string | undefined
  /** Whether GitHub knows the token at all. */
  token?: 'alive' | 'dead' | undefined
  /** Not all of this was looked up for this target. */
  notLooked?: NotLooked | undefined
}

/**
 * What an answer means for the token in use, and what to do: lines of plain text, and `undefined` for those that there
 * is no reason to say.
 */
export type Advice = (answer: Answer, about: Circumstances, found: Findings) => Lines

export type Lines = (string | undefined)[]
