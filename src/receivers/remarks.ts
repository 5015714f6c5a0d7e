import { nearest } from '../text/nearest.ts'
import type { Injection, WorkflowReads } from './workflow-reads.ts'

/** What is wrong between a payload and a workflow that it starts. */
export type Remark =
  /** It reads what the payload lacks. */
  | { kind: 'missing'; path: string; line: number; name: string; nearest?: string }
  /** The step would wait for its run, whose name does not show the id. */
  | { kind: 'no-run-name'; path: string }
  /** Whoever writes the payload can run commands there. */
  | ({ kind: 'injection'; path: string } & Injection)

export interface Sent {
  clientPayload: Readonly<Record<string, unknown>>
  /** Whether the runs would be waited for. */
  waits: boolean
}

/** Decides it for one workflow. Names are compared in any letter case, as GitHub's expressions do. */
export function remarksOn(path: string, reads: WorkflowReads, { clientPayload, waits }: Sent): Remark[] {
  const lacking = reads.readsAll
    ? []
    : reads.names.flatMap(({ names, line }) => missing(path, line, names, clientPayload))
  return [
    ...lacking,
    ...(waits && !reads.showsId ? [{ kind: 'no-run-name' as const, path }] : []),
    ...reads.injections.map((injection) => ({ kind: 'injection' as const, path, ...injection })),
  ]
}

function missing(path: string, line: number, names: string[], payload: Sent['clientPayload']): Remark[] {
  // The action adds it itself, where a step waits: this one may only look.
  if (names[0]?.toLowerCase() === 'dispatch_id') return []
  let value: unknown = payload
  for (const name of names) {
    // Of a list, a text or a number nothing is known by name.
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    const keys = Object.keys(value)
    const key = keys.find((each) => each.toLowerCase() === name.toLowerCase())
    if (key === undefined) {
      const near = nearest(name, keys)
      return [{ kind: 'missing', path, line, name: names.join('.'), ...(near === undefined ? {} : { nearest: near }) }]
    }
    value = (value as Record<string, unknown>)[key]
  }
  return []
}
