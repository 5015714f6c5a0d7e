import { EVENT } from '../events/repository-dispatch.ts'
import { failureCode } from '../failures/code.ts'
import { MOST_BYTES, WORKFLOWS } from '../github/workflows.ts'
import { type Finding, isPattern } from '../receivers/listeners.ts'
import { MOST_OF_A_REPOSITORY, type Receivers } from '../receivers/receivers.ts'
import { type Miss, MOST_MS_OF_A_FILE, type Unread } from '../receivers/triggers.ts'
import { isUnsent, type Reply } from '../reply.ts'
import type { Foreseen } from '../result.ts'
import type { RepositoryDispatch, Target } from '../target.ts'
import { inline } from '../text/inline.ts'
import { listed } from '../text/listing.ts'
import { answeredLine, replyLine } from './reply-lines.ts'

interface About extends Pick<Target, 'repository'> {
  dispatch: RepositoryDispatch
}

/**
 * Why an event that GitHub took, or would take, starts no run, for somebody who wonders at 2 a.m. why nothing runs.
 *
 * @param mayShow whether what the workflow files say may stand in the log
 */
export function explainSilence(
  found: Receivers,
  about: About,
  mayShow: boolean,
): Pick<Foreseen, 'listening' | 'lines'> {
  if (found.kind === 'not-read') return { listening: [], lines: explainNotRead(found.why, about) }
  const listening = found.findings.flatMap((finding) => (finding.kind === 'listens' ? [finding.path] : []))
  if (!mayShow) return { listening: listening.length > 0 ? ['a workflow'] : [], lines: untold(found.findings, about) }
  return { listening, lines: explainFindings(found.findings, about) }
}

/** What such lines say is to be done, those that are indented with the one before. */
export function stepsOf(lines: string[]): string[] {
  return lines.join('\n').split(/\n(?! )/)
}

/** In place of these for several repositories. */
export const SEE_EACH = ['See below what is said of each, and do it there.']

function explainFindings(findings: Finding[], about: About): string[] {
  // What was too slow is not taken for what was left out because of it.
  const byKind = Map.groupBy(findings, (found) =>
    found.kind === 'unread' && found.why.kind === 'too-slow' ? 'too-slow' : found.kind,
  )
  return [...byKind.values()].flatMap((alike) => {
    const paths = alike.flatMap((found) => ('path' in found ? [found.path] : []))
    const [first] = alike
    if (first?.kind === 'unread') return [`Not read: ${named(paths, 150)}. ${reasonOf(first.why)}`]
    const rest = paths.length > MOST_LISTED ? [`And more like these: ${named(paths.slice(MOST_LISTED), 150)}.`] : []
    return [...alike.slice(0, MOST_LISTED).flatMap((found) => explain(found, about)), ...rest]
  })
}

/** What may be said of a private repository's files in a log that may be public. */
function untold(findings: Finding[], { repository, dispatch }: About): string[] {
  const has = (kind: Finding['kind']) => findings.some((found) => found.kind === kind)
  const event = inline(dispatch.eventType)
  const state = has('listens')
    ? `A workflow of ${repository} listens to ${event}, so a run should start. If none does, it is late, or Actions are off, or the workflow is not valid.`
    : has('disabled')
      ? `Only disabled workflows of ${repository} listen to ${event}.`
      : `Nothing that was read on the default branch of ${repository} listens to ${event}.`
  const unread = has('unread') || has('broken') ? ['Not all of its workflow files could be read.'] : []
  return [state, ...unread, UNTOLD]
}

const UNTOLD =
  'What its workflow files say is not shown: the repository is private, and this log may be public. A dry run from a private repository shows it.'

/** What to say where nothing could be found out. */
function explainNotRead(why: Unread, { repository, dispatch }: About): string[] {
  return [
    `Could not find out whether a workflow of ${repository} listens. ${reasonOf(why)}`,
    `To look by hand: on its default branch, a file in ${WORKFLOWS} must have ${EVENT} under on:, without types or with ${inline(dispatch.eventType)} among them.`,
  ]
}

function reasonOf(why: Unread): string {
  switch (why.kind) {
    case 'too-large':
      return `It has more than ${MOST_BYTES} bytes.`
    case 'repository-spent':
      return `At most ${MOST_OF_A_REPOSITORY} files of a repository are read.`
    case 'step-spent':
      return `This step had read ${why.files} workflow files before, and reads no more.`
    case 'stopped':
      return 'The step was stopped before.'
    case 'too-slow':
      return `Its YAML takes more than ${MOST_MS_OF_A_FILE} ms to parse.`
    case 'parsing-spent':
      return `To parse the workflow files before took this step ${why.ms / 1000} s, and it parses no more.`
    case 'reply':
      return refusal(why.reply)
    case 'unresolvable':
      return `Its YAML is more than can be resolved: ${inline(String(why.error), 200)}.`
    case 'fault':
      return inline(String(why.error))
  }
}

