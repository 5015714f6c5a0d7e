import { appInputs, madeTokens, worldWithApp } from '../world/app.ts'
import { openRerun, RUN_ID, rerunWorld } from '../world/rerun.ts'
import { WITH_ID, workflow } from '../world/scene.ts'

/** A job that an App sends for, to three repositories of acme: the runs of one fail, and the first event to another is refused. */
function openJob(permissions?: { contents: 'write'; actions: 'read' }) {
  const world = rerunWorld({ docs: [workflow(WITH_ID, { conclusion: 'failure' })] })
  const { apps = [] } = worldWithApp({ owner: 'acme', ...(permissions ? { permissions } : {}) })
  world.apps = apps
  const job = openRerun({ world, inputs: { ...appInputs(), targets: 'acme/site acme/docs acme/vault' } })
  job.github.fault({ method: 'POST', path: /vault\/dispatches/, status: 422, body: { message: 'no' }, times: 1 })
  return { ...job, world }
}

/** Whose token a request was made with. */
const asked = ({ github, world }: ReturnType<typeof openJob>) =>
  github.requests.splice(0).map(({ method, path, status, headers }) => {
    const token = (headers.authorization ?? '').replace(/^bearer /i, '')
    const by = token.startsWith('eyJ') ? 'JWT' : world.tokens[token]?.installation ? 'App' : 'source-token'
    return `${by}: ${method} ${path.replace(/^\/repos\/acme\/|actions\/|\?.*/g, '')} ${status}`
  })

test('a second attempt has tokens of its own, re-runs what failed by them, and gives them back', async () => {
  const job = openJob()
  const first = await job.attempt()
  expect(first.results.map(({ state, error }) => error?.code ?? state)).toEqual([
    'accepted',
    'run_failed',
    'invalid_payload',
  ])
  expect(madeTokens(job.world)).toMatchObject([
    { permissions: { contents: 'write', actions: 'write', checks: 'read' }, revoked: true },
  ])
  asked(job)
  const second = await job.attempt()
  expect(second.succeeded).toBe(true)
  expect(second.results.map(({ resumed, state }) => [resumed, state])).toEqual([
    [true, 'accepted'],
    [true, 'accepted'],
    [undefined, 'accepted'],
  ])
  const requests = asked(job)
  expect(requests.filter((line) => line.startsWith('source-token'))).toEqual([
    `source-token: GET monorepo/runs/${RUN_ID} 200`,
  ])
  expect(requests.filter((line) => /POST|DELETE/.test(line))).toEqual([
    'JWT: POST /app/installations/8000/access_tokens 201',
    `App: POST docs/runs/${first.results[1]?.runs?.[0]?.id}/rerun-failed-jobs 201`,
    'App: POST vault/dispatches 204',
    'App: DELETE /installation/token 204',
  ])
  expect(madeTokens(job.world).map(({ revoked }) => revoked)).toEqual([true, true])
})

test('without the right to re-run the failure names it, as the installation lacks it', async () => {
  const job = openJob({ contents: 'write', actions: 'read' })
  await job.attempt()
  const second = await job.attempt()
  expect(second.stdout).toContain('; the installation lacks Actions: Read and write, Checks: Read\n')
  expect(second.results.map(({ state, error }) => error?.code ?? state)).toEqual([
    'accepted',
    'insufficient_permission',
    'accepted',
  ])
  expect(second.results[1]?.error?.message.replace(/(?<=request id )[\w:]+/, '…')).toMatchInlineSnapshot(`
"This GitHub App's installation token (ghs_…) may not re-run workflows in acme/docs: its installation on acme lacks Actions: Read and write.
- Give the App Actions: Read and write: its settings → Permissions & events → Repository permissions.
- Then have an owner of acme accept that: https://github.com/organizations/acme/settings/installations/8000
Could not re-run what "deploy" had started in acme/docs.
An earlier attempt of this job started a run that had failed, and was to be re-run: https://github.com/acme/docs/actions/runs/19000000002
GitHub answered 403 Forbidden: "Resource not accessible by integration" (request id …).
GitHub asks for (X-Accepted-GitHub-Permissions): actions=write.
The event was sent by an earlier attempt of this job, and not again."
`)
  expect(madeTokens(job.world).map(({ revoked }) => revoked)).toEqual([true, true])
})

test('where no token can be had any more, nobody says that an earlier attempt sent nothing', async () => {
  const job = openJob()
  await job.attempt()
  for (const installation of job.world.apps?.[0]?.installations ?? []) installation.suspended = true
  const { results } = await job.attempt()
  expect(results.map(({ error }) => error?.code)).toEqual(Array(3).fill('access_restricted'))
  for (const { error } of results)
    expect(error?.message).toContain('Whether an earlier attempt of this job sent it is not known')
})
