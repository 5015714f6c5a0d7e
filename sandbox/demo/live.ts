import { setTimeout as sleep } from 'node:timers/promises'
import { LONGEST_MS, runAction } from '../runner/run-action.ts'
import { MAIN_JOB } from './scenes.ts'
import type { Show } from './show.ts'
import type { Surroundings } from './surroundings.ts'

/** What a step behind a company's proxy needs of the real environment. */
const NETWORK = ['https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS']

/** Sends a real event, after a pause in which one can still stop it. @returns the step's exit code */
export async function goLive(
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
    env: { ...Object.fromEntries(network), ...show.env },
    timeoutMs: LONGEST_MS,
  })
  show.result(result)
  return result.exitCode ?? 1
}
