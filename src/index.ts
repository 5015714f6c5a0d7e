import { toldToStop } from './runner/told-to-stop.ts'
import './runner/early-tls.ts'

// Above, and so evaluated before all else: what listens to signals, and what has Node begin with TLS.

import * as core from '@actions/core'
import { failureMessage, internalError, stackOf } from './failures/failure.ts'
import { linked } from './report/report.ts'
import { run } from './run.ts'
import { silencePackages } from './runner/environment.ts'
import { inputNames, readInput } from './runner/input-variables.ts'
import { createLog } from './runner/log.ts'
import { registerSecret, secretsOfKey } from './runner/masks.ts'
import { proxyFor, proxySecrets } from './runner/proxy.ts'
import { realClock } from './runner/real-clock.ts'
import { clean } from './text/secrets.ts'
import type { World } from './world.ts'

// Should a promise never settle, Node would end as if all were well.
process.exitCode = core.ExitCode.Failure

silencePackages(process.env)
const given = [readInput('token') ?? '', readInput('source-token') ?? '']
for (const secret of [...given, ...secretsOfKey(readInput('app-private-key') ?? ''), ...proxySecrets(process.env)])
  registerSecret(secret)
const log = createLog(clean)
const fault = new AbortController()

process.on('uncaughtException', (error) => fault.abort(error))

const world: World = {
  read: readInput,
  inputNames: inputNames(process.env),
  env: process.env,
  proxyFor: (url) => proxyFor(url, process.env),
  registerSecret,
  // Loaded only where an id is needed; TLS loads it anyway.
  newDispatchId: () => process.getBuiltinModule('node:crypto').randomUUID(),
  clean,
  log,
  clock: realClock,
  stop: toldToStop,
  fault: fault.signal,
}

// post.cjs says which step of the job this is.
const step =
  process.argv[2] === 'post'
    ? import(/* webpackChunkName: "post-step" */ './post.ts').then(({ post }) => post(world))
    : run(world)
step.then((succeeded) => (succeeded && fault.signal.aborted ? crash(fault.signal.reason) : end(succeeded)), crash)

/** A crash ends as a failed step that says so. */
function crash(error: unknown) {
  const failure = linked(internalError(error, 'running the step'), process.env)
  log.error(failure.title, failureMessage(failure))
  log.debug(stackOf(error))
  end(false)
}

/** Ends when the work is done, not when an idle connection does; what was printed is out by then. */
function end(succeeded: boolean) {
  process.stdout.write('', () => process.exit(succeeded ? core.ExitCode.Success : core.ExitCode.Failure))
}
