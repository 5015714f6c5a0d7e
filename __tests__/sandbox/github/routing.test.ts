import { tokens } from '../../../sandbox/github/world.ts'
import { ask } from '../network/ask.ts'
import { clock, get, MINUTE, put, SECOND, START, sandbox } from './simulation.ts'

const many = (count: number) => Array.from({ length: count }, (_, i) => `f${i}`)

describe('a comparison', () => {
  test('lists 300 files, on the first page alone', async () => {
    put({ comparisons: { 'a...b': { files: [...many(400)] } } })
    const first = await get('docs/compare/a...b?per_page=1')
    expect(first.json).toMatchObject({ status: 'ahead' })
    expect((first.json as { files: unknown[] }).files).toHaveLength(300)
    expect(((await get('docs/compare/a...b?page=2')).json as { files: unknown[] }).files).toEqual([])
  })

  test('tells both names of a renamed file, and how the commits stand', async () => {
    put({ comparisons: { 'a...b': { status: 'diverged', files: [{ filename: 'new', previously: 'old' }] } } })
    expect((await get('docs/compare/a...b')).json).toMatchObject({
      status: 'diverged',
      files: [{ filename: 'new', previous_filename: 'old', status: 'renamed' }],
    })
  })

  test('of commits that are not there is none', async () => {
    expect((await get('docs/compare/a...b')).status).toBe(404)
  })
})

test('a pull request lists 3,000 files', async () => {
  put({ pullRequests: { 7: many(3100) } })
  const page = async (number: number) =>
    ((await get(`docs/pulls/7/files?per_page=100&page=${number}`)).json as unknown[]).length
  expect([await page(1), await page(30), await page(31)]).toEqual([100, 100, 0])
  expect((await get('docs/pulls/8/files')).status).toBe(404)
})

const find = (query: string, token: string = tokens.fineGrained) =>
  ask('GET', `${sandbox.url}/search/repositories?${query}`, { token })

describe('a search', () => {
  const namesOf = async (q: string) => {
    const { json } = await find(`q=${encodeURIComponent(q)}`)
    return (json as { items: { full_name: string }[] }).items.map(({ full_name: name }) => name)
  }

  test('knows owners, topics, archived ones, forks and parts of names', async () => {
    put({ topics: ['ui'] }, 'docs')
    put({ topics: ['ui'], fork: true }, 'site')
    expect(await namesOf('org:acme topic:ui')).toEqual(['acme/docs'])
    expect(await namesOf('topic:ui fork:true')).toEqual(['acme/site', 'acme/docs'])
    expect(await namesOf('org:acme archived:true')).toEqual(['acme/attic'])
    expect(await namesOf('mono in:name')).toEqual(['acme/monorepo'])
    expect(await namesOf('user:octocat')).toEqual(['octocat/hello-world'])
  })

  test('shows 1,000 at most, and of nobody who is not there none', async () => {
    expect((await find('q=acme&per_page=100&page=11')).status).toBe(422)
    expect((await find('q=org:nobody')).status).toBe(422)
    expect((await find('q=')).status).toBe(422)
  })

  test('may be made 30 times a minute', async () => {
    for (let i = 0; i < 30; i++) expect((await find('q=acme')).status).toBe(200)
    const { status, headers } = await find('q=acme')
    expect([status, headers['x-ratelimit-remaining']]).toEqual([403, '0'])
    expect(Number(headers['x-ratelimit-reset']) * SECOND).toBe(START + MINUTE)
    expect((await find('q=acme', tokens.classic)).status).toBe(200)
    clock.now = START + MINUTE
    expect((await find('q=acme')).status).toBe(200)
  })
})

test('GraphQL tells workflow files, and who may not see them', async () => {
  const names = ['site', 'diary', 'docs']
  const trees = names.map((_, i) => `r${i}: repository(owner: $o${i}, name: $n${i}) { x }`).join(' ')
  const variables = Object.fromEntries(
    names.flatMap((name, i) => [
      [`o${i}`, i === 1 ? 'octocat' : 'acme'],
      [`n${i}`, name],
    ]),
  )
  const { json } = await ask('POST', `${sandbox.url}/graphql`, {
    token: tokens.fineGrained,
    send: { query: `query { ${trees} }`, variables },
  })
  expect(json).toMatchObject({
    data: {
      r0: { object: { entries: [{ name: 'deploy.yml', type: 'blob', object: { isTruncated: false } }] } },
      r1: null,
      r2: { object: null },
    },
    errors: [{ type: 'NOT_FOUND', path: ['r1'] }],
  })
})
