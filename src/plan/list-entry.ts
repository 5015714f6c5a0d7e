import * as z from 'zod/mini'
import { isJsonObject, type JsonObject, type JsonValue } from '../payload/json.ts'
import { IS_NULL } from '../payload/payload.ts'
import { type Result, unread } from '../reading.ts'
import { inline } from '../text/inline.ts'
import { nearest } from '../text/nearest.ts'
import type { Entry } from './entry.ts'
import { readPatterns } from './patterns.ts'

/** What a search may find: GitHub shows no more than 1,000. */
const MOST_FOUND = { default: 100, most: 1000 }

/** GitHub takes fewer still. */
const MOST_OF_A_SEARCH = 1000

const MAX_PROBLEM = `\`max\` must be a whole number from 1 to ${MOST_FOUND.most}.`

/** An entry of a list that is more than a name. targets.schema.json is made from it. */
export const ENTRY = z.strictObject({
  repository: z.optional(text('repository')),
  'event-type': z.optional(text('event-type')),
  'client-payload': z.optional(
    object(({ input }) => `\`client-payload\` ${input === null ? IS_NULL : 'must be an object of keys and values.'}`),
  ),
  workflow: z.optional(
    z.union([text('workflow'), z.int()], { error: '`workflow` must be the name of a file, or an id.' }),
  ),
  ref: z.optional(
    z.union([text('ref'), z.array(text('ref'))], {
      error: '`ref` must be a name, or a list of names: put it in quotes.',
    }),
  ),
  inputs: z.optional(object('`inputs` must be an object of names and values.')),
  'token-env': z.optional(text('token-env')),
  if: z.optional(trueOrFalse('if')),
  paths: z.optional(
    z.union([text('paths'), z.array(text('paths'))], {
      error: '`paths` must be a pattern, or a list of patterns: put each in quotes.',
    }),
  ),
  optional: z.optional(trueOrFalse('optional')),
  search: z.optional(text('search')),
  max: z.optional(z.int(MAX_PROBLEM).check(z.minimum(1, MAX_PROBLEM), z.maximum(MOST_FOUND.most, MAX_PROBLEM))),
  listening: z.optional(trueOrFalse('listening')),
})
const KEYS = Object.keys(ENTRY.shape)

type Written = z.output<typeof ENTRY>

