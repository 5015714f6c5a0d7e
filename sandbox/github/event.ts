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
