import { closestMatch } from 'leven'
import type { Alias, Document, YAMLMap } from 'yaml'
import { answeredLine, unansweredLine } from '../failures/answered.ts'
import { failureCode } from '../failures/explain.ts'
import { inline } from '../failures/quote.ts'
import { type Answer, NoAnswer } from '../github/answer.ts'
import type { Client } from '../github/client.ts'
import { field } from '../github/fields.ts'
import { listWorkflowFiles, listWorkflowStates, MOST_BYTES, readWorkflowFile, WORKFLOWS } from '../github/workflows.ts'
import type { Target } from '../inputs/targets.ts'

/** Why an event that GitHub took, or would take, starts no run. */
export interface Silence {
  /** The files that the event should start a run of. */
  listening: string[]
  /** What was found, each finding with its file and what to do: plain text. */
  lines: string[]
}

export interface SilenceOptions {
  clientOf: (token: string) => Promise<Client>
  /** Once it is aborted nothing more is read. */
  stop: AbortSignal
}

/** One for each step: its budget and what it has read are shared by all targets. */
export interface SilenceReader {
  /** Reads which workflows on the repository's default branch listen to the target's event. Never fails. */
  look(target: SilentTarget): Promise<Silence>
}

type SilentTarget = Pick<Target, 'owner' | 'name' | 'repository' | 'eventType' | 'token'>

/** A workflow file of a default branch, as far as it decides which events start it. */
export interface WorkflowFile {
  /** Such as `.github/workflows/deploy.yml`. */
  path: string
  trigger: Trigger
  /** GitHub's word for it, such as `active`; left out where GitHub did not say. */
  state?: string
}

export type Trigger =
  /** By `repository_dispatch`: of these types, of all where there are none. */
  | { kind: 'dispatch'; types: string[] }
  | { kind: 'other-events' }
  | { kind: 'broken'; line: number; column: number; reason: string }
  | { kind: 'unread'; why: string }

export type Finding =
  | { kind: 'listens'; path: string; stateKnown: boolean }
  | { kind: 'disabled'; path: string; state: string }
  | { kind: 'other-types'; path: string; types: string[]; nearest?: string }
  | { kind: 'broken'; path: string; line: number; column: number; reason: string }
  | { kind: 'unread'; path: string; why: string }
  /** Not one of so many files that were read has `repository_dispatch`. */
  | { kind: 'no-listener'; files: number }
  | { kind: 'no-file' }

/** The contract's budget. */
const MOST_OF_A_REPOSITORY = 50
const MOST_OF_A_STEP = 300

const AT_ONCE = 10

export function createSilence({ clientOf, stop }: SilenceOptions): SilenceReader {
  type Reading = { files: WorkflowFile[] } | { notRead: string }
  const readings = new Map<string, Promise<Reading>>()
  let filesLeft = MOST_OF_A_STEP
  /** Each further request might take its whole timeout as well, or run into the same limit. */
  let givenUp: string | undefined

  return {
    async look(target) {
      const key = `${target.token} ${target.repository.toLowerCase()}`
      const reading = readings.get(key) ?? read(target).catch((error: unknown) => ({ notRead: giveUp(error) }))
      readings.set(key, reading)
      const result = await reading
      if ('notRead' in result) return { listening: [], lines: explainNotRead(result.notRead, target) }
      const findings = listeners(result.files, target.eventType)
      const listening = findings.flatMap((found) => (found.kind === 'listens' ? [found.path] : []))
      return { listening, lines: explainSilence(findings, target) }
    },
  }

  async function read(target: SilentTarget): Promise<Reading> {
    const hindrance = hindered()
    if (hindrance) return { notRead: hindrance }
    if (filesLeft === 0) return { notRead: SPENT }
    const client = await clientOf(target.token)
    const list = await listWorkflowFiles(client, target)
    if (list.kind === 'answer') return { notRead: refused(list.answer) }

    const taken = list.files.slice(0, Math.min(MOST_OF_A_REPOSITORY, filesLeft))
    filesLeft -= taken.length
    const files: WorkflowFile[] = []
    for (let at = 0; at < taken.length; at += AT_ONCE) {
      const some = taken.slice(at, at + AT_ONCE).map(async ({ name, size }) => {
        const trigger = size > MOST_BYTES ? TOO_LARGE : await triggerOf(client, target, name)
        return trigger && { path: `${WORKFLOWS}/${name}`, trigger }
      })
      files.push(...(await Promise.all(some)).filter((file) => file !== undefined))
    }
    const why =
      taken.length === MOST_OF_A_REPOSITORY ? `At most ${MOST_OF_A_REPOSITORY} files of a repository are read.` : SPENT
    const left = list.files
      .slice(taken.length)
      .map(({ name }) => ({ path: `${WORKFLOWS}/${name}`, trigger: unread(why) }))
    return { files: [...(await withStates(files, client, target)), ...left] }
  }

  async function triggerOf(client: Client, target: SilentTarget, name: string): Promise<Trigger | undefined> {
    const hindrance = hindered()
    if (hindrance) return unread(hindrance)
    try {
      const file = await readWorkflowFile(client, target, name)
      if (file.kind === 'text') return await readTrigger(file.text)
      if (file.kind === 'no-file') return undefined
      return file.kind === 'too-large' ? TOO_LARGE : unread(refused(file.answer))
    } catch (error) {
      return unread(giveUp(error))
    }
  }

  /** States matter only where somebody listens, and without them the finding is still worth having. */
  async function withStates(files: WorkflowFile[], client: Client, target: SilentTarget): Promise<WorkflowFile[]> {
    if (hindered() || !files.some(({ trigger }) => trigger.kind === 'dispatch')) return files
    const states = await listWorkflowStates(client, target).catch((error: unknown) => void giveUp(error))
    return files.map((file) => {
      const state = states?.get(file.path)
      return state === undefined ? file : { ...file, state }
    })
  }

  function hindered(): string | undefined {
    return stop.aborted ? 'The step was stopped before.' : givenUp
  }

  function giveUp(error: unknown): string {
    givenUp = error instanceof NoAnswer ? unansweredLine(error) : inline(String(error))
    return givenUp
  }

  function refused(answer: Answer): string {
    const line = answeredLine(answer)
    const code = failureCode(answer)
    if (code === 'rate_limited') givenUp = line
    if (code !== 'insufficient_permission' && code !== 'not_found') return line
    return `${line} To read workflow files takes Contents: Read (in a workflow, permissions: contents: read), or the scope repo of a classic token.`
  }
}

