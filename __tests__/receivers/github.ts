import { explainSilence } from '../../src/explaining/silence.ts'
import type { Client } from '../../src/github/client.ts'
import { createReceiversReader } from '../../src/receivers/receivers.ts'
import type { Answer, NoAnswer } from '../../src/reply.ts'
import type { RepositoryDispatch, Target } from '../../src/target.ts'
import { noAnswer } from '../failures/answers.ts'
import { eventOf } from '../report/results.ts'

export type Told = Partial<Answer> | NoAnswer
export const SITE_EVENT: RepositoryDispatch = { kind: 'event', eventType: 'deploy-site', clientPayload: {} }
export const SITE: Target = {
  owner: 'acme',
  name: 'site',
  repository: 'acme/site',
  dispatch: SITE_EVENT,
  token: 'ghp_one',
}
export const FOLDER = 'GET /repos/acme/site/contents/.github/workflows'
export const STATES = 'GET /repos/acme/site/actions/workflows'
export const silent = () => noAnswer('timeout', true, 'api.github.com', 'no answer within 30 s')

export const listing = (names: string[], more: object = {}) => ({
  data: names.map((name) => ({ type: 'file', name, size: 100, ...more })),
})
export const content = (text: string) => ({
  data: {
    type: 'file',
    encoding: 'base64',
    content: Buffer.from(text).toString('base64').replaceAll(/.{60}/g, '$&\n'),
  },
})
export const states = (all: Record<string, string>) => ({
  data: { workflows: Object.entries(all).map(([name, state]) => ({ path: `.github/workflows/${name}`, state })) },
})
export const refusal = { status: 403, data: { message: 'Resource not accessible by personal access token' } }

/** The target with another event type. */
export const sending = (eventType: string, target = SITE): Target => ({
  ...target,
  dispatch: { kind: 'event', eventType, clientPayload: {} },
})

/** More than a busy machine takes to parse all that is read here. */
const PATIENT_MS = 600_000

/**
 * A GitHub that answers each path as it is told, others by 404, and what it says of who listens.
 *
 * @param mostMs how long all files may take to parse
 */
export function github(
  replies: Record<string, Told | ((parameters: Record<string, unknown>) => Told)>,
  mostMs = PATIENT_MS,
) {
  const asked: string[] = []
  const stop = new AbortController()
  const clientOf = async (): Promise<Client> => ({
    async request(route, parameters = {}) {
      const address = route.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(parameters[name])))
      asked.push(address)
      const told = replies[address] ?? { status: 404, data: { message: 'Not Found' } }
      const reply = typeof told === 'function' ? told(parameters) : told
      if (reply.kind === 'no-answer') return reply
      return { kind: 'answer', status: 200, headers: {}, data: {}, redirected: false, ...reply }
    },
  })
  const receivers = createReceiversReader({ clientOf, stop: stop.signal, mostMs })
  const look = async (target: Target) =>
    explainSilence(await receivers.look(target, eventOf(target)), { ...target, dispatch: eventOf(target) }, true)
  return { asked, stop, look }
}
