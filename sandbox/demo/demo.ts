import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readMetadata } from '../runner/metadata.ts'
import { fanOut, MOST_TARGETS } from './fan-out.ts'
import { goLive } from './live.ts'
import { play, playFanOut, playRerun } from './play.ts'
import { rerun } from './rerun.ts'
import { MAIN_JOB, SCENES, WORKFLOW_JOB } from './scenes.ts'
import { createShow } from './show.ts'
import type { Surroundings } from './surroundings.ts'
import { waiting } from './waiting.ts'

const USAGE = `Shows the action at work, on a small GitHub inside this machine: no account, no network.

  npm start                                 sends the event deploy-site to acme/site
  npm start -- --answer 404                 shows a failure; --answer help lists them
  npm start -- --targets 25                 sends it to so many repositories, 1 to ${MOST_TARGETS}
  npm start -- --targets 25 --faults        ... some of which fail, with hiccups and a rate limit
  npm start -- --wait                       waits for the runs of five repositories, for some seconds
  npm start -- --rerun                      re-runs a job: what failed is repeated, and nothing is sent twice
  npm start -- --workflow                   starts the workflow release.yml of acme/site by its name, with inputs
  npm start -- --input event-type=docs      sets any input of action.yml; may be repeated
  npm start -- --debug                      with debug log lines
  npm start -- --live --input repository=OWNER/NAME
                                            sends a real event, with GITHUB_TOKEN from the environment

It ends with the step's exit code; with --answer, --targets, --wait or --rerun, 0 if it ended as announced.
`

/**
 * `npm start`: one step, what it prints and leaves behind, and what arrived.
 *
 * @param args the command line after the script's name
 * @returns the exit code: the step's; with `--answer`, `--targets`, `--wait` or `--rerun` 0 if it ended as announced; 2 for a command line that is wrong
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
  const { help, answer, live, debug, inputs, targets, faults, wait, workflow, rerun: isRerun } = options
  if (help) {
    write(USAGE)
    return 0
  }
  if (answer === 'help') {
    write(listScenes())
    return 0
  }
  const scene =
    answer === undefined
      ? workflow
        ? WORKFLOW_JOB
        : MAIN_JOB
      : Object.hasOwn(SCENES, answer)
        ? SCENES[answer]
        : undefined
  if (!scene) return refuse(`There is no --answer "${answer}".\n\n${listScenes()}`)
  if (live && answer !== undefined) return refuse('--live takes GitHub’s own answer: leave --answer away.')
  if (targets !== undefined && (live || answer !== undefined)) return refuse('--targets stands alone.')
  if (wait && (live || answer !== undefined || targets !== undefined)) return refuse('--wait stands alone.')
  if (workflow && (live || wait || answer !== undefined || targets !== undefined))
    return refuse('--workflow stands alone.')
  if (isRerun && (live || wait || workflow || answer !== undefined || targets !== undefined))
    return refuse('--rerun stands alone.')
  if (targets === undefined && faults) return refuse('--faults goes with --targets.')
  if (!existsSync(join(root, readMetadata(root).runs.main)))
    return refuse('The action is not built: run npm run build first.')

  const show = createShow(surroundings, debug)
  if (targets !== undefined) return playFanOut(fanOut(targets, faults), inputs, root, show)
  if (isRerun) return playRerun(rerun(), inputs, root, show)
  if (wait) return playFanOut(waiting(), inputs, root, show)
  return live ? goLive(inputs, surroundings, show, refuse) : play(scene, answer, inputs, root, show)
}

function readOptions(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      answer: { type: 'string' },
      targets: { type: 'string' },
      faults: { type: 'boolean', default: false },
      wait: { type: 'boolean', default: false },
      rerun: { type: 'boolean', default: false },
      workflow: { type: 'boolean', default: false },
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
  const targets = values.targets === undefined ? undefined : Number(values.targets)
  if (targets !== undefined && !(Number.isInteger(targets) && targets >= 1 && targets <= MOST_TARGETS))
    throw new Error(`--targets ${values.targets}: it takes a number from 1 to ${MOST_TARGETS}.`)
  return { ...values, targets, inputs: Object.fromEntries(inputs) }
}

function listScenes(): string {
  const longest = Math.max(...Object.keys(SCENES).map((name) => name.length))
  const lines = Object.entries(SCENES).map(([name, { about }]) => `  --answer ${name.padEnd(longest)}  ${about}\n`)
  return lines.join('')
}