const SPENT = `This step had read ${MOST_OF_A_STEP} workflow files before, and reads no more.`
const TOO_LARGE = unread(`It has more than ${MOST_BYTES} bytes.`)

function unread(why: string): Trigger {
  return { kind: 'unread', why }
}

/**
 * Decides which workflows an event starts, and what keeps the others silent. GitHub documents types as values, not as
 * patterns, so they are compared as they are.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
export function listeners(files: WorkflowFile[], eventType: string): Finding[] {
  if (files.length === 0) return [{ kind: 'no-file' }]
  const findings = files.map((file) => finding(file, eventType)).filter((found) => found !== undefined)
  const of = (...kinds: Finding['kind'][]) => findings.filter(({ kind }) => kinds.includes(kind))
  const hearing = of('listens', 'disabled')
  const deaf = files.filter(({ trigger }) => trigger.kind === 'other-events').length
  const near = of('other-types').filter((found) => 'nearest' in found)
  const far = of('other-types').filter((found) => !('nearest' in found))
  const others = of('listens').length > 0 ? [] : hearing.length > 0 ? near : [...near, ...far]
  const nobody: Finding[] =
    deaf > 0 && hearing.length + others.length === 0 ? [{ kind: 'no-listener', files: deaf }] : []
  return [...hearing, ...others, ...nobody, ...of('broken', 'unread')]
}

function finding({ path, trigger, state }: WorkflowFile, eventType: string): Finding | undefined {
  if (trigger.kind === 'other-events') return undefined
  if (trigger.kind !== 'dispatch') return { path, ...trigger }
  const { types } = trigger
  if (types.length > 0 && !types.includes(eventType)) {
    const nearest = nearestType(types, eventType)
    return { kind: 'other-types', path, types, ...(nearest === undefined ? {} : { nearest }) }
  }
  if (state?.startsWith('disabled')) return { kind: 'disabled', path, state }
  return { kind: 'listens', path, stateKnown: state !== undefined }
}

/** Neither a pattern nor what is longer than GitHub takes can be sent as an event type. */
function nearestType(types: string[], eventType: string): string | undefined {
  const candidates = types.filter((type) => type.length <= 100 && !isPattern(type))
  const maxDistance = Math.max(2, Math.ceil(eventType.length / 3))
  const match = closestMatch(
    eventType.toLowerCase(),
    candidates.map((type) => type.toLowerCase()),
    { maxDistance },
  )
  return candidates.find((type) => type.toLowerCase() === match)
}

/** Findings as lines of plain text, for somebody who wonders at 2 a.m. why nothing runs. */
export function explainSilence(findings: Finding[], about: EventAt): string[] {
  const byKind = Map.groupBy(findings, ({ kind }) => kind)
  return [...byKind.values()].flatMap((alike) => {
    const paths = alike.flatMap((found) => ('path' in found ? [found.path] : []))
    const [first] = alike
    if (first?.kind === 'unread') return [`Not read: ${listed(paths, 150)}. ${first.why}`]
    const rest = paths.length > MOST_LISTED ? [`And more like these: ${listed(paths.slice(MOST_LISTED), 150)}.`] : []
    return [...alike.slice(0, MOST_LISTED).flatMap((found) => explain(found, about)), ...rest]
  })
}

type EventAt = Pick<Target, 'repository' | 'eventType'>

const MOST_LISTED = 5

