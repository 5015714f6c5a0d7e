import { EVENT } from '../events/workflow-dispatch.ts'
import { field } from '../github/fields.ts'
import { nearest } from '../text/nearest.ts'
import { type ParsingTime, readOn, type Unreadable } from './triggers.ts'

/** What a workflow's file says of being started by its name. */
export type Declared = { kind: 'declares'; inputs: DeclaredInput[] } | { kind: 'no-trigger' } | Unreadable

/** @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_dispatchinputs */
export interface DeclaredInput {
  name: string
  /** `string` where the file gives none. */
  type: string
  required: boolean
  default?: string
  /** Of a `choice`. */
  options: string[]
}

/** Why GitHub would not take an input. */
export type InputProblem =
  | { kind: 'unknown'; name: string; nearest?: string }
  | { kind: 'missing' /** Empty where it may not be shown. */; name: string }
  | { kind: 'no-choice'; name: string; value: string; choices: string[] }

/** Nobody declares more than 25, nor so many choices. */
const MOST = 100

/** Reads which inputs a workflow declares, from the text of its file. */
export function readDeclared(text: string, time: ParsingTime): Promise<Declared> {
  return readOn(text, time, declaredUnder)
}

function declaredUnder(on: unknown): Declared {
  if (on === EVENT || (Array.isArray(on) && on.includes(EVENT))) return { kind: 'declares', inputs: [] }
  if (typeof on !== 'object' || on === null || !Object.hasOwn(on, EVENT)) return { kind: 'no-trigger' }
  const inputs = field(field(on, EVENT), 'inputs')
  const entries = typeof inputs === 'object' && inputs !== null ? Object.entries(inputs) : []
  return { kind: 'declares', inputs: entries.slice(0, MOST).map(([name, its]) => declaredInput(name, its)) }
}

function declaredInput(name: string, its: unknown): DeclaredInput {
  const options = field(its, 'options')
  const otherwise = field(its, 'default')
  return {
    name,
    type: String(field(its, 'type') ?? 'string'),
    required: field(its, 'required') === true,
    options: Array.isArray(options) ? options.slice(0, MOST).map(String) : [],
    ...(otherwise === undefined || otherwise === null ? {} : { default: String(otherwise) }),
  }
}

/**
 * Checks inputs as GitHub does: names that are declared, what is required, choices, and `true` or `false`. (The names of
 * environments are not in the file.)
 */
export function inputProblems(inputs: Readonly<Record<string, string>>, declared: DeclaredInput[]): InputProblem[] {
  const names = declared.map(({ name }) => name)
  const spare = names.filter((name) => !Object.hasOwn(inputs, name))
  const meant = new Set<string>()
  const unknown = Object.keys(inputs)
    .filter((name) => !names.includes(name))
    .map((name): InputProblem => {
      const near = nearest(name, spare)
      if (near === undefined) return { kind: 'unknown', name }
      meant.add(near)
      return { kind: 'unknown', name, nearest: near }
    })
  const others = declared.flatMap(({ name, type, required, default: otherwise, options }): InputProblem[] => {
    const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined
    if (required && (value ?? otherwise ?? '') === '') return meant.has(name) ? [] : [{ kind: 'missing', name }]
    const choices = type === 'choice' ? options : type === 'boolean' ? ['true', 'false'] : undefined
    if (value === undefined || choices === undefined || choices.includes(value)) return []
    return [{ kind: 'no-choice', name, value, choices }]
  })
  return [...unknown, ...others]
}
