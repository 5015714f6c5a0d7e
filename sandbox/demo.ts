import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readMetadata } from './metadata.ts'
import { type RunResult, runAction } from './runner.ts'
import { MAIN_JOB, SCENES, type Scene } from './scenes.ts'
import { createShow, type Show } from './show.ts'
import { setStage } from './stage.ts'
import { tokens } from './world.ts'

/** What the demo is run in. */
export interface Surroundings {
  env: Record<string, string | undefined>
  write: (text: string) => void
  colour: boolean
  /** Folder with `action.yml`. */
  root: string
  /** How long one can still stop a real event. */
  pauseMs: number
}

const USAGE = `Shows the action at work, on a small GitHub inside this machine: no account, no network.

  npm start                                 sends the event deploy-site to acme/site
  npm start -- --answer 404                 shows a failure; --answer help lists them
  npm start -- --input event-type=docs      sets any input of action.yml; may be repeated
  npm start -- --debug                      with debug log lines
  npm start -- --live --input repository=OWNER/NAME
                                            sends a real event, with GITHUB_TOKEN from the environment

It ends with the step's exit code; with --answer, 0 if the step ended as announced.
`

/**
 * `npm start`: one step, what it prints and leaves behind, and what arrived.
 *
 * @param args the command line after the script's name
 * @returns the exit code: the step's; with `--answer` 0 if it ended as announced; 2 for a command line that is wrong
 */
export async function demo(args: string[], surroundings: Surroundings): Promise<number> {
  const { write, root } = surroundings
  const refuse = (reason: string) => {
    write(`${reason}\n`)
    return 2
  }
  let options: ReturnType<typeof readOptions>
  try {
    options = readOptions(args)
  } catch (error) {
    return refuse(`${(error as Error).message}\nnpm start -- --help shows what there is.`)
  }
  const { help, answer, live, debug, inputs } = options
  if (help) {
    write(USAGE)
    return 0
  }
  if (answer === 'help') {
    write(listScenes())
    return 0
  }
  const scene = answer === undefined ? MAIN_JOB : Object.hasOwn(SCENES, answer) ? SCENES[answer] : undefined
  if (!scene) return refuse(`There is no --answer "${answer}".\n\n${listScenes()}`)
  if (live && answer !== undefined) return refuse('--live takes GitHub’s own answer: leave --answer away.')
  if (!existsSync(join(root, readMetadata(root).runs.main)))
    return refuse('The action is not built: run npm run build first.')

  const show = createShow(surroundings, debug)
  return live ? goLive(inputs, surroundings, show, refuse) : play(scene, answer, inputs, surroundings, show)
}

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      answer: { type: 'string' },
      input: { type: 'string', multiple: true, default: [] },
      live: { type: 'boolean', default: false },
      debug: { type: 'boolean', default: false },
    },
  })
  const inputs = values.input.map((pair): [string, string] => {
    const equals = pair.indexOf('=')
    if (equals < 1) throw new Error(`--input ${pair}: write it as name=value.`)
    return [pair.slice(0, equals), pair.slice(equals + 1)]
  })
  return { ...values, inputs: Object.fromEntries(inputs) }
}

function listScenes(): string {
  const longest = Math.max(...Object.keys(SCENES).map((name) => name.length))
  const lines = Object.entries(SCENES).map(([name, { about }]) => `  --answer ${name.padEnd(longest)}  ${about}\n`)
  return lines.join('')
}

async function play(
  scene: Scene,
  answer: string | undefined,
  given: Record<string, string>,
  { root }: Surroundings,
  show: Show,
): Promise<number> {
  const stage = await setStage(scene)
  try {
    // A failure is shown at once; another try would meet it again.
    const once = answer !== undefined && 'retries' in readMetadata(root).inputs ? { retries: '0' } : {}
    const inputs: Record<string, string> = { ...MAIN_JOB.inputs, ...once, ...scene.inputs, ...given }
    if (answer !== undefined) show.heading('What is shown', scene.about)
    show.step(inputs)
    const result = await runAction({
      inputs,
      root,
      github: { token: tokens.githubToken, apiUrl: stage.apiUrl },
      env: { ...stage.env, ...debugging(show.debug) },
      timeoutMs: LONGEST_MS,
    })
    show.result(result)
    show.received(stage.sandbox)
    if (answer === undefined) return result.exitCode ?? 1

    const came = endingOf(result)
    const announced = came === scene.expects
    show.verdict(
      announced,
      announced
        ? `As announced: ${came}, and the step ended with exit code ${result.exitCode}.`
        : `Announced was ${scene.expects}, but it came to ${came} with exit code ${result.exitCode}.`,
    )
    return announced ? 0 : 1
  } finally {
    await stage.close()
  }
}

/** What the one target came to, as `results` tells it; inputs that are wrong leave no result. */
function endingOf({ outputs, annotations }: RunResult): string {
  const [result] = JSON.parse(outputs.results || '[]') as { state: string; error?: { code: string } }[]
  if (result) return result.error?.code ?? result.state
  return annotations.some(({ title }) => title === 'Invalid input') ? 'invalid_input' : 'no result'
}

/** Whoever watches stops it before that. */
const LONGEST_MS = 24 * 60 * 60 * 1000

/** What a step behind a company's proxy needs of the real environment. */
const NETWORK = ['https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS']

async function goLive(
  given: Record<string, string>,
  { env, write, root, pauseMs }: Surroundings,
  show: Show,
  refuse: (reason: string) => number,
): Promise<number> {
  const token = env.GITHUB_TOKEN?.trim()
  if (!token) return refuse('--live needs a token in the environment variable GITHUB_TOKEN; nothing was sent.')
  const { owner, repo } = given
  const target = given.repository ?? (repo && owner ? `${owner}/${repo}` : repo?.includes('/') ? repo : undefined)
  if (!target) return refuse('--live needs --input repository=OWNER/NAME, to say whom it is for; nothing was sent.')

  const { token: _token, repository: _repository, ...job } = MAIN_JOB.inputs ?? {}
  const inputs = { ...job, ...given }
  const apiUrl = given['github-api-url'] ?? env.GITHUB_API_URL ?? 'https://api.github.com'
  show.step(inputs)
  write(
    `\nThis sends a real event "${inputs['event-type']}" to ${target} by ${apiUrl}, with the token in GITHUB_TOKEN:\n` +
      `workflows that listen for it will run. Ctrl-C within ${pauseMs / 1000} seconds stops it.\n`,
  )
  await sleep(pauseMs)
  const network = NETWORK.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]))
  const result = await runAction({
    inputs,
    root,
    github: { token, apiUrl, repository: target },
    env: { ...Object.fromEntries(network), ...debugging(show.debug) },
    timeoutMs: LONGEST_MS,
  })
  show.result(result)
  return result.exitCode ?? 1
}

const debugging = (debug: boolean): Record<string, string> => (debug ? { RUNNER_DEBUG: '1' } : {})
