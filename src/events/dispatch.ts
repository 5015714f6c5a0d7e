import { ARRIVED, NOT_ARRIVED } from '../failures/failure.ts'
import type { Client } from '../github/client.ts'
import type { Answer } from '../reply.ts'
import type { Run, Tried } from '../result.ts'
import type { Dispatch, Target } from '../target.ts'
import { inline } from '../text/inline.ts'
import * as byEvent from './repository-dispatch.ts'
import * as byWorkflow from './workflow-dispatch.ts'

// What all other rooms know of a dispatch, whichever of the two ways it goes.

/** Makes the requests that start runs. */
export interface Sender {
  /** Before each request. @returns what stands in the way of it, if anything */
  prepare(target: Target): Promise<Tried | undefined>
  /** Makes one request. */
  send(target: Target): Promise<Tried>
  /** Whether its run is told from others by what was there before: the answer does not name it. */
  needsRunsBefore(target: Target): boolean
}

/** One for each step. */
export function createSender(clientOf: (token: string) => Promise<Client>): Sender {
  const workflows = byWorkflow.createWorkflowStarter(clientOf)
  return {
    async prepare(target) {
      return target.dispatch.kind === 'workflow' ? workflows.prepare(target, target.dispatch) : undefined
    },
    async send(target) {
      const { dispatch } = target
      if (dispatch.kind === 'workflow') return workflows.start(target, dispatch)
      return {
        request: 'dispatch',
        reply: await byEvent.createDispatch(await clientOf(target.token), target, dispatch),
      }
    },
    needsRunsBefore: ({ dispatch }) => dispatch.kind === 'event' || !workflows.namesRuns(),
  }
}

/** The events of the runs that can be ours. */
export const STARTING_EVENTS: readonly string[] = [byEvent.EVENT, byWorkflow.EVENT]

/** Whether GitHub has taken it. */
export function isAccepted({ kind }: Dispatch, answer: Answer): boolean {
  return kind === 'event' ? byEvent.isAccepted(answer) : byWorkflow.isAccepted(answer)
}

/** The run that the acceptance names, where it does. */
export function runNamedBy({ dispatch }: Pick<Target, 'dispatch'>, { reply, ref = '' }: Tried): Run | undefined {
  return dispatch.kind === 'workflow' && reply.kind === 'answer' ? byWorkflow.runIn(reply, dispatch, ref) : undefined
}

/**
 * Whether a run may be one that it started, as far as its event, workflow and ref tell.
 *
 * @param ref the one that was taken, where that is known
 */
export function mayHaveStarted(dispatch: Dispatch, run: Run, ref?: string): boolean {
  return dispatch.kind === 'event' ? byEvent.mayHaveStarted(run) : byWorkflow.mayHaveStarted(dispatch, ref, run)
}

/** Whether a run that it may have started has no name by which it would be another's. */
export function isUnnamed(dispatch: Dispatch, run: Run): boolean {
  return dispatch.kind === 'workflow' || byEvent.isUnnamed(dispatch, run)
}

/** Whether runs of both, in one repository, look alike where nothing shows their ids. */
export function lookAlike(one: Dispatch, other: Dispatch): boolean {
  if (one.kind === 'event') return other.kind === 'event' && one.eventType === other.eventType
  return other.kind === 'workflow' && byWorkflow.lookAlike(one, other)
}

/** What the dispatch is called in sentences, such as `"deploy-site"` or `deploy.yml`. */
export function nameOf(dispatch: Dispatch): string {
  return dispatch.kind === 'event' ? byEvent.nameOf(dispatch) : byWorkflow.nameOf(dispatch)
}

/** Whether both are called the same, so that one name does for both. */
export function haveOneName(one: Dispatch, other: Dispatch): boolean {
  return one.kind === other.kind && nameOf(one) === nameOf(other)
}

/** What is sent to the workflow that it starts, and what GitHub calls that. */
export function sentBy(dispatch: Dispatch): {
  name: 'client_payload' | 'inputs'
  value: Readonly<Record<string, unknown>>
} {
  return dispatch.kind === 'event'
    ? { name: 'client_payload', value: dispatch.clientPayload }
    : { name: 'inputs', value: dispatch.inputs }
}

/** Verbs and nouns of sentences about one dispatch. */
export interface Words {
  /** Such as `Could not send "deploy-site" to acme/site`. */
  send: 'send' | 'start'
  sending: 'Sending' | 'Starting'
  sent: 'sent' | 'started'
  /** What is said of an acceptance. */
  accepted: 'accepted' | 'started'
  to: 'to' | 'in'
  what: 'event' | 'workflow'
}

const WORDS: Record<Dispatch['kind'], Words> = {
  event: { send: 'send', sending: 'Sending', sent: 'sent', accepted: 'accepted', to: 'to', what: 'event' },
  workflow: { send: 'start', sending: 'Starting', sent: 'started', accepted: 'started', to: 'in', what: 'workflow' },
}

export function wordsFor({ kind }: Dispatch): Words {
  return WORDS[kind]
}

/** What several dispatches are called together, with the words for them: their one name, or what they are. */
export function calledTogether(dispatches: Dispatch[]): Words & { name: string; column: string; haveOne: boolean } {
  const [first] = dispatches
  const haveOne = first !== undefined && dispatches.every((dispatch) => haveOneName(dispatch, first))
  const kinds = new Set(dispatches.map(({ kind }) => kind))
  const [names, column] =
    kinds.size > 1
      ? ['events and workflows', 'Event or workflow']
      : kinds.has('workflow')
        ? ['workflows', 'Workflow']
        : ['events', 'Event']
  const words = WORDS[kinds.size === 1 && kinds.has('workflow') ? 'workflow' : 'event']
  return { ...words, name: haveOne ? nameOf(first) : names, column, haveOne }
}

/** What is said of whether it arrived. */
export interface Arrival {
  /** What tells of it, as the end of a sentence. */
  acceptance: string
  arrived: string
  notArrived: string
  /** The end of a sentence. */
  mayHave: string
}

const ARRIVALS: Record<Dispatch['kind'], Arrival> = {
  event: {
    acceptance: 'only 204 says that the event was accepted',
    arrived: ARRIVED,
    notArrived: NOT_ARRIVED,
    mayHave: "the event may have arrived all the same: look at the repository's runs before you send it again.",
  },
  workflow: {
    acceptance: "only 200 with the run's id, or 204, says that the workflow was started",
    arrived: 'The workflow was started: there is no need to start it again.',
    notArrived: 'The workflow was not started: starting it again is safe.',
    mayHave:
      "the workflow may have been started all the same: look at the repository's runs before you start it again.",
  },
}

export function arrivalOf({ kind }: Dispatch): Arrival {
  return ARRIVALS[kind]
}

/** What names it in `results`. @param ref the one that was taken, or tried last */
export function rowOf(dispatch: Dispatch, ref?: string): { event_type: string } | { workflow: string; ref?: string } {
  if (dispatch.kind === 'event') return { event_type: dispatch.eventType }
  const taken = ref ?? dispatch.refs[0]
  return { workflow: dispatch.workflow, ...(taken ? { ref: taken } : {}) }
}

/** Where all of its runs are to be seen: the part of an address that follows the repository's. */
export function runsPage(dispatch: Dispatch): string {
  return dispatch.kind === 'event'
    ? 'actions?query=event%3Arepository_dispatch'
    : `actions/workflows/${encodeURIComponent(inline(dispatch.workflow))}`
}
