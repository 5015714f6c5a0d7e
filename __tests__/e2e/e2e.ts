import { AssertionError, deepStrictEqual } from 'node:assert'
import { startSandbox } from '../../sandbox/github/server.ts'
import { actVersion, runAct } from './act.ts'
import { COMMIT_MESSAGE, SCENARIOS, type Scenario } from './scenarios.ts'

const NO_ACT = `act is missing: npm run e2e runs the workflows in __tests__/e2e/ with it. One of the ways to install it:

  go install github.com/nektos/act@latest

The others: https://nektosact.com/installation/
`

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

// What was started is ended and removed before this ends.
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

const version = actVersion()
if (version === undefined) {
  process.stderr.write(NO_ACT)
  process.exitCode = 1
} else {
  print(`${version}, Node.js ${process.version}\n`)
  process.exitCode = (await runAll()) ? 0 : 1
}

async function runAll(): Promise<boolean> {
  let failures = 0
  for (const scenario of SCENARIOS) {
    const problem = await run(scenario)
    if (stop.signal.aborted) {
      print('Stopped.\n')
      return false
    }
    if (problem !== undefined) failures++
    print(`${problem === undefined ? '✓' : '✗'} ${scenario.workflow}: ${scenario.promise}\n${problem ?? ''}`)
  }
  print(failures === 0 ? 'All is as it should be.\n' : `${failures} of ${SCENARIOS.length} went wrong.\n`)
  return failures === 0
}

/** @returns what differs from the expected, and the log; `undefined` if nothing does */
async function run({ world, expected, ...scenario }: Scenario): Promise<string | undefined> {
  const sandbox = await startSandbox(world ? { world } : {})
  try {
    const event = { ref: 'refs/heads/main', head_commit: { message: COMMIT_MESSAGE }, repository: { private: false } }
    const { log, ...ran } = await runAct({ ...scenario, apiUrl: sandbox.url, event, stop: stop.signal })
    const events = sandbox.dispatches
      .map(({ at: _at, ...received }) => JSON.parse(JSON.stringify(received).replaceAll(UUID, 'UUID')))
      .sort((one, other) => one.repository.localeCompare(other.repository))
    const cancelled = sandbox.runs.map(({ cancelAskedAt }) => cancelAskedAt !== undefined)
    try {
      deepStrictEqual({ ...ran, events, cancelled }, expected)
      return undefined
    } catch (error) {
      if (!(error instanceof AssertionError)) throw error
      return `${error.message}\n\n${log}\n`
    }
  } finally {
    await sandbox.close()
  }
}

function print(text: string) {
  process.stdout.write(text)
}
