import { tokens } from '../../../sandbox/github/world.ts'
import { ask } from '../network/ask.ts'
import { clock, get, MINUTE, push, put, SECOND, sandbox, url } from './simulation.ts'

describe('conditional requests', () => {
  const PATHS = [
    'docs/actions/runs?per_page=100',
    'docs/actions/runs/19000000001',
    'docs/actions/runs/19000000001/jobs',
  ]
  beforeEach(() => put({ runs: [push({ runsMs: 10 * SECOND })] }))

  test.each(PATHS)('304 without a body until something changes: %s', async (path) => {
    clock.now += 2 * SECOND
    const first = await get(path)
    const etag = first.headers.etag ?? ''
    const second = await get(path, { 'if-none-match': etag })

    expect([first.status, etag]).toEqual([200, expect.stringMatching(/^W\/"[0-9a-f]{64}"$/)])
    expect([second.status, second.body, second.headers.etag]).toEqual([304, '', etag])
    expect([second.headers['content-length'], second.headers['content-type']]).toEqual([undefined, undefined])
    expect(second.headers.date).toBe('Sat, 01 Aug 2026 12:00:02 GMT')
    clock.now += MINUTE
    expect(await get(path, { 'if-none-match': etag })).toMatchObject({ status: 200 })
  })

  test('304 costs nothing of the hour, and is told apart', async () => {
    const [path = ''] = PATHS
    const { headers } = await get(path)
    const again = await get(path, { 'if-none-match': headers.etag })
    const once = await get(path, { 'if-none-match': headers.etag })

    expect(headers['x-ratelimit-remaining']).toBe('4999')
    expect(again.headers['x-ratelimit-remaining']).toBe('4999')
    expect(once.headers['x-ratelimit-used']).toBe('1')
    expect((await get(path)).headers['x-ratelimit-remaining']).toBe('4998')
    expect(sandbox.requests.map(({ status, counted }) => [status, counted])).toEqual([
      [200, true],
      [304, false],
      [304, false],
      [200, true],
    ])
  })

  test('304 costs whoever does not say who he is', async () => {
    const path = url('docs/actions/runs')
    const { headers } = await ask('GET', path)
    const again = await ask('GET', path, { headers: { 'if-none-match': headers.etag } })

    expect([again.status, again.headers['x-ratelimit-remaining']]).toEqual([304, '58'])
  })

  test.each<[string, (etag: string) => string, number]>([
    ['any', () => '*', 304],
    ['among others', (etag) => `"other", ${etag}`, 304],
    ['its strong form', (etag) => etag.slice(2), 304],
    ['another', () => 'W/"other"', 200],
    ['nothing', () => '', 200],
  ])('If-None-Match with %s', async (_case, header, status) => {
    const { headers } = await get('docs/actions/runs')

    expect(await get('docs/actions/runs', { 'if-none-match': header(headers.etag ?? '') })).toMatchObject({ status })
  })

  test('another token gets another tag', async () => {
    const { headers } = await get('docs/actions/runs')

    expect(await get('docs/actions/runs', { 'if-none-match': headers.etag }, tokens.app)).toMatchObject({ status: 200 })
  })

  test('a refusal has no tag', async () => {
    expect((await get('docs/actions/runs/1')).headers.etag).toBeUndefined()
  })
})