function refusal(reply: Reply): string {
  if (reply.kind === 'no-answer' || isUnsent(reply)) return replyLine(reply)
  const right = ['insufficient_permission', 'not_found'].includes(failureCode(reply)) ? ` ${NEEDED}` : ''
  return `${answeredLine(reply)}${right}`
}

const NEEDED =
  'Reading workflow files takes Contents: Read (in a workflow, permissions: contents: read), or the scope repo of a classic token.'

const MOST_LISTED = 5

function explain(found: Finding, { repository, dispatch: { eventType } }: About): string[] {
  const path = 'path' in found ? inline(found.path, 150) : ''
  const event = inline(eventType)
  switch (found.kind) {
    case 'listens':
      return [
        `${path} listens to ${event}, so a run should start. If none does, it is late, or Actions are off (Settings → Actions → General of ${repository}), or the workflow is not valid: its page under the Actions tab says so.`,
        ...(found.stateKnown
          ? []
          : ['It may be disabled, too: GitHub did not say, and to see that takes Actions: Read.']),
      ]
    case 'disabled':
      return [
        `${path} listens to ${event}, but ${DISABLED[found.state] ?? `is disabled (${inline(found.state, 50)})`}. Enable it: Actions tab of ${repository}, choose the workflow, Enable workflow.`,
      ]
    case 'other-types':
      return [
        `${path} listens to repository_dispatch, but for ${alone(found.types)}: the event is ${event}. ${wayOut(found, event)}`,
      ]
    case 'near-miss':
      return [`${path} ${missWords(found.miss, eventType)}`]
    case 'broken':
      return [
        `${path} is not valid YAML, so GitHub starts no run of it: ${inline(found.reason, 200)} (line ${found.line}, column ${found.column}). Fix it on the default branch.`,
      ]
    case 'unread':
      return []
    case 'no-listener':
      return [
        `On the default branch of ${repository}, ${workflowFiles(found.files)} read, and none${found.files === 1 ? '' : ' of them'} has repository_dispatch under on: (workflow_dispatch is another event). Add it to the one that is to run:`,
        ...receiver(eventType),
      ]
    case 'no-file':
      return [
        `${repository} has no workflow file on its default branch (.yml or .yaml in ${WORKFLOWS}), and an event starts only those. Add one, or merge the branch that has it, with:`,
        ...receiver(eventType),
      ]
  }
}

function missWords(miss: Miss, eventType: string): string {
  switch (miss.of) {
    case 'event':
      return `has ${inline(miss.name, 100)} under on:, which GitHub does not know: write ${EVENT}.`
    case 'types':
      return `has ${inline(miss.key, 100)} under ${EVENT}, which GitHub does not know: write types: [${typeOf(eventType)}].`
    case 'merge':
      return `has ${EVENT} under a merge key (<<), which GitHub does not read: write it out under on:.`
  }
}

/** GitHub's states: https://docs.github.com/en/actions/how-tos/manage-workflow-runs/disable-and-enable-workflows */
const DISABLED: Record<string, string> = {
  disabled_manually: 'somebody has disabled it',
  disabled_inactivity:
    'GitHub has disabled it, as it does with scheduled workflows after 60 days without activity in the repository',
  disabled_fork: 'the repository is a fork, where workflows are disabled until somebody enables them',
}

function alone(types: string[]): string {
  return types.length === 1 ? `the type ${named(types, 100)} alone` : `the types ${named(types, 100)} alone`
}

function wayOut({ types, nearest }: { types: string[]; nearest?: string }, event: string): string {
  if (nearest !== undefined) return `Send event-type: ${inline(nearest, 100)}, or add ${event} to the types there.`
  const pattern = types.some(isPattern) ? ' GitHub documents no patterns for types: write them out.' : ''
  return `If it is the one that is to run, add ${event} to the types there.${pattern}`
}

function workflowFiles(count: number): string {
  return count === 1 ? '1 workflow file was' : `${count} workflow files were`
}

function receiver(eventType: string): string[] {
  return ['  on:', '    repository_dispatch:', `      types: [${typeOf(eventType)}]`]
}

/** As it stands in a list of YAML. */
function typeOf(eventType: string): string {
  return /^[A-Za-z][\w-]*$/.test(eventType) ? eventType : inline(JSON.stringify(eventType))
}

function named(texts: string[], limit: number): string {
  return listed(
    // There may be thousands, and no others are told.
    texts.map((text, index) => (index < MOST_LISTED ? inline(text, limit) : text)),
    MOST_LISTED,
  )
}
