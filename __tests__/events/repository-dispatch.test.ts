import { haveOneName } from '../../src/events/dispatch.ts'
import { createDispatch, isAccepted, isHeardBy, isUnnamed, nameOf } from '../../src/events/repository-dispatch.ts'
import type { Client } from '../../src/github/client.ts'
import { answer } from '../failures/answers.ts'
import { run } from '../following/runs.ts'
import { target } from '../report/results.ts'

const of = (eventType: string) => ({ kind: 'event' as const, eventType, clientPayload: {} })

test('it is sent as text, so that nothing in the payload is taken for something else', async () => {
  const asked: unknown[] = []
  const client: Client = {
    async request(...request) {
      asked.push(request)
      return answer(204)
    },
  }
  const dispatch = { kind: 'event' as const, eventType: 'deploy', clientPayload: { id: '447832194981800770n' } }
  expect(await createDispatch(client, target('site'), dispatch)).toEqual(answer(204))
  expect(asked).toEqual([
    [
      'POST /repos/{owner}/{repo}/dispatches',
      {
        ...{ owner: 'acme', repo: 'site' },
        data: '{"event_type":"deploy","client_payload":{"id":"447832194981800770n"}}',
      },
    ],
  ])
})

test.each<[status: number, accepted: boolean]>([
  [204, true],
  [200, false],
  [202, false],
  [304, false],
  [404, false],
])('%i is an acceptance: %s', (status, accepted) => expect(isAccepted(answer(status))).toBe(accepted))

test('its name stays on its line, and is the title of a run that has none of its own', () => {
  expect(nameOf(of('a\n::error::b'))).toBe('"a\\n::error::b"')
  expect(isUnnamed(of('a b'), run(1, { title: 'a b' }))).toBe(true)
  expect(isUnnamed(of('a b'), run(1, { title: 'A b' }))).toBe(false)
})

test.each<[one: string, other: string, same: boolean]>([
  ['deploy', 'deploy', true],
  ['deploy', 'Deploy', false],
  ['deploy', 'build', false],
])('%s and %s have one name: %s', (one, other, same) => expect(haveOneName(of(one), of(other))).toBe(same))

test.each<[types: string[], heard: boolean]>([
  [[], true],
  [['build', 'deploy'], true],
  [['build'], false],
  [['Deploy'], false],
  [['deploy-*'], false],
])('a workflow of the types %j hears deploy: %s', (types, heard) => expect(isHeardBy(of('deploy'), types)).toBe(heard))
