import { tokens } from '../github/world.ts'
import { readMetadata } from '../runner/metadata.ts'
import { LONGEST_MS, type RunResult, runAction } from '../runner/run-action.ts'
import type { FanOut } from './fan-out.ts'
import type { Rerun } from './rerun.ts'
import { MAIN_JOB, type Scene } from './scenes.ts'
import type { Show } from './show.ts'
import { type Stage, setStage } from './stage.ts'

type Inputs = Record<string, string>

/**
 * Shows one target's dispatch.
 *
 * @param answer the scene's name, where one was asked for
 * @param given by whoever watches; these go before the scene's own
 * @param root folder with `action.yml`
 * @returns the step's exit code; with `answer` 0 if it ended as announced
 */
export async function play(scene: Scene, answer: string | undefined, given: Inputs, root: string, show: Show) {
  const stage = await setStage(scene)
  try {
    // A failure is shown at once; another try would meet it again.
    const once = answer !== undefined && 'retries' in readMetadata(root).inputs ? { retries: '0' } : {}
    if (answer !== undefined) show.heading('What is shown', scene.about)
    // What a scene leaves out it has as an empty text.
    const written = Object.entries({ ...MAIN_JOB.inputs, ...once, ...scene.inputs }).filter(([, text]) => text !== '')
    const result = await perform(stage, { ...Object.fromEntries(written), ...given }, root, show)
    show.received(stage.sandbox)
    if (answer === undefined) return result.exitCode ?? 1

    const came = endingOf(result)
    return show.verdict(
      came === scene.expects
        ? { good: true, text: `As announced: ${came}, and the step ended with exit code ${result.exitCode}.` }
        : {
            good: false,
            text: `Announced was ${scene.expects}, but it came to ${came} with exit code ${result.exitCode}.`,
          },
    )
  } finally {
    await stage.close()
  }
}

/** Shows one event for many targets. @returns 0 if each of them came to what was announced */
export async function playFanOut(scene: FanOut, given: Inputs, root: string, show: Show): Promise<number> {
  const stage = await setStage(scene)
  try {
    show.heading('What is shown', scene.about)
    const result = await perform(stage, { ...scene.inputs, ...given }, root, show)
    show.receivedMany(stage.sandbox)
    return verdictOn(result, scene.expects, show)
  } finally {
    await stage.close()
  }
}

/** Shows a job that is re-run. @returns 0 if each target came to what was announced, both times */
export async function playRerun(scene: Rerun, given: Inputs, root: string, show: Show): Promise<number> {
  const stage = await setStage(scene)
  try {
    show.heading('What is shown', scene.about)
    const inputs = { ...scene.inputs, ...given }
    const first = await perform(stage, inputs, root, show)
    const code = verdictOn(first, scene.first, show)
    show.heading('"Re-run failed jobs"', 'The same job again, as GITHUB_RUN_ATTEMPT=2.')
    const second = await perform(stage, inputs, root, show, { GITHUB_RUN_ATTEMPT: '2' })
    show.receivedMany(stage.sandbox)
    return verdictOn(second, scene.expects, show) || code
  } finally {
    await stage.close()
  }
}

function verdictOn(result: RunResult, expects: Map<string, string>, show: Show): number {
  const came = new Map(endings(result).map(({ repository, ending }) => [repository, ending]))
  const other = [...expects].find(([name, expected]) => came.get(name) !== expected)
  const accepted = [...came.values()].filter((ending) => ending === 'accepted').length
  const counts = `${accepted} accepted, ${came.size - accepted} failed, and the step ended with exit code ${result.exitCode}`
  return show.verdict(
    other || came.size !== expects.size
      ? { good: false, text: `Not as announced${other ? `: ${nameDifference(other, came)}` : ''}. ${counts}.` }
      : { good: true, text: `As announced: ${counts}.` },
  )
}

const nameDifference = ([name, expected]: [string, string], came: Map<string, string>) =>
  `${name} came to ${came.get(name) ?? 'nothing'} instead of ${expected}`

async function perform(stage: Stage, inputs: Inputs, root: string, show: Show, env: Inputs = {}): Promise<RunResult> {
  show.step(inputs)
  const result = await runAction({
    inputs,
    root,
    github: { token: tokens.githubToken, apiUrl: stage.apiUrl },
    env: { ...stage.env, ...show.env, ...env },
    timeoutMs: LONGEST_MS,
  })
  show.result(result)
  return result
}

/** What the one target came to, as `results` tells it; inputs that are wrong leave no result. */
function endingOf(result: RunResult): string {
  const [first] = endings(result)
  if (first) return first.ending
  return result.annotations.some(({ title }) => title === 'Invalid input') ? 'invalid_input' : 'no result'
}

function endings({ outputs }: RunResult): { repository: string; ending: string }[] {
  const results = JSON.parse(outputs.results || '[]') as {
    repository: string
    state: string
    error?: { code: string }
  }[]
  return results.map(({ repository, state, error }) => ({ repository, ending: error?.code ?? state }))
}
