import { inline } from '../text/inline.ts'
import { nearest } from '../text/nearest.ts'
import type { Problem } from './problem.ts'
import type { Source } from './settings.ts'
import { WORDS } from './table.ts'

/**
 * Finds inputs that people mean something by, though they are none of ours: ours spelled otherwise, and those of other
 * actions that send events or start workflows. The runner warns of them and goes on, and what they say would be lost.
 *
 * @param problems what is wrong with the others
 * @param strangers names of inputs that are none of ours, in small letters
 * @returns all that is wrong, with what was most likely meant; what follows from a wrong name is left out
 */
export function meantInstead(problems: Problem[], strangers: string[], { read }: Pick<Source, 'read'>): Problem[] {
  const misnamed = strangers.flatMap((name) => {
    const meant = meantBy(spelledAsOurs(name))
    return meant === undefined ? [] : [{ name, meant }]
  })
  const isMissing = ({ input }: Problem) => misnamed.some(({ meant }) => meant === input) && !read(input)?.trim()
  return [
    ...misnamed.map(({ name, meant }) => ({ input: inline(name, 80), message: misnamedMessage(name, meant) })),
    ...problems
      .filter((problem) => !isMissing(problem))
      .map((problem) => withNearestWord(problem, read(problem.input))),
  ]
}

function misnamedMessage(name: string, meant: string): string {
  const why = WHY[spelledAsOurs(name)]
  const variable = /^\w+$/.test(name)
    ? ` (If it is INPUT_${name.toUpperCase()} of an \`env:\`, give that another name.)`
    : ''
  return `is not an input of this action, and what it says would be lost: write ${meant}.${why ? ` ${why}` : ''}${variable}`
}

function withNearestWord({ input, message }: Problem, written = ''): Problem {
  const words = WORDS.get(input)
  const text = written.trim().toLowerCase()
  // What is wrong is then another input.
  if (words?.includes(written.trim())) return { input, message }
  const meant =
    words && (words.includes(TRUE) && Object.hasOwn(YES_AND_NO, text) ? YES_AND_NO[text] : nearest(text, [...words]))
  return { input, message: meant === undefined ? message : `${message} Did you mean ${meant}?` }
}

const TRUE = 'true'
const YES_AND_NO: Record<string, string> = { yes: TRUE, on: TRUE, 1: TRUE, no: 'false', off: 'false', 0: 'false' }

/**
 * What inputs of other actions are called here:
 * https://github.com/lasith-kg/dispatch-workflow, https://github.com/convictional/trigger-workflow-and-wait,
 * https://github.com/benc-uk/workflow-dispatch, https://github.com/the-actions-org/workflow-dispatch,
 * https://github.com/Codex-/return-dispatch, https://github.com/mvasigh/dispatch-action and what is like them.
 */
const ELSEWHERE: Record<string, string> = {
  payload: 'client-payload',
  message: 'client-payload',
  data: 'client-payload',
  'workflow-inputs': 'inputs',
  branch: 'ref',
  'git-ref': 'ref',
  'ref-name': 'ref',
  event: 'event-type',
  'event-name': 'event-type',
  'workflow-id': 'workflow',
  'workflow-file': 'workflow',
  'workflow-file-name': 'workflow',
  'workflow-name': 'workflow',
  'github-token': 'token',
  'gh-token': 'token',
  'repo-token': 'token',
  'access-token': 'token',
  'auth-token': 'token',
  'personal-access-token': 'token',
  pat: 'token',
  'target-repo': 'repository',
  'target-repository': 'repository',
  'repo-name': 'repository',
  'repository-name': 'repository',
  repos: 'targets',
  repositories: 'targets',
  'repo-owner': 'owner',
  'repository-owner': 'owner',
  'target-owner': 'owner',
  discover: 'wait-for',
  'wait-workflow': 'wait-for',
  'wait-for-completion': 'wait-for',
  'wait-for-completion-timeout': 'completion-timeout-seconds',
  'wait-for-completion-interval': 'poll-interval-seconds',
  'wait-interval': 'poll-interval-seconds',
  'poll-interval-ms': 'poll-interval-seconds',
  'sync-status': 'wait-for',
  'wait-timeout-seconds': 'completion-timeout-seconds',
  'run-timeout-seconds': 'completion-timeout-seconds',
  'workflow-timeout-seconds': 'start-timeout-seconds',
  'distinct-id': 'add-dispatch-id',
  'max-attempts': 'retries',
}

/** Where the name does not say it. */
const WHY: Record<string, string | undefined> = {
  'workflow-file-name': 'What goes to it as client_payload elsewhere is `inputs` here.',
  'workflow-name': 'It takes the file, such as deploy.yml, and not the name.',
}

/** Shorter names are near to too many others. */
const LEAST_CHARACTERS = 6

/** @param name with dashes */
function meantBy(name: string): string | undefined {
  if (WORDS.has(name)) return name
  if (Object.hasOwn(ELSEWHERE, name)) return ELSEWHERE[name]
  return name.length < LEAST_CHARACTERS ? undefined : nearest(name, [...WORDS.keys()], 2)
}

function spelledAsOurs(name: string): string {
  return name.replaceAll('_', '-')
}
