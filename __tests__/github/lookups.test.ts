import type { Client } from '../../src/github/client.ts'
import {
  lookUpNames,
  lookUpOwner,
  lookUpRepository,
  lookUpToken,
  type OwnerType,
  seenRepository,
} from '../../src/github/lookups.ts'
import type { Reply } from '../../src/reply.ts'
import { answer, noAnswer, refusal } from '../failures/answers.ts'

const SITE = { owner: 'acme', name: 'site' }
const RAW = { full_name: 'acme/site', private: true, archived: false, permissions: { push: false } }
const SEEN = { fullName: 'acme/site', private: true, archived: false, push: false }
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
  [{ ...RAW, private: null, archived: 'yes', permissions: { push: 1 } }, { fullName: 'acme/site' }],
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

describe('the repositories of an owner', () => {
  const all = { per_page: 100 }
  const latest = { ...all, sort: 'pushed' }
  test.each<[of: OwnerType, isInstallation: boolean, asked: unknown]>([
    ['Organization', false, ['GET /orgs/{org}/repos', { org: 'acme', ...latest }]],
    ['User', false, ['GET /user/repos', latest]],
    ['Organization', true, ['GET /installation/repositories', all]],
    ['User', true, ['GET /installation/repositories', all]],
  ])('a %s, by a token of an installation: %s', async (of, isInstallation, expected) => {
    const { asked } = await lookedUp(answer(200, []), (client) => lookUpNames(client, 'acme', of, isInstallation))
    expect(asked).toEqual([expected])
  })

  const other = { full_name: 'acme-labs/site' }
  const names = ['acme/site', 'Acme/docs'].map((fullName) => ({ fullName }))
  const raw = [...names.map(({ fullName }) => ({ full_name: fullName })), other, null, { full_name: 7 }]
  test.each<[what: string, said: Reply, found: object]>([
    ['are those whose names begin with it, in any case', answer(200, raw), { kind: 'names', names }],
    ['are listed for an installation within an object', answer(200, { repositories: raw }), { kind: 'names', names }],
    ['are none in a refusal', refusal(403, 'Forbidden'), { kind: 'names', names: [] }],
    ['are none in a list that is none', answer(200, { repositories: 'none' }), { kind: 'names', names: [] }],
    ['are not known without an answer', SILENCE, SILENCE],
  ])('%s', async (_, said, expected) => {
    const { found } = await lookedUp(said, (client) => lookUpNames(client, 'ACME', 'Organization', false))
    expect(found).toEqual(expected)
  })
})
