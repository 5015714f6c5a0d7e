import type { Client } from '../../src/github/client.ts'
import {
  lookUpNames,
  lookUpOwner,
  lookUpRepository,
  lookUpToken,
  type NamesOf,
  seenRepository,
} from '../../src/github/lookups.ts'
import type { Reply } from '../../src/reply.ts'
import { answer, noAnswer, refusal } from '../failures/answers.ts'

const SITE = { owner: 'acme', name: 'site' }
const RAW = { full_name: 'acme/site', private: true, archived: false, disabled: true, permissions: { push: false } }
const SEEN = { fullName: 'acme/site', private: true, archived: false, disabled: true, push: false }
const SILENCE = noAnswer('timeout', true)

/** What a look-up makes of an answer, and what it asked. */
async function lookedUp<Found>(said: Reply, lookUp: (client: Client) => Promise<Found>) {
  const asked: unknown[] = []
  const found = await lookUp({
    async request(route, parameters) {
      asked.push([route, parameters])
      return said
    },
  })
  return { found, asked }
}

test.each<[said: Reply, found: object | undefined]>([
  [answer(200, RAW), { kind: 'visible', repository: SEEN }],
  [answer(200, {}), undefined],
  [refusal(404, 'Not Found'), { kind: 'hidden' }],
  [answer(404, '404 page not found'), { kind: 'no-endpoint' }],
  [refusal(401, 'Bad credentials'), { kind: 'refused' }],
  [answer(403, RAW), undefined],
  [refusal(502, 'Server Error'), undefined],
  [SILENCE, SILENCE],
])('a repository, where GitHub says %j', async (said, expected) => {
  const { found, asked } = await lookedUp(said, (client) => lookUpRepository(client, SITE))
  expect(found).toEqual(expected)
  expect(asked).toEqual([['GET /repos/{owner}/{repo}', { owner: 'acme', repo: 'site' }]])
})

test.each<[data: unknown, seen: object | undefined]>([
  [RAW, SEEN],
  [{ full_name: 'acme/site' }, { fullName: 'acme/site' }],
  [{ ...RAW, private: null, archived: 'yes', disabled: 1, permissions: { push: 1 } }, { fullName: 'acme/site' }],
  [{ ...RAW, full_name: 7 }, undefined],
  [null, undefined],
  ['acme/site', undefined],
])('what %j says of a repository', (data, seen) => expect(seenRepository(data)).toEqual(seen))

test.each<[said: Reply, found: object | undefined]>([
  [answer(200, { type: 'Organization' }), { kind: 'owner', type: 'Organization' }],
  [answer(200, { type: 'User' }), { kind: 'owner', type: 'User' }],
  [answer(200, { type: 'Mannequin' }), { kind: 'owner', type: 'User' }],
  [refusal(404, 'Not Found'), { kind: 'missing' }],
  [answer(403, { type: 'Organization' }), undefined],
  [SILENCE, SILENCE],
])('an owner, where GitHub says %j', async (said, expected) => {
  const { found, asked } = await lookedUp(said, (client) => lookUpOwner(client, 'acme'))
  expect(found).toEqual(expected)
  expect(asked).toEqual([['GET /users/{username}', { username: 'acme' }]])
})

test.each<[what: string, said: Reply, found: object | undefined]>([
  ['of a user is alive', answer(200), { kind: 'alive' }],
  ['of an installation, which is no user, is alive', refusal(403, 'Resource not accessible'), { kind: 'alive' }],
  ['that GitHub does not know is dead', refusal(401, 'Bad credentials'), { kind: 'dead' }],
  ['is neither where GitHub has a problem', refusal(500, 'Server Error'), undefined],
  ['is neither where GitHub is silent', SILENCE, SILENCE],
])('a token %s', async (_, said, expected) => {
  const { found, asked } = await lookedUp(said, lookUpToken)
  expect(found).toEqual(expected)
  expect(asked).toEqual([['GET /user', undefined]])
})

describe('the repositories that a token can see', () => {
  const all = { per_page: 100 }
  const latest = { ...all, sort: 'pushed' }
  test.each<[of: NamesOf, asked: unknown]>([
    [{ organization: 'acme' }, ['GET /orgs/{org}/repos', { org: 'acme', ...latest }]],
    ['user', ['GET /user/repos', latest]],
    ['installation', ['GET /installation/repositories', all]],
  ])('of %j', async (of, expected) => {
    const { asked } = await lookedUp(answer(200, []), (client) => lookUpNames(client, of))
    expect(asked).toEqual([expected])
  })

  const names = ['acme/site', 'Acme/docs'].map((fullName) => ({ fullName }))
  const raw = [...names.map(({ fullName }) => ({ full_name: fullName })), null, { full_name: 7 }]
  test.each<[what: string, said: Reply, found: object | undefined]>([
    ['are those that have names', answer(200, raw), { kind: 'names', names }],
    ['are listed for an installation within an object', answer(200, { repositories: raw }), { kind: 'names', names }],
    ['are not known by a refusal', refusal(403, 'Forbidden'), undefined],
    ['are not known by a list that is none', answer(200, { repositories: 'none' }), undefined],
    ['are not known without an answer', SILENCE, SILENCE],
  ])('%s', async (_, said, expected) => {
    const { found } = await lookedUp(said, (client) => lookUpNames(client, 'user'))
    expect(found).toEqual(expected)
  })
})
