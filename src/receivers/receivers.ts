import { explainNotRead, explainSilence } from '../explaining/silence.ts'
import { answeredLine, unansweredLine } from '../failures/answered.ts'
import { failureCode } from '../failures/code.ts'
import type { Client } from '../github/client.ts'
import { listWorkflowFiles, listWorkflowStates, MOST_BYTES, readWorkflowFile, WORKFLOWS } from '../github/workflows.ts'
import type { Target } from '../plan/plan.ts'
import { type Answer, NoAnswer } from '../reply.ts'
import { inline } from '../text/inline.ts'
import { listeners, type WorkflowFile } from './listeners.ts'
import { readTrigger, type Trigger } from './triggers.ts'

/** Why an event that GitHub took, or would take, starts no run. */
export interface Silence {
  /** The files that the event should start a run of. */
  listening: string[]
  /** What was found, each finding with its file and what to do: plain text. */
  lines: string[]
}

export interface SilenceOptions {
  clientOf: (token: string) => Promise<Client>
  /** Once it is aborted nothing more is read. */
  stop: AbortSignal
}

/** One for each step: its budget and what it has read are shared by all targets. */
export interface SilenceReader {
  /** Reads which workflows on the repository's default branch listen to the target's event. Never fails. */
  look(target: SilentTarget): Promise<Silence>
}

type SilentTarget = Pick<Target, 'owner' | 'name' | 'repository' | 'eventType' | 'token'>

/** So much is promised in the README, under "Wait for the runs". */
const MOST_OF_A_REPOSITORY = 50
const MOST_OF_A_STEP = 300

const AT_ONCE = 10

/** Reads each repository once for each token, and no more than the budget of files. */
export function createSilence({ clientOf, stop }: SilenceOptions): SilenceReader {
  type Reading = { files: WorkflowFile[] } | { notRead: string }
  const readings = new Map<string, Promise<Reading>>()
  let filesLeft = MOST_OF_A_STEP
  /** Each further request might take its whole timeout as well, or run into the same limit. */
  let givenUp: string | undefined

  return {
    async look(target) {
      const key = `${target.token} ${target.repository.toLowerCase()}`
      const reading = readings.get(key) ?? read(target).catch((error: unknown) => ({ notRead: giveUp(error) }))
      readings.set(key, reading)
      const result = await reading
      if ('notRead' in result) return { listening: [], lines: explainNotRead(result.notRead, target) }
      const findings = listeners(result.files, target.eventType)
      const listening = findings.flatMap((found) => (found.kind === 'listens' ? [found.path] : []))
      return { listening, lines: explainSilence(findings, target) }
    },
  }

  async function read(target: SilentTarget): Promise<Reading> {
    const hindrance = hindered()
    if (hindrance) return { notRead: hindrance }
    if (filesLeft === 0) return { notRead: SPENT }
    const client = await clientOf(target.token)
    const list = await listWorkflowFiles(client, target)
    if (list.kind === 'answer') return { notRead: refused(list.answer) }

    const taken = list.files.slice(0, Math.min(MOST_OF_A_REPOSITORY, filesLeft))
    filesLeft -= taken.length
    const files: WorkflowFile[] = []
    for (let at = 0; at < taken.length; at += AT_ONCE) {
      const some = taken.slice(at, at + AT_ONCE).map(async ({ name, size }) => {
        const trigger = size > MOST_BYTES ? TOO_LARGE : await triggerOf(client, target, name)
        return trigger && { path: `${WORKFLOWS}/${name}`, trigger }
      })
      files.push(...(await Promise.all(some)).filter((file) => file !== undefined))
    }
    const why =
      taken.length === MOST_OF_A_REPOSITORY ? `At most ${MOST_OF_A_REPOSITORY} files of a repository are read.` : SPENT
    const left = list.files
      .slice(taken.length)
      .map(({ name }) => ({ path: `${WORKFLOWS}/${name}`, trigger: unread(why) }))
    return { files: [...(await withStates(files, client, target)), ...left] }
  }

  async function triggerOf(client: Client, target: SilentTarget, name: string): Promise<Trigger | undefined> {
    const hindrance = hindered()
    if (hindrance) return unread(hindrance)
    try {
      const file = await readWorkflowFile(client, target, name)
      if (file.kind === 'text') return await readTrigger(file.text)
      if (file.kind === 'no-file') return undefined
      return file.kind === 'too-large' ? TOO_LARGE : unread(refused(file.answer))
    } catch (error) {
      return unread(giveUp(error))
    }
  }

  /** States matter only where somebody listens, and without them the finding is still worth having. */
  async function withStates(files: WorkflowFile[], client: Client, target: SilentTarget): Promise<WorkflowFile[]> {
    if (hindered() || !files.some(({ trigger }) => trigger.kind === 'dispatch')) return files
    const states = await listWorkflowStates(client, target).catch((error: unknown) => void giveUp(error))
    return files.map((file) => {
      const state = states?.get(file.path)
      return state === undefined ? file : { ...file, state }
    })
  }

  function hindered(): string | undefined {
    return stop.aborted ? 'The step was stopped before.' : givenUp
  }

  function giveUp(error: unknown): string {
    givenUp = error instanceof NoAnswer ? unansweredLine(error) : inline(String(error))
    return givenUp
  }

  function refused(answer: Answer): string {
    const line = answeredLine(answer)
    const code = failureCode(answer)
    if (code === 'rate_limited') givenUp = line
    if (code !== 'insufficient_permission' && code !== 'not_found') return line
    return `${line} To read workflow files takes Contents: Read (in a workflow, permissions: contents: read), or the scope repo of a classic token.`
  }
}

const SPENT = `This step had read ${MOST_OF_A_STEP} workflow files before, and reads no more.`
const TOO_LARGE = unread(`It has more than ${MOST_BYTES} bytes.`)

function unread(why: string): Trigger {
  return { kind: 'unread', why }
}