function explain(found: Finding, { repository, eventType }: EventAt): string[] {
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
    case 'broken':
      return [
        `${path} is not valid YAML, so GitHub starts no run of it: ${inline(found.reason, 200)} (line ${found.line}, column ${found.column}). Mend it on the default branch.`,
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

/** GitHub's states: https://docs.github.com/en/actions/how-tos/manage-workflow-runs/disable-and-enable-workflows */
const DISABLED: Record<string, string> = {
  disabled_manually: 'somebody has disabled it',
  disabled_inactivity:
    'GitHub has disabled it, as it does with scheduled workflows after 60 days without activity in the repository',
  disabled_fork: 'the repository is a fork, where workflows are disabled until somebody enables them',
}

function alone(types: string[]): string {
  return types.length === 1 ? `the type ${listed(types, 100)} alone` : `the types ${listed(types, 100)} alone`
}

function wayOut({ types, nearest }: { types: string[]; nearest?: string }, event: string): string {
  if (nearest !== undefined) return `Send event-type: ${inline(nearest, 100)}, or add ${event} to the types there.`
  const pattern = types.some(isPattern) ? ' GitHub documents no patterns for types: write them out.' : ''
  return `If it is the one that is to run, add ${event} to the types there.${pattern}`
}

function isPattern(type: string): boolean {
  return type.includes('*')
}

function workflowFiles(count: number): string {
  return count === 1 ? '1 workflow file was' : `${count} workflow files were`
}

function receiver(eventType: string): string[] {
  const type = /^[A-Za-z][\w-]*$/.test(eventType) ? eventType : inline(JSON.stringify(eventType))
  return ['  on:', '    repository_dispatch:', `      types: [${type}]`]
}

function explainNotRead(why: string, { repository, eventType }: EventAt): string[] {
  return [
    `Whether a workflow of ${repository} listens was not found out. ${why}`,
    `To look by hand: on its default branch, a file in ${WORKFLOWS} must have repository_dispatch under on:, without types or with ${inline(eventType)} among them.`,
  ]
}

function listed(texts: string[], limit: number): string {
  const shown = texts.slice(0, MOST_LISTED).map((text) => inline(text, limit))
  return texts.length > MOST_LISTED ? `${shown.join(', ')} and ${texts.length - MOST_LISTED} more` : shown.join(', ')
}

// In the core schema of YAML 1.2 `on` is a text; in YAML 1.1 it is `true`. Keys are compared here, because the library's
// way takes quadratic time.
const YAML = { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const

/**
 * Reads what starts a workflow, from the text of its file. Only what stands under `on` is resolved.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#on
 */
export async function readTrigger(text: string): Promise<Trigger> {
  // Loading it takes 30 ms, which only those pay whose event starts nothing.
  const yaml = await import('yaml')
  try {
    const lines = new yaml.LineCounter()
    const document = yaml.parseDocument(text, { ...YAML, lineCounter: lines })
    const fault = faultIn(document, yaml)
    if (fault) {
      const { line, col } = lines.linePos(fault.at)
      return { kind: 'broken', line, column: col, reason: fault.reason }
    }
    if (!yaml.isMap(document.contents)) return { kind: 'other-events' }
    const on = document.contents.items.find(({ key }) => yaml.isScalar(key) && key.source === 'on')?.value
    return trigger(yaml.isNode(on) ? on.toJS(document) : on)
  } catch (error) {
    // Such as the guard against aliases that multiply, and a nesting that outgrows the stack.
    return unread(`Its YAML is more than can be resolved: ${inline(String(error), 200)}.`)
  }
}

interface Fault {
  at: number
  reason: string
}

/** What makes GitHub refuse the whole file, wherever it stands. */
function faultIn(document: Document.Parsed, yaml: typeof import('yaml')): Fault | undefined {
  const [first] = document.errors.toSorted((one, other) => one.pos[0] - other.pos[0])
  if (first) return { at: first.pos[0], reason: first.message }
  const anchors = new Set<string>()
  let fault: Fault | undefined
  yaml.visit(document, (_, node) => {
    if (yaml.isMap(node)) fault = keyTwice(node, yaml)
    if (yaml.isAlias(node) && !anchors.has(node.source)) fault = unresolved(node)
    if (yaml.isNode(node) && 'anchor' in node && node.anchor) anchors.add(node.anchor)
    return fault && yaml.visit.BREAK
  })
  return fault
}

function keyTwice({ items }: YAMLMap, { isScalar }: typeof import('yaml')): Fault | undefined {
  const seen = new Set<unknown>()
  for (const { key } of items) {
    if (!isScalar(key)) continue
    if (seen.has(key.value)) return { at: key.range?.[0] ?? 0, reason: `the key ${String(key.value)} is there twice` }
    seen.add(key.value)
  }
  return undefined
}

function unresolved({ range, source }: Alias): Fault {
  const reason = `*${source} is an alias of no anchor (a text that begins with * must stand in quotes)`
  return { at: range?.[0] ?? 0, reason }
}

/** The forms of `on`: one event, a list of events, or a mapping from events to what they are limited to. */
function trigger(on: unknown): Trigger {
  const event = 'repository_dispatch'
  if (on === event || (Array.isArray(on) && on.includes(event))) return { kind: 'dispatch', types: [] }
  if (typeof on !== 'object' || on === null || !Object.hasOwn(on, event)) return { kind: 'other-events' }
  const types = field(field(on, event), 'types')
  return { kind: 'dispatch', types: [types].flat().filter(isText).map(String) }
}

function isText(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
