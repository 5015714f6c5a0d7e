import { failureCode } from '../failures/code.ts'
import { inBatches } from '../github/batches.ts'
import type { Client } from '../github/client.ts'
import { listWorkflowFiles, listWorkflowStates, MOST_BYTES, readWorkflowFile, WORKFLOWS } from '../github/workflows.ts'
import type { Reply } from '../reply.ts'
import type { RepositoryDispatch, Target } from '../target.ts'
import { type Finding, listeners, MOST_NAMES_OF_A_LOOK, type Names, type WorkflowFile } from './listeners.ts'
import { MOST_MS_OF_A_STEP, type ParsingTime, readTrigger, type Trigger, type Unread } from './triggers.ts'
import type { WorkflowReads } from './workflow-reads.ts'

/** What a repository's workflow files say of a dispatch; or why they were not read. */
export type Receivers = { kind: 'findings'; findings: Finding[] } | NotRead

interface NotRead {
  kind: 'not-read'
  why: Unread
}

export interface ReceiversOptions {
  clientOf: (token: string) => Promise<Client>
  /** Once it is aborted nothing more is read. */
  stop: AbortSignal
  /** Files that are read, in all. */
  mostFiles?: number
  /** How long all of them may take to parse. */
  mostMs?: number
  /** Looks at what those that listen read of the payload, where that is wanted. */
  readReads?: (text: string, time: ParsingTime) => Promise<WorkflowReads | undefined>
}

/** One for each step: its budget and what it has read are shared by all targets. */
export interface ReceiversReader {
  /** Reads which workflows on the repository's default branch listen to an event. Never fails. */
  look(target: Target, dispatch: RepositoryDispatch): Promise<Receivers>
}

/** So much is promised in docs/waiting.md. */
export const MOST_OF_A_REPOSITORY = 50
export const MOST_OF_A_STEP = 300

/** Types that are compared for the nearest one: of the longest, half a second's work. */
const MOST_NAMES_OF_A_STEP = 10_000

/** Reads each repository once for each token, and no more than the budget of files. */
export function createReceiversReader({
  clientOf,
  stop,
  mostFiles = MOST_OF_A_STEP,
  mostMs = MOST_MS_OF_A_STEP,
  readReads,
}: ReceiversOptions): ReceiversReader {
  type Reading = { kind: 'files'; files: WorkflowFile[]; found: Map<string, Finding[]> } | NotRead
  const readings = new Map<string, Promise<Reading>>()
  let filesLeft = mostFiles
  const parsingTime: ParsingTime = { leftMs: mostMs, mostMs }
  let namesLeft = MOST_NAMES_OF_A_STEP
  /** Each further request might take its whole timeout as well, or run into the same limit. */
  let givenUp: Unread | undefined

  return {
    async look(target, dispatch) {
      const key = `${target.token} ${target.repository.toLowerCase()}`
      const reading = readings.get(key) ?? read(target).catch(notRead)
      readings.set(key, reading)
      const result = await reading
      if (result.kind === 'not-read') return result
      const { eventType } = dispatch
      const findings = result.found.get(eventType) ?? compare(result.files, dispatch)
      result.found.set(eventType, findings)
      return { kind: 'findings', findings }
    },
  }

  function compare(files: WorkflowFile[], dispatch: RepositoryDispatch): Finding[] {
    const granted = Math.min(MOST_NAMES_OF_A_LOOK, namesLeft)
    const names: Names = { left: granted }
    const findings = listeners(files, dispatch, names)
    namesLeft -= granted - names.left
    return findings
  }

  async function read(target: Target): Promise<Reading> {
    const hindrance = hindered()
    if (hindrance) return { kind: 'not-read', why: hindrance }
    if (filesLeft === 0) return { kind: 'not-read', why: { kind: 'step-spent', files: mostFiles } }
    const client = await clientOf(target.token)
    const list = await listWorkflowFiles(client, target)
    if (list.kind !== 'files') return { kind: 'not-read', why: refused(list) }

    const taken = list.files.slice(0, Math.min(MOST_OF_A_REPOSITORY, filesLeft))
    filesLeft -= taken.length
    const read = await inBatches(taken, async ({ name, size }) => {
      const file = size > MOST_BYTES ? { trigger: unread({ kind: 'too-large' }) } : await fileOf(client, target, name)
      return file && { path: `${WORKFLOWS}/${name}`, ...file }
    })
    const files = read.filter((file) => file !== undefined)
    const isOfStep = taken.length < MOST_OF_A_REPOSITORY
    const why: Unread = isOfStep ? { kind: 'step-spent', files: mostFiles } : { kind: 'repository-spent' }
    const left = list.files
      .slice(taken.length)
      .map(({ name }) => ({ path: `${WORKFLOWS}/${name}`, trigger: unread(why) }))
    return { kind: 'files', files: [...(await withStates(files, client, target)), ...left], found: new Map() }
  }

  async function fileOf(client: Client, target: Target, name: string): Promise<Omit<WorkflowFile, 'path'> | undefined> {
    const hindrance = hindered()
    if (hindrance) return { trigger: unread(hindrance) }
    try {
      const file = await readWorkflowFile(client, target, name)
      switch (file.kind) {
        case 'text':
          return await fileIn(file.text)
        case 'no-file':
          return undefined
        case 'too-large':
          return { trigger: unread(file) }
        default:
          return { trigger: unread(refused(file)) }
      }
    } catch (error) {
      return { trigger: unread(giveUp({ kind: 'fault', error })) }
    }
  }

  async function fileIn(text: string): Promise<Omit<WorkflowFile, 'path'>> {
    const trigger = await readTrigger(text, parsingTime)
    const reads = trigger.kind === 'dispatch' ? await readReads?.(text, parsingTime) : undefined
    return reads ? { trigger, reads } : { trigger }
  }

  /** States matter only where somebody listens, and without them the finding is still worth having. */
  async function withStates(files: WorkflowFile[], client: Client, target: Target): Promise<WorkflowFile[]> {
    if (hindered() || !files.some(({ trigger }) => trigger.kind === 'dispatch')) return files
    const found = await listWorkflowStates(client, target)
    if (found.kind === 'no-answer') giveUp({ kind: 'reply', reply: found })
    if (found.kind !== 'states') return files
    return files.map((file) => {
      const state = found.states.get(file.path)
      return state === undefined ? file : { ...file, state }
    })
  }

  function hindered(): Unread | undefined {
    if (stop.aborted) return { kind: 'stopped' }
    return givenUp ?? (parsingTime.leftMs > 0 ? undefined : { kind: 'parsing-spent', ms: mostMs })
  }

  function notRead(error: unknown): Reading {
    return { kind: 'not-read', why: giveUp({ kind: 'fault', error }) }
  }

  function giveUp(why: Unread): Unread {
    givenUp = why
    return why
  }

  function refused(reply: Reply): Unread {
    const why: Unread = { kind: 'reply', reply }
    return reply.kind === 'no-answer' || failureCode(reply) === 'rate_limited' ? giveUp(why) : why
  }
}

function unread(why: Unread): Trigger {
  return { kind: 'unread', why }
}
