import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Cue, Outcome } from './scenarios.ts'

const ROOT = resolve(import.meta.dirname, '..', '..')
const LONGEST_MS = 120_000

export interface ActOptions {
  /** File in this folder. */
  workflow: string
  secrets: Record<string, string>
  /** What `github.api_url` is. */
  apiUrl: string
  /** The event `push`, as its webhook has it. */
  event: object
  /** When to cancel the run. */
  cancelAt?: Cue | undefined
  /** Ends all of it at once, as two minutes do. */
  stop: AbortSignal
}

export type ActRun = Pick<Outcome, 'exitCode' | 'jobs' | 'steps' | 'posts'> & { log: string }

/** One line of `act --json`; those that don't come from a job have nothing but the message. */
interface Line {
  msg: string
  jobID?: string
  stage?: 'Main' | 'Post'
  stepID?: string[]
  stepResult?: string
  jobResult?: string
  raw_output?: boolean
}

/** @returns what `act --version` says, `undefined` where there is no `act` */
export function actVersion(): string | undefined {
  const { stdout, status } = spawnSync('act', ['--version'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/**
 * Runs a workflow on this machine, without containers, as a push to `acme/monorepo`. `actions/checkout` copies this
 * checkout, uncommitted changes too; nothing is fetched (https://nektosact.com/usage/runners.html).
 */
export async function runAct({ workflow, secrets, apiUrl, event, cancelAt, stop }: ActOptions): Promise<ActRun> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'))
  try {
    const eventFile = join(folder, 'event.json')
    writeFileSync(eventFile, JSON.stringify(event))
    const env = {
      GITHUB_API_URL: apiUrl,
      GITHUB_REPOSITORY: 'acme/monorepo',
      GITHUB_REF: 'refs/heads/main',
      SHA_REF: 'ffac537e6cbbf934b08745a378932722df287a53',
    }
    const pairs = (flag: string, values: Record<string, string>) =>
      Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
    const { exitCode, lines } = await execute(folder, stop, cancelAt, [
      ...['push', '--json', '--platform', 'ubuntu-latest=-self-hosted'],
      ...['--directory', ROOT, '--workflows', join(import.meta.dirname, workflow), '--eventpath', eventFile],
      ...['--action-cache-path', join(folder, 'cache'), '--no-cache-server', '--container-daemon-socket', '-'],
      ...pairs('--secret', secrets),
      ...pairs('--env', env),
    ])
    return { exitCode, ...outcomes(lines), log: lines.map(shown).join('') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function execute(folder: string, stop: AbortSignal, cancelAt: Cue | undefined, args: string[]) {
  return new Promise<{ exitCode: number | null; lines: Line[] }>((resolve, reject) => {
    const child = spawn('act', args, {
      // Steps get all of it, and GitHub's have none of this process's secrets. The node that runs this runs the action.
      env: {
        PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
        HOME: folder,
        ACT_DISABLE_VERSION_CHECK: '1',
      },
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    // It ends its own children, which have sessions of their own.
    const end = () => child.kill('SIGTERM')
    const timer = setTimeout(end, LONGEST_MS)
    stop.addEventListener('abort', end)

    const lines: Line[] = []
    let cancelled = false
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (text) => {
        const line = parse(text)
        lines.push(line)
        if (cancelled || !cancelAt || stepOf(line) !== cancelAt.step || !cancelAt.says.test(line.msg)) return
        cancelled = true
        child.kill('SIGINT')
      })
    }
    child.on('error', reject)
    child.on('close', (exitCode) => {
      clearTimeout(timer)
      stop.removeEventListener('abort', end)
      resolve({ exitCode, lines })
    })
  })
}

function parse(line: string): Line {
  try {
    return JSON.parse(line) as Line
  } catch {
    return { msg: line }
  }
}

const stepOf = ({ jobID, stepID }: Line) => `${jobID}/${stepID?.[0]}`

function outcomes(lines: Line[]) {
  const found: Pick<Outcome, 'jobs' | 'steps' | 'posts'> = { jobs: {}, steps: {}, posts: [] }
  for (const line of lines) {
    const { jobID, stage, stepResult, jobResult } = line
    if (jobID && jobResult) found.jobs[jobID] = jobResult
    if (stepResult && stage === 'Main') found.steps[stepOf(line)] = stepResult
    if (stepResult && stage === 'Post') found.posts.push(stepOf(line))
  }
  return found
}

function shown({ jobID, raw_output, msg }: Line): string {
  return `${jobID ? `[${jobID}] ` : ''}${raw_output ? '| ' : ''}${msg.trimEnd()}\n`
}
