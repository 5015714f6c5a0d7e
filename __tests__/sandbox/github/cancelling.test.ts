import { tokens } from '../../../sandbox/github/world.ts'
import { ask } from '../network/ask.ts'
import { after, clock, get, MINUTE, post, push, put, sandbox, url } from './simulation.ts'

describe('cancelling', () => {
  const cancel = async (token?: string) => post(`docs/actions/runs/${sandbox.runs[0]?.id}/cancel`, token)

  test('is taken, and felt a little later', async () => {
    put({ runs: [push({ runsMs: 9e9 })] })
    clock.now += MINUTE

    expect(await cancel()).toMatchObject({ status: 202, json: {} })
    expect(await after(MINUTE + 1999)).toEqual(['in_progress', null, 1])
    expect(await after(MINUTE + 2000)).toEqual(['completed', 'cancelled', 1])
    const { json } = await get(`docs/actions/runs/${sandbox.runs[0]?.id}/jobs`)
    expect(json).toMatchObject({ jobs: [{ conclusion: 'cancelled' }] })
  })

  test('does not start again with every request', async () => {
    put({ runs: [push({ runsMs: 9e9 })] })
    await cancel()
    clock.now += 1500

    expect(await cancel()).toMatchObject({ status: 202 })
    expect(await after(2000)).toEqual(['completed', 'cancelled', 1])
  })

  test('comes too late for what is completed', async () => {
    put({ runs: [push()] })
    clock.now += MINUTE

    expect(await cancel()).toMatchObject({
      status: 409,
      json: {
        message: 'Cannot cancel a workflow run that is completed.',
        documentation_url: 'https://docs.github.com/rest/actions/workflow-runs#cancel-a-workflow-run',
      },
    })
  })

  test.each<[string | undefined, number, string | undefined]>([
    [tokens.fineGrained, 202, undefined],
    [tokens.app, 202, undefined],
    [tokens.classicPublicOnly, 202, undefined],
    [tokens.fineGrainedReadOnly, 403, 'Resource not accessible by personal access token'],
    [tokens.fineGrainedContentsOnly, 403, 'Resource not accessible by personal access token'],
    [tokens.githubToken, 403, 'Resource not accessible by integration'],
    [tokens.classicReader, 403, 'Must have admin rights to Repository.'],
    [tokens.classicNoScope, 404, 'Not Found'],
  ])('by %s: %d', async (token, status, message) => {
    put({ runs: [push({ runsMs: 9e9 })] })
    const answer = await cancel(token)

    expect(answer.status).toBe(status)
    if (message !== undefined) expect(answer.json).toMatchObject({ message })
    if (token?.startsWith('github_pat')) expect(answer.headers['x-accepted-github-permissions']).toBe('actions=write')
  })

  test('by nobody', async () => {
    put({ runs: [push()] })

    expect(await ask('POST', url(`docs/actions/runs/${sandbox.runs[0]?.id}/cancel`))).toMatchObject({ status: 401 })
  })

  test('of what there is not', async () => {
    expect(await post('docs/actions/runs/1/cancel')).toMatchObject({ status: 404 })
  })
})
