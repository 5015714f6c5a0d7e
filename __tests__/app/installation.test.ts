import {
  createToken,
  findInstallation,
  findOutside,
  type Installation,
  lookUpInstallPage,
} from '../../src/app/installation.ts'
import type { Client } from '../../src/github/client.ts'
import type { Reply } from '../../src/reply.ts'
import { answer, noAnswer, refusal } from '../failures/answers.ts'
import { HOUR, MINUTE, START } from '../world/clock.ts'

/** An App's client that answers in turn, and what it was asked. */
function saying(...replies: Reply[]) {
  const asked: string[] = []
  const client: Client = {
    async request(route, { owner = '', repo = '' } = {}) {
      asked.push([route, owner, repo].filter(Boolean).join(' '))
      return replies.shift() ?? answer(599)
    },
  }
  return { asked, client }
}

const NOT_FOUND = refusal(404, 'Not Found')
const PAGE = 'https://github.com/organizations/acme/settings/installations/7'
const INSTALLED: Installation = { kind: 'installation', id: 7, permissions: undefined, settings: undefined }

describe('where an App is installed', () => {
  test.each<[what: string, data: unknown, found: Installation | undefined]>([
    [
      'with its rights and its page',
      { id: 7, permissions: { contents: 'read' }, html_url: PAGE },
      { ...INSTALLED, permissions: { contents: 'read' }, settings: PAGE },
    ],
    ['with neither', { id: 7 }, INSTALLED],
    ['with rights that are none', { id: 7, permissions: 'all' }, INSTALLED],
    ['with no rights', { id: 7, permissions: null }, INSTALLED],
    ['with a page that is none', { id: 7, html_url: 'https://github.com/a b' }, INSTALLED],
    ['with a page that is code', { id: 7, html_url: 'javascript:alert(1)' }, INSTALLED],
    ['without an id', { permissions: {} }, undefined],
    ['with an id that is no number', { id: '7' }, undefined],
  ])('%s', async (_, data, found) => {
    const reply = answer(200, data)
    expect(await findInstallation(saying(reply).client, 'acme')).toEqual(found ?? reply)
  })

  test('is asked of organizations where there is no such user, and of nobody else', async () => {
    const { asked, client } = saying(NOT_FOUND, answer(200, { id: 7 }))
    expect(await findInstallation(client, 'acme')).toEqual(INSTALLED)
    expect(asked).toEqual(['GET /users/{owner}/installation acme', 'GET /orgs/{owner}/installation acme'])
    for (const reply of [answer(403, { id: 7 }), answer(500, { id: 7 }), noAnswer('reset', true)]) {
      const { asked, client } = saying(reply)
      expect(await findInstallation(client, 'acme')).toBe(reply)
      expect(asked).toHaveLength(1)
    }
  })
})

describe('a token', () => {
  const date = new Date(START).toUTCString()
  const EXPIRES = new Date(START + 20 * MINUTE).toISOString()

  test.each<[what: string, data: object, headers: Record<string, string>, livesMs: number]>([
    ['as long as GitHub says', { expires_at: EXPIRES }, { date }, 20 * MINUTE],
    ['an hour, where that is in the past', { expires_at: '2001-01-01T00:00:00Z' }, { date }, HOUR],
    ['an hour, where it is not said', {}, { date }, HOUR],
    ["an hour, where GitHub's clock is not known", { expires_at: EXPIRES }, {}, HOUR],
  ])('lives %s', async (_, data, headers, livesMs) => {
    const { client } = saying(answer(201, { token: 'ghs_1', ...data }, headers))
    expect(await createToken(client, 7, {}, undefined)).toEqual({ kind: 'token', text: 'ghs_1', livesMs })
  })

  test.each<[reply: Reply, came: Reply]>([
    [answer(200, { token: 'ghs_1' }), answer(200, '')],
    [answer(201, { token: 'ghs 1' }), answer(201, '')],
    [answer(201, { token: ['ghs_1'] }), answer(201, '')],
    [answer(422, { token: 'ghs_1' }), answer(422, { token: 'ghs_1' })],
    [noAnswer('reset', true), noAnswer('reset', true)],
  ])('that can not be had: %j', async (reply, came) => {
    expect(await createToken(saying(reply).client, 7, {}, ['site'])).toEqual(came)
  })
})

test('which repositories are outside: those that are not found, told by the first of them, and those of another owner', async () => {
  const { asked, client } = saying(NOT_FOUND, answer(200, { id: 7 }), refusal(404, 'Gone'), answer(200, { id: 8 }))
  const found = await findOutside(client, 'acme', ['a', 'b', 'c', 'D'], 7)
  expect(found).toEqual({ kind: 'outside', names: ['a', 'c', 'D'], moved: new Set(['d']), reply: NOT_FOUND })
  expect(asked[2]).toBe('GET /repos/{owner}/{repo}/installation acme c')
})

test('where one can not be told, none is', async () => {
  for (const reply of [refusal(502, 'No'), refusal(403, 'No'), noAnswer('reset', true)])
    expect(await findOutside(saying(NOT_FOUND, reply).client, 'acme', ['a', 'b'], 7)).toBe(reply)
})

test.each<[reply: Reply, page: string | undefined]>([
  [
    answer(200, { html_url: 'https://github.com/apps/acme-deployer' }),
    'https://github.com/apps/acme-deployer/installations/new',
  ],
  [answer(200, {}), undefined],
  [answer(401, { html_url: 'https://github.com/apps/acme-deployer' }), undefined],
  [noAnswer('reset', true), undefined],
])('the page where it is installed, of %j', async (reply, page) => {
  expect(await lookUpInstallPage(saying(reply).client)).toBe(page)
})
