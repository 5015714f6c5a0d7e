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
  /** As it is sent, without white space around it. */
  token: string
  /** What looks wrong about how the token was written and what to do, as a sentence. */
  tokenFlaw?: string
  /** The variable that the token comes from, where it is not the step's own. */
  tokenEnv?: string
  /** Known before anything is sent: it gets no event. */
  skippedBecause?: 'no-token'
}

/**
 * Why a target got no event: another one failed, the step was stopped, or it has no token, or nobody who listens, and
 * `if-no-token`, or `if-no-listener`, says `skip`.
 */
export type SkippedBecause = 'fail-fast' | 'stopped' | 'no-token' | 'no-listener'

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
