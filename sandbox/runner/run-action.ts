import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Annotation, annotationsIn, parseCommandFile } from './commands.ts'
import { githubContext, inherited, prepare, type RunContext, runnerVariables } from './job.ts'
import {
  inputVariable,
  type Metadata,
  readMetadata,
  resolveInputs,
  type Strategy,
  unexpectedInputs,
} from './metadata.ts'

/** Sent to the action once: so long after its start, when its output so far matches, or when something else has happened. */
export type Signal = { signal: NodeJS.Signals } & ({ afterMs: number } | { when: RegExp } | { once: Promise<unknown> })

/** For a step that whoever watches stops before that. */
export const LONGEST_MS = 24 * 60 * 60 * 1000

export interface RunOptions {
  /** `with:` of the step. An empty string is not the same as a missing key: only the latter gets the default. */
  inputs?: Record<string, string>
  /** `env:` of the step, beside what the runner sets; `null` takes a variable away. */
  env?: Record<string, string | null>
  github?: RunContext
  /** The job's place in its matrix; it has none unless given. */
  strategy?: Strategy
  /** Files in `GITHUB_WORKSPACE`, by relative path. */
  files?: Record<string, string>
  /** Folder with `action.yml`; the current one unless given. */
  root?: string
  /** The script to run, relative to `root`; `runs.main` of `action.yml` unless given. */
  main?: string
  /** What the main step saved. With it the post step runs: `runs.post` of `action.yml`, whatever its `post-if` says. */
  saved?: Record<string, string>
  signals?: Signal[]
  /** The step is killed after so long; 5 min unless given, as a busy machine is no reason. */
  timeoutMs?: number
  /** Leaves the temporary folder behind, whose path is then in the result. */
  keep?: boolean
}

export interface RunResult {
  /** `null` where a signal ended it. */
  exitCode: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  /** What the job's log has: the runner's own lines, then both streams as they came. */
  log: string
  annotations: Annotation[]
  outputs: Record<string, string>
  state: Record<string, string>
  env: Record<string, string>
  summary: string
  /** What the step left in `RUNNER_TEMP`, by file name. */
  tempFiles: Record<string, string>
  durationMs: number
  /** With `keep`. */
  folder?: string
}

/**
 * Runs a step as GitHub's runner does: inputs from `action.yml` with their defaults, every one of them as an environment
 * variable, command files in a fresh folder, GitHub's usual variables and next to nothing of this process's own
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/variables). Its post step, which the runner gives
 * the same inputs and environment, gets what the main step saved as `STATE_` variables
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions).
 *
 * @throws Error where there is no `action.yml`, or no post step in it; a step that fails is a result
 */
export async function runAction(options: RunOptions = {}): Promise<RunResult> {
  const { inputs = {}, root = process.cwd(), keep = false } = options
  const metadata = readMetadata(root)
  const context = githubContext(options.github)
  const folder = mkdtempSync(join(tmpdir(), 'runner-'))
  try {
    const paths = prepare(folder, context, options.files ?? {})
    const variables: Record<string, string | null> = {
      ...inherited(),
      ...runnerVariables(context),
      ...paths,
      ...Object.fromEntries(
        [...resolveInputs(metadata, inputs, context, options.strategy)].map(([name, value]) => [
          inputVariable(name),
          value,
        ]),
      ),
      ...options.env,
      ...Object.fromEntries(Object.entries(options.saved ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
    }
    const environment = Object.fromEntries(
      Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== null),
    )
    const script = resolve(root, options.main ?? scriptOf(metadata, options))
    const ended = await execute(script, environment, paths.GITHUB_WORKSPACE, options)

    const unexpected = unexpectedInputs(metadata, inputs)
    const warning = unexpected === undefined ? '' : `##[warning]${unexpected}\n`
    const file = (name: keyof typeof paths) => readFileSync(paths[name], 'utf8')
    return {
      ...ended,
      log: warning + ended.log,
      annotations: annotationsIn(warning + ended.stdout),
      outputs: parseCommandFile(file('GITHUB_OUTPUT')),
      state: parseCommandFile(file('GITHUB_STATE')),
      env: parseCommandFile(file('GITHUB_ENV')),
      summary: file('GITHUB_STEP_SUMMARY'),
      tempFiles: filesIn(paths.RUNNER_TEMP),
      ...(keep ? { folder } : {}),
    }
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true })
  }
}

/** @throws Error where there is no post step */
function scriptOf({ runs }: Metadata, { saved }: RunOptions): string {
  const script = saved ? runs.post : runs.main
  if (script === undefined) throw new Error('action.yml has no runs.post')
  return script
}

function execute(script: string, env: Record<string, string>, cwd: string, options: RunOptions) {
  const { signals = [], timeoutMs = 300_000 } = options
  return new Promise<Pick<RunResult, 'exitCode' | 'signal' | 'stdout' | 'stderr' | 'log' | 'durationMs'>>(
    (resolve, reject) => {
      const started = performance.now()
      const child = spawn(process.execPath, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
      const text = { stdout: '', stderr: '', log: '' }
      const waiting = new Set(signals)
      const send = (planned: Signal) => {
        if (waiting.delete(planned)) child.kill(planned.signal)
      }
      const timers = signals.map((planned) =>
        'afterMs' in planned ? setTimeout(() => send(planned), planned.afterMs) : undefined,
      )
      timers.push(setTimeout(() => child.kill('SIGKILL'), timeoutMs))
      for (const planned of signals) if ('once' in planned) planned.once.then(() => send(planned))

      for (const stream of ['stdout', 'stderr'] as const) {
        child[stream].setEncoding('utf8').on('data', (chunk: string) => {
          text[stream] += chunk
          text.log += chunk
          for (const planned of waiting) if ('when' in planned && planned.when.test(text.log)) send(planned)
        })
      }
      child.on('error', reject)
      child.on('close', (exitCode, signal) => {
        for (const timer of timers) clearTimeout(timer)
        resolve({ exitCode, signal, ...text, durationMs: performance.now() - started })
      })
    },
  )
}

function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]))
}
