import type { Installation } from '../../sandbox/github/world.ts'
import { appInputs, madeTokens, worldWithApp } from '../world/app.ts'
import { createClock } from '../world/clock.ts'
import { createGitHub, type GitHubOptions } from '../world/github.ts'
import { runStep, type Step } from '../world/step.ts'

const EVERYWHERE = [{ owner: 'acme' }, { owner: 'octocat' }]

/** A step that an App sends for, in this process. @param installations where the App is; at `acme` and `octocat` unless given */
export async function runApp(
  step: Step = {},
  installations: (Partial<Installation> & { owner: string })[] = EVERYWHERE,
  options: Partial<GitHubOptions> = {},
) {
  const clock = createClock()
  const github = createGitHub({ clock, world: worldWithApp(...installations), ...options })
  const ended = await runStep({ clock, api: github.api, ...step, inputs: { ...appInputs(), ...step.inputs } })
  const asked = github.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)
  return { ...ended, clock, github, asked, made: madeTokens(github.world) }
}
