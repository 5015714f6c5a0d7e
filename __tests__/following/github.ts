import type { Client } from '../../src/github/client.ts'
import { createSilence } from '../../src/receivers/receivers.ts'
import { type Answer, NoAnswer } from '../../src/reply.ts'

export type Reply = Partial<Answer> | NoAnswer
export const SITE = { owner: 'acme', name: 'site', repository: 'acme/site', eventType: 'deploy-site', token: 'ghp_one' }
export const FOLDER = 'GET /repos/acme/site/contents/.github/workflows'
export const STATES = 'GET /repos/acme/site/actions/workflows'
export const silent = () => new NoAnswer('timeout', true, 'api.github.com', 'no answer within 30 s')

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

/** A GitHub that answers each path as it is told, others by 404. */
export function github(replies: Record<string, Reply | ((parameters: Record<string, unknown>) => Reply)>) {
  const asked: string[] = []
  const stop = new AbortController()
  const clientOf = async (): Promise<Client> => ({
    async request(route, parameters = {}) {
      const address = route.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(parameters[name])))
      asked.push(address)
      const told = replies[address] ?? { status: 404, data: { message: 'Not Found' } }
      const reply = typeof told === 'function' ? told(parameters) : told
      if (reply instanceof NoAnswer) throw reply
      return { status: 200, headers: {}, data: {}, redirected: false, ...reply }
    },
  })
  return { asked, stop, silence: createSilence({ clientOf, stop: stop.signal }) }
}
