/** A workflow that was started by `workflow_dispatch`, as it would get it. */
export interface ReceivedStart {
  /** The repository's present full name. */
  repository: string
  /** Path of the file. */
  workflow: string
  /** Branch or tag, without what stands before its name. */
  ref: string
  /** Defaults filled in. */
  inputs: Record<string, string>
  sender: string
  at: number
}

/** A `repository_dispatch` event as a receiving workflow would get it. */
export interface ReceivedDispatch {
  /** The repository's present full name, whatever it was called in the request. */
  repository: string
  event_type: string
  client_payload: unknown
  /** Login behind the token. */
  sender: string
  /** Milliseconds since the epoch, by the sandbox's clock. */
  at: number
}

/** A commit status as it was taken. */
export interface ReceivedStatus {
  /** The repository's present full name. */
  repository: string
  sha: string
  state: 'error' | 'failure' | 'pending' | 'success'
  context: string
  description?: string
  target_url?: string
  /** Login behind the token. */
  creator: string
  at: number
}
