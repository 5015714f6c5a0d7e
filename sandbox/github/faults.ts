/**
 * Where an exchange breaks off: as soon as the connection is accepted (no byte read, no TLS handshake), after the whole
 * request was read, or in the middle of the answer.
 */
export type Phase = 'connect' | 'request' | 'answer'

/** Which requests a fault strikes. A connection says nothing yet: at `connect`, `method` and `path` do not count. */
interface Target {
  method?: string
  /** Path below the API's base, without the query: all of it, or a pattern. */
  path?: string | RegExp
  /** How often it strikes; without it always. */
  times?: number
  /**
   * Whether the request takes effect, so that the event arrives although the caller is not told so. By default it does
   * where the fault spoils the real answer (phase `answer`, `truncated`, `drip`, `delayMs`), else it does not.
   */
  recorded?: boolean
}

export type Effect =
  /** Another answer: `body` as JSON, `html`, or plain `text`. */
  | { status: number; headers?: Record<string, string>; body?: unknown; html?: string; text?: string }
  /** The connection is closed. */
  | { drop: Phase }
  /** Nothing more ever comes, and the connection stays open. */
  | { stall: Phase }
  /** The headers promise more of the body than comes before the connection is closed. */
  | { truncated: true }
  /** A redirect to an address, absolute or below the API's origin. Without `times` it is endless if it leads back here. */
  | { redirect: string; status?: 301 | 302 | 303 | 307 | 308 }
  /** A rate limit in GitHub's words; `resetSeconds` (primary) and `retryAfter` (secondary) from now. */
  | { limit: 'primary'; status?: 403 | 429; resetSeconds?: number }
  | { limit: 'secondary'; status?: 403 | 429; retryAfter?: number }
  /** The real answer, a byte at a time with so many milliseconds between. */
  | { drip: number }
  /** The real answer, later. */
  | { delayMs: number }

export type Fault = Target & Effect

/** The faults still to come, in the order in which they were given. */
export class Faults {
  readonly #left: { fault: Fault; times: number }[] = []

  constructor(faults: Fault[] = []) {
    for (const fault of faults) this.add(fault)
  }

  add(fault: Fault) {
    this.#left.push({ fault, times: fault.times ?? Number.POSITIVE_INFINITY })
  }

  clear() {
    this.#left.length = 0
  }

  /**
   * The fault that strikes a new connection. It waits its turn: as long as a fault before it has strikes left that
   * can be used up, the connection is let through to meet that one.
   */
  takeForConnection(): Fault | undefined {
    for (const entry of this.#left) {
      if (isConnect(entry.fault)) return this.#use(entry)
      if (Number.isFinite(entry.times)) return undefined
    }
    return undefined
  }

  /** The first fault that strikes this request. */
  takeForRequest(method: string, path: string): Fault | undefined {
    const entry = this.#left.find(({ fault }) => !isConnect(fault) && strikes(fault, method, path))
    return entry && this.#use(entry)
  }

  #use(entry: { fault: Fault; times: number }): Fault {
    entry.times--
    if (entry.times <= 0) this.#left.splice(this.#left.indexOf(entry), 1)
    return entry.fault
  }
}

/** Whether the request takes effect in spite of the fault. */
export function isRecorded(fault: Fault): boolean {
  if (fault.recorded !== undefined) return fault.recorded
  return (
    'truncated' in fault ||
    'drip' in fault ||
    'delayMs' in fault ||
    ('drop' in fault && fault.drop === 'answer') ||
    ('stall' in fault && fault.stall === 'answer')
  )
}

const isConnect = (fault: Fault) =>
  ('drop' in fault && fault.drop === 'connect') || ('stall' in fault && fault.stall === 'connect')

function strikes({ method, path }: Fault, requestMethod: string, requestPath: string): boolean {
  if (method !== undefined && method.toUpperCase() !== requestMethod) return false
  return path === undefined || (typeof path === 'string' ? path === requestPath : path.test(requestPath))
}
