import type { Result } from './reading.ts'

/** A repository by its name on GitHub. */
export interface RepositoryName {
  owner: string
  name: string
}

/** What is sent, where, and by which token. */
export interface Target extends RepositoryName {
  /** `owner/name`, as the user wrote it, completed by the owner. */
  repository: string
  dispatch: Dispatch
  /** Stands in what is sent, where one was asked for: by it the receiving run can be told. */
  dispatchId?: string
  /** The action itself made the id: what shows it was started by this step. */
  idIsNew?: boolean
  /** As it is sent, without white space around it; `appKey` where a GitHub App's token is made for it. */
  token: string
  /** What looks wrong about how the token was written and what to do, as a sentence. */
  tokenFlaw?: string
  /** The variable that the token comes from, where it is not the step's own. */
  tokenEnv?: string
  /** Its failure is a warning, and the step does not fail for it. */
  optional?: boolean
  /** A search found it, and GitHub says that it is private: no public log should name it. */
  isPrivate?: boolean
  /** A search that asks for it found it, and a workflow that listens. */
  listens?: boolean
  /** Patterns: it is sent to only if a changed file matches them. */
  paths?: readonly string[]
  /** It stands for the repositories that a search finds, and has no name itself: `repository` says so. */
  search?: Search
  /** Known before anything is sent: it gets no event. */
  skippedBecause?: SkippedBecause
}

/** No token has a line break in it. */
const APP = 'App\n'

/** Stands for the token that a GitHub App is given for an owner's repositories: one for each owner, in any letter case. */
export function appKey(owner: string): string {
  return APP + owner.toLowerCase()
}

/** @returns whose repositories it is for; nothing where it is a token itself */
export function appOwner(token: string): string | undefined {
  return token.startsWith(APP) ? token.slice(APP.length) : undefined
}

/** A search in place of a repository. */
export interface Search {
  /** Of GitHub's repository search. */
  words: string
  /** How many it may find. */
  most: number
  /** Whether those are left out where nothing listens. */
  listening: boolean
  /** @returns the target that a found repository is; or what keeps it from being one */
  targetOf: (fullName: string) => Result<Target>
}

/**
 * Why a target got no event: its `if` is false, nothing of its `paths` changed, it has no token, or nobody
 * who listens, and `if-no-token`, or `if-no-listener`, says `skip`, a search of the step failed, another target did, or the step was stopped.
 */
export type SkippedBecause = LeftOut | 'search-failed' | 'fail-fast' | 'stopped'

/** Reasons that the workflow wants: such a step ends well. */
export type LeftOut = 'if' | 'paths' | 'no-token' | 'no-listener'

/** What starts runs. All that differs between the two is in events/. */
export type Dispatch = RepositoryDispatch | WorkflowDispatch

/** What a `repository_dispatch` event brings. See events/repository-dispatch.ts. */
export interface RepositoryDispatch {
  kind: 'event'
  eventType: string
  /** With `dispatch_id` where one is added. */
  clientPayload: Readonly<Record<string, unknown>>
}

/** A workflow to start by `workflow_dispatch`. See events/workflow-dispatch.ts. */
export interface WorkflowDispatch {
  kind: 'workflow'
  /** Its file, such as `deploy.yml`, or its id. */
  workflow: string
  /** Branches or tags, of which the first that exists is taken; none for the default branch. */
  refs: readonly string[]
  /** With `dispatch_id` where one is added. */
  inputs: Readonly<Record<string, string>>
}
