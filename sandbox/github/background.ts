import { fork } from 'node:child_process'
import { startSandbox } from './server.ts'
import { tokens } from './world.ts'

const LONGEST_MS = 60 * 60 * 1000

// A workflow needs a GitHub that outlives the step which starts it. So this script runs twice: once as that step, and
// once, started by the first, as the GitHub.
if (process.send) serve(process.send.bind(process))
else start()

/** Is a GitHub until somebody ends it, for an hour at most. */
async function serve(tell: (url: string) => void) {
  const { url } = await startSandbox()
  tell(url)
  setTimeout(() => process.exit(), LONGEST_MS)
}

/** Prints, as lines that GITHUB_OUTPUT takes, where that GitHub is, a token for it, and the process to end. */
function start() {
  // No stream is shared: a runner waits for whoever holds its step's.
  const child = fork(import.meta.filename, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const refuse = (code: number | null) => {
    process.stderr.write(`The sandbox did not start: it ended with exit code ${code}.\n`)
    process.exitCode = 1
  }
  child.once('exit', refuse)
  child.once('message', (url) => {
    process.stdout.write(`url=${url}\ntoken=${tokens.fineGrained}\npid=${child.pid}\n`)
    child.off('exit', refuse)
    child.disconnect()
    child.unref()
  })
}
