import type { ReceivedRequest } from '../../sandbox/github/server.ts'
import type { Installation } from '../../sandbox/github/world.ts'
import { appInputs, madeTokens, worldWithApp } from '../world/app.ts'
import { createClock } from '../world/clock.ts'
import { createGitHub, type GitHubOptions } from '../world/github.ts'
import { runStep, type Step } from '../world/step.ts'
import type { ApiRequest } from '../world/wire.ts'

const EVERYWHERE = [{ owner: 'acme' }, { owner: 'octocat' }]

/** A step that an App sends for, in this process. @param installations where the App is; at `acme` and `octocat` unless given */
export async function runApp(
  step: Step = {},
  installations: (Partial<Installation> & { owner: string })[] = EVERYWHERE,
  options: Partial<GitHubOptions> = {},
) {
  const clock = createClock()
  const github = createGitHub({ clock, world: worldWithApp(...installations), ...options })
  /** When each token was used. */
  const used: { token: string; at: number }[] = []
  const api = (request: ApiRequest) => {
    used.push({ token: (request.headers.authorization ?? '').replace(/^bearer /i, ''), at: clock.now() })
    return github.api(request)
  }
  const ended = await runStep({ clock, api, ...step, inputs: { ...appInputs(), ...step.inputs } })
  const asked = github.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)
  const made = madeTokens(github.world)
  return { ...ended, ...{ clock, github, asked, made }, broken: brokenRules(used, made, github.requests, clock.now()) }
}

/** What must hold of every token: none is used once its hour is over, and none is left alive. @param now when the step has ended */
function brokenRules(
  used: { token: string; at: number }[],
  made: ReturnType<typeof madeTokens>,
  requests: ReceivedRequest[],
  now: number,
): string[] {
  const ends = new Map(made.map(({ text, expiresAtMs }) => [text, expiresAtMs ?? 0]))
  return [
    ...used.flatMap(({ token, at }) => (at >= (ends.get(token) ?? Number.POSITIVE_INFINITY) ? [`dead at ${at}`] : [])),
    ...requests.flatMap(({ method, path, status }) => (status === 401 ? [`${method} ${path} was refused`] : [])),
    ...made.flatMap(({ revoked, expiresAtMs = now + 1 }) => (revoked || now >= expiresAtMs ? [] : ['a token is left'])),
  ]
}
