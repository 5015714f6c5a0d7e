import { graphqlUrl, prefetched } from '../../src/github/prefetched.ts'
import { answer } from '../failures/answers.ts'

test.each([
  ['https://api.github.com', 'https://api.github.com/graphql'],
  ['https://ghe.acme.test/api/v3', 'https://ghe.acme.test/api/graphql'],
  ['https://api.acme.ghe.com', 'https://api.acme.ghe.com/graphql'],
])('beside %s GraphQL is at %s', (apiUrl, url) => expect(graphqlUrl(apiUrl)).toBe(url))

const NAMES = ['a', 'b', 'c'].map((name) => ({ owner: 'acme', name }))
const blob = (name: string, text: unknown, isTruncated = false) => ({
  name,
  type: 'blob',
  object: { text, isTruncated },
})
const tree = (...entries: unknown[]) => ({ object: { entries } })

/** What is then told of a repository, and `REST` where that is asked. */
async function told(data: unknown, name: string, file?: string): Promise<unknown> {
  const client = {
    request: async (route: string) => (route.startsWith('POST') ? answer(200, data) : answer(200, 'REST')),
  }
  const filled = await prefetched(client, 'https://api.github.com', NAMES, 'word')
  const route = 'GET /repos/{owner}/{repo}/contents/.github/workflows'
  const reply = await filled.request(file ? `${route}/{file}` : route, { owner: 'ACME', repo: name, file })
  return reply.kind === 'answer' ? reply.data : undefined
}

test('files that have the word are told as REST tells them', async () => {
  const data = { data: { r0: tree(blob('x.yml', 'a word'), blob('y.yml', 'none'), blob('z.md', 'word')) } }
  expect(await told(data, 'a')).toEqual([{ name: 'x.yml', type: 'file', size: 6 }])
  expect(await told(data, 'a', 'x.yml')).toMatchObject({ content: btoa('a word'), encoding: 'base64', type: 'file' })
})

test.each<[what: string, data: unknown, expected: unknown]>([
  ['no folder', { data: { r0: { root: { __typename: 'Tree' }, object: null } } }, []],
  ['a folder that may not be read, without a word of it', { data: { r0: { root: null, object: null } } }, 'REST'],
  [
    'a file that is too large',
    { data: { r0: tree(blob('x.yml', 'word', true)) } },
    [{ name: 'x.yml', type: 'file', size: 131_073 }],
  ],
  [
    'a file that is no text',
    { data: { r0: tree(blob('x.yml', null)) } },
    [{ name: 'x.yml', type: 'file', size: 131_073 }],
  ],
  ['a folder in it', { data: { r0: tree({ name: 'x.yml', type: 'tree' }) } }, []],
  ['a repository that is not seen', { data: { r0: null }, errors: [{ path: ['r0'] }] }, 'REST'],
  ['a folder that may not be read', { data: { r0: { object: null } }, errors: [{ path: ['r0', 'object'] }] }, 'REST'],
  ['an error of all', { data: null, errors: [{ message: 'Something went wrong' }] }, 'REST'],
  ['an error of all, with data', { data: { r0: tree() }, errors: [{ type: 'RATE_LIMITED' }] }, 'REST'],
  ['an error of another', { data: { r0: tree(), r1: null }, errors: [{ path: ['r1'] }] }, []],
  ['nothing of it', { data: {} }, 'REST'],
  ['nonsense', 'hello', 'REST'],
])('%s', async (_, data, expected) => expect(await told(data, 'a')).toEqual(expected))

test('other requests go on to GitHub', async () => {
  const client = { request: async (route: string) => answer(200, route) }
  const filled = await prefetched(client, 'https://api.github.com', NAMES, 'word')
  expect(await filled.request('GET /x')).toMatchObject({ data: 'GET /x' })
})