/** Reads one entry of a list: a name, or an object that says more. */
export function readEntry(item: JsonValue): Result<Omit<Entry, 'label' | 'input'>> {
  if (typeof item === 'string') return item.startsWith('-') ? unread(DASH) : { ok: true, value: { repository: item } }
  if (!isJsonObject(item)) return unread(`must be a repository's name, or an object with ${KEYS.join(', ')}.`)
  const { data, error } = ENTRY.safeParse(item)
  if (error) {
    const told = (issue: z.core.$ZodIssue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map(unknownKey) : issue.message
    return { ok: false, problems: error.issues.flatMap(told) }
  }
  const wrong = contradictions(data)
  const patterns = data.paths === undefined ? undefined : readPatterns([data.paths].flat())
  if (patterns?.ok === false) wrong.push(...patterns.problems.map((problem) => `\`paths\` ${problem}`))
  if (wrong.length > 0) return { ok: false, problems: wrong }
  const { repository = '', 'event-type': eventType, 'client-payload': clientPayload, 'token-env': tokenEnv } = data
  const { workflow, ref, inputs } = data
  return {
    ok: true,
    value: {
      repository,
      ...(eventType === undefined ? {} : { eventType: eventType.trim() }),
      ...(clientPayload === undefined ? {} : { clientPayload }),
      ...(workflow === undefined ? {} : { workflow: String(workflow) }),
      ...(ref === undefined ? {} : { refs: [ref].flat().map((name) => name.trim()) }),
      ...(inputs === undefined ? {} : { inputs }),
      ...(tokenEnv === undefined ? {} : { tokenEnv }),
      ...(data.if === undefined || isTrue(data.if) ? {} : { isLeftOut: true }),
      ...(patterns?.ok ? { paths: patterns.value } : {}),
      ...(isTrue(data.optional) ? { optional: true } : {}),
      ...(data.search === undefined ? {} : { search: searchOf(data.search, data) }),
    },
  }
}

function searchOf(words: string, { max, listening }: Written): NonNullable<Entry['search']> {
  return { words: words.trim(), most: max ?? MOST_FOUND.default, listening: isTrue(listening) }
}

/** @returns what does not go together in an entry, or is missing */
function contradictions(entry: Written): string[] {
  const has = (...keys: (keyof Written)[]) => keys.find((key) => entry[key] !== undefined)
  const event = has('event-type', 'client-payload')
  const workflow = has('workflow', 'ref', 'inputs')
  const idle = entry.search === undefined ? (['max', 'listening'] as const).filter((key) => has(key)) : []
  return [
    !has('repository', 'search') && 'has no `repository`.',
    has('repository') &&
      has('search') &&
      'has `search` beside `repository`: take one of them away, or make two entries.',
    has('search') &&
      !entry.search?.trim() &&
      '`search` has no words in it: write some, such as "org:acme topic:uses-ui".',
    entry.search !== undefined &&
      entry.search.length > MOST_OF_A_SEARCH &&
      `\`search\` has ${entry.search.length} characters; ${MOST_OF_A_SEARCH} are the most.`,
    event &&
      workflow &&
      `has \`${workflow}\` beside \`${event}\`: a target either gets an event or starts a workflow. Take one of them away, or make two entries.`,
    idle[0] && `has \`${idle[0]}\`, which says something of a \`search\`, and there is none.`,
    isTrue(entry.listening) &&
      workflow &&
      `has \`listening\` beside \`${workflow}\`: only events have workflows that listen to them. Take one of them away.`,
  ].filter((problem) => typeof problem === 'string')
}

function text(key: string) {
  return z.string({
    error({ input }) {
      const way = typeof input === 'object' && input !== null ? '' : ': put it in quotes'
      return `\`${key}\` must be text${way}.`
    },
  })
}

function object(error: string | ((issue: { input?: unknown }) => string)) {
  return z.custom<JsonObject>((value) => isJsonObject(value as JsonValue), { error })
}

/** What an expression comes to: of nothing, an empty text. */
function trueOrFalse(key: string) {
  const error = ({ input }: { input?: unknown }) => {
    const shown = typeof input === 'string' ? `"${inline(input, 80)}"` : inline(JSON.stringify(input), 80)
    const way = String(input).includes('${{') ? ': in a file no expression is expanded' : ''
    return `\`${key}\` must be true or false, and is ${shown}${way}.`
  }
  const written = z.string().check(z.regex(/^\s*(true|True|TRUE|false|False|FALSE)?\s*$/, { error }))
  return z.union([z.boolean(), z.null(), written], { error })
}

function isTrue(written: boolean | string | null | undefined): boolean {
  return written === true || (typeof written === 'string' && written.trim().toLowerCase() === 'true')
}

const DASH =
  'begins with "-": in a YAML list every line does, from the first one on, with a space after it ("- acme/site").'

/** What people write for a key, beside slips of the pen. */
const ALIASES: Record<string, string> = {
  repo: 'repository',
  name: 'repository',
  event: 'event-type',
  type: 'event-type',
  payload: 'client-payload',
  branch: 'ref',
  refs: 'ref',
  'workflow-inputs': 'inputs',
  token: 'token-env',
  when: 'if',
  condition: 'if',
  path: 'paths',
  files: 'paths',
  'changed-files': 'paths',
  query: 'search',
  limit: 'max',
  'continue-on-error': 'optional',
}

/** Whatever has three letters is near to `ref`. */
const NAMES = [...KEYS, ...Object.keys(ALIASES)].filter((name) => name.length > 3)

function unknownKey(key: string): string {
  const known = nearest(key.replaceAll('_', '-'), NAMES, 3)
  const hint = known === undefined ? '' : `; the nearest is \`${ALIASES[known] ?? known}\``
  return `\`${inline(key, 80)}\` is not a key of a target${hint}. The keys are ${KEYS.join(', ')}.`
}
