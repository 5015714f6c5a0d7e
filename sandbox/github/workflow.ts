import { parse } from 'yaml'
import type { ReceivedDispatch, ReceivedStart } from './event.ts'
import type { Life } from './life.ts'

export interface WorkflowFile {
  /** Such as `.github/workflows/deploy.yml`. */
  path: string
  content: string
  /** `active` unless given. The file of one that is `deleted` is gone. */
  state?: 'active' | 'deleted' | 'disabled_fork' | 'disabled_inactivity' | 'disabled_manually'
  /** How it goes with its runs, or with the run of each event; one by `workflow_dispatch` has its inputs for a payload. */
  life?: Life | ((dispatch: ReceivedDispatch) => Life)
}

/** A workflow, as far as GitHub needs it to start runs. */
export interface Workflow {
  file: WorkflowFile
  /** Its path where the file gives none. */
  name: string
  /** Whether an event of this type starts it. */
  listensFor(eventType: string): boolean
  /** What its run shows as a title. */
  titleFor(dispatch: ReceivedDispatch): string
  /** The inputs that `workflow_dispatch` has, by their names; nothing where it has no such trigger. */
  inputs: Record<string, DeclaredInput> | undefined
  /** What its run shows as a title, when it was started by its name. */
  titleOf(start: ReceivedStart): string
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_dispatchinputs */
export interface DeclaredInput {
  type: string
  required: boolean
  default?: string
  options: string[]
}

/** Whether GitHub takes the file for a workflow; it does not look into folders below. */
export const isWorkflow = ({ path }: { path: string }) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)

/** Whether an event can start it: it is a workflow, and nobody has switched it off. */
export const isActive = (file: WorkflowFile) => isWorkflow(file) && (file.state ?? 'active') === 'active'

/**
 * Reads a workflow file as GitHub does
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax). One that is no YAML listens for
 * nothing and goes by its path.
 */
export function readWorkflow(file: WorkflowFile): Workflow {
  const { name, on, 'run-name': runName } = parsed(file.content)
  const types = typesOf(on)
  return {
    file,
    name: typeof name === 'string' && name.trim() !== '' ? name : file.path,
    listensFor: (eventType) => types !== undefined && (types === 'all' || types.includes(eventType)),
    titleFor(dispatch) {
      const title = typeof runName === 'string' ? fillIn(runName, githubContext(dispatch)) : ''
      // Only white space counts as none, and a repository_dispatch is then titled by its type.
      return title.trim() === '' ? dispatch.event_type : title
    },
    inputs: inputsOf(on),
    titleOf(start) {
      const title = typeof runName === 'string' ? fillIn(runName, startContext(start)) : ''
      return title.trim() !== '' ? title : typeof name === 'string' && name.trim() !== '' ? name : file.path
    },
  }
}

function inputsOf(on: unknown): Record<string, DeclaredInput> | undefined {
  const event = 'workflow_dispatch'
  if (on === event || (Array.isArray(on) && on.includes(event))) return {}
  if (!isObject(on) || !Object.hasOwn(on, event)) return undefined
  const { inputs } = isObject(on[event]) ? on[event] : {}
  return Object.fromEntries(
    Object.entries(isObject(inputs) ? inputs : {}).map(([name, value]) => {
      const { type = 'string', required = false, default: otherwise, options } = isObject(value) ? value : {}
      const declared: DeclaredInput = {
        type: String(type),
        required: required === true,
        options: Array.isArray(options) ? options.map(String) : [],
        ...(otherwise === undefined || otherwise === null ? {} : { default: String(otherwise) }),
      }
      return [name, declared]
    }),
  )
}

const startContext = ({ repository, sender, inputs, ref }: ReceivedStart) => ({
  inputs,
  github: {
    repository,
    actor: sender,
    event_name: 'workflow_dispatch',
    ref_name: ref,
    event: { inputs, sender: { login: sender } },
  },
})

function parsed(content: string): Record<string, unknown> {
  try {
    const value: unknown = parse(content, { logLevel: 'error' })
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

/** `on.repository_dispatch.types`; every type where none is named (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch). */
function typesOf(on: unknown): string[] | 'all' | undefined {
  const event = 'repository_dispatch'
  if (on === event || (Array.isArray(on) && on.includes(event))) return 'all'
  if (!isObject(on) || !Object.hasOwn(on, event)) return undefined
  const { types } = isObject(on[event]) ? on[event] : {}
  if (types === undefined || types === null) return 'all'
  return (Array.isArray(types) ? types : [types]).map(String)
}

const githubContext = ({ repository, sender, event_type, client_payload }: ReceivedDispatch) => ({
  github: {
    repository,
    actor: sender,
    event_name: 'repository_dispatch',
    event: { action: event_type, client_payload, sender: { login: sender } },
  },
})

/** @throws Error for an expression that is more than values of the `github` context and texts with `||` between */
function fillIn(template: string, context: unknown): string {
  return template.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const values = expression.split('||').map((operand) => evaluate(operand.trim(), context))
    return shown(values.find((value) => Boolean(value)) ?? values.at(-1))
  })
}

function evaluate(operand: string, context: unknown): unknown {
  const text = /^'(.*)'$/.exec(operand)?.[1]
  if (text !== undefined) return text.replaceAll("''", "'")
  if (!/^(?:github|inputs)(?:\.[\w-]+)+$/.test(operand))
    throw new Error(`The sandbox does not evaluate \${{ ${operand} }}`)
  return operand
    .split('.')
    .reduce<unknown>((value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined), context)
}

/** As https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#literals has it. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return ''
  return Array.isArray(value) ? 'Array' : typeof value === 'object' ? 'Object' : String(value)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
