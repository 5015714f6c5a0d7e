import { createClient, type OctokitRequest } from '../../src/github/client.ts'

/** What a client makes of a body. */
async function dataOf(body: string): Promise<unknown> {
  const url = 'https://api.github.test/user'
  const said = async () => ({ status: 200, url, headers: {}, data: body })
  const octokit: OctokitRequest = Object.assign(said, { endpoint: () => ({ method: 'GET', url }) })
  const reply = await createClient(octokit, () => undefined).request('GET /user')
  return reply.kind === 'answer' ? reply.data : reply
}

const PIECES = ['{}', '[]', '0', '""', 'null', '{"a":0}', '[[]]', '{"a":{}}']

test.each(PIECES)('a body of very many values is not parsed: %s', async (piece) => {
  const body = `[${Array(600_000).fill(piece).join()}]`
  expect(typeof (await dataOf(body))).toBe('string')
  expect(typeof (await dataOf(`{"workflow_runs": ${body}}`))).toBe('string')
})

test.each(['[', '{"a":'])('nor one of very many levels: %s', async (piece) => {
  expect(typeof (await dataOf(piece.repeat(600_000)))).toBe('string')
})

test.each(PIECES)('one of 100,000 is: %s', async (piece) => {
  expect(await dataOf(`[${Array(100_000).fill(piece).join()}]`)).toHaveLength(100_000)
})

test('however long its texts are', async () => {
  const text = 'x'.repeat(10_000_000)
  expect(await dataOf(`{"message": "${text}"}`)).toEqual({ message: text })
})
