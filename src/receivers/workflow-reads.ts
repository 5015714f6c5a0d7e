import type { Document, Node, Pair, Scalar } from 'yaml'
import { expressionsIn, type PayloadRead, payloadReads } from './expressions.ts'
import { inTimeOfAFile, type ParsingTime } from './triggers.ts'

/** What a workflow's expressions read of the payload. */
export interface WorkflowReads {
  /** Each name once, where it is read first. */
  names: { names: string[]; line: number }[]
  /** It reads the payload as a whole: which names it needs is not known. */
  readsAll: boolean
  /** Its `run-name` shows the dispatch_id. */
  showsId: boolean
  /** Where what the payload says is put into a script as it is. */
  injections: Injection[]
}

export interface Injection {
  line: number
  /** `run`, or the input `script` of actions/github-script. */
  into: 'run' | 'script'
  /** Such as `github.event.client_payload.ref`. */
  what: string
}

/** Nobody reads so many, and each is compared. */
const MOST = 200

/**
 * Reads what the expressions of a workflow file read of `github.event.client_payload`.
 *
 * @param time shared by the files of a step
 * @returns nothing where that takes too long, or can't be told
 */
export async function readWorkflowReads(text: string, time: ParsingTime): Promise<WorkflowReads | undefined> {
  const yaml = await import('yaml')
  if (time.leftMs <= 0) return undefined
  const started = performance.now()
  try {
    return inTimeOfAFile(() => readsOf(text, yaml))
  } catch {
    return undefined
  } finally {
    time.leftMs -= performance.now() - started
  }
}

type Yaml = typeof import('yaml')

/** A text in a workflow file: where it stands, and the mapping around. */
interface Place {
  key: string
  line: number
  isBlock: boolean
  isAtTop: boolean
  /** Of the mapping that has it, and of the one around that. */
  siblings: Map<string, unknown>
  parents: Map<string, unknown>
}

function readsOf(text: string, yaml: Yaml): WorkflowReads {
  const lines = new yaml.LineCounter()
  const document = yaml.parseDocument(text, {
    ...{ version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'error' },
    lineCounter: lines,
  })
  const found: WorkflowReads = { names: [], readsAll: false, showsId: false, injections: [] }
  const known = new Set<string>()
  const injected = new Set<string>()
  yaml.visit(document as Document, {
    Scalar(position, node, path) {
      // None reads the payload without this name; it may be in any letter case.
      if (position === 'key' || typeof node.value !== 'string' || !/github/i.test(node.value)) return
      const place = placeOf(node, path, yaml, lines.linePos(node.range?.[0] ?? 0).line)
      const [from = 0, to = 0] = node.range ?? []
      const offsetOf = placesIn(text.slice(from, to), node.value)
      for (const { expression, at } of expressionsAt(place, node.value)) {
        const offset = offsetOf(at)
        const line = offset === undefined ? place.line + (place.isBlock ? 1 : 0) : lines.linePos(from + offset).line
        for (const read of payloadReads(expression)) note(read, place, line)
      }
    },
  })
  return found

  function note(read: PayloadRead, place: Place, line: number) {
    const { names, isOptional, isShown } = read
    if (names.length === 0) found.readsAll = true
    const key = JSON.stringify(names)
    if (names.length > 0 && !isOptional && !known.has(key) && known.size < MOST) {
      known.add(key)
      found.names.push({ names, line })
    }
    const readsId = names.length === 0 || names.join('.').toLowerCase() === 'dispatch_id'
    if (place.isAtTop && place.key === 'run-name' && readsId && isShown) found.showsId = true
    const into = scriptAt(place)
    const injection = into && `${line} ${into} ${key}`
    if (injection && isShown && !injected.has(injection) && found.injections.length < MOST) {
      injected.add(injection)
      found.injections.push({ line, into, what: ['github.event.client_payload', ...names].join('.') })
    }
  }
}

function placeOf(node: Scalar, path: readonly (Document | Node | Pair)[], yaml: Yaml, line: number): Place {
  const pairs = path.filter((each) => yaml.isPair(each))
  const pair = pairs.at(-1)
  const maps = path.filter((each) => yaml.isMap(each))
  const key = pair && yaml.isScalar(pair.key) ? String(pair.key.value) : ''
  const entries = (map: (typeof maps)[number] | undefined) =>
    new Map(
      (map?.items ?? [])
        .slice(0, 50)
        .flatMap(({ key, value }) =>
          yaml.isScalar(key) && yaml.isScalar(value) ? [[String(key.value), value.value] as const] : [],
        ),
    )
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  const isAtTop = pairs.length === 1
  return { key, line, isBlock, isAtTop, siblings: entries(maps.at(-1)), parents: entries(maps.at(-2)) }
}

/** What stands under `if` is an expression, with braces or without. */
function expressionsAt({ key }: Place, text: string) {
  const embedded = expressionsIn(text)
  return key === 'if' && embedded.length === 0 ? [{ expression: text, at: 0 }] : embedded
}

/** https://docs.github.com/en/actions/reference/security/secure-use#good-practices-for-mitigating-script-injection-attacks */
function scriptAt({ key, isAtTop, parents }: Place): Injection['into'] | undefined {
  if (key === 'run' && !isAtTop) return 'run'
  const uses = parents.get('uses')
  return key === 'script' && typeof uses === 'string' && /^actions\/github-script@/i.test(uses) ? 'script' : undefined
}

/**
 * Where an expression of a text stands in its YAML, which may be folded or in quotes: the braces are in both.
 *
 * @returns tells it of each place in the text, from the first to the last; nothing where there are no braces
 */
function placesIn(source: string, text: string): (at: number) => number | undefined {
  let [inSource, inText] = [-1, -1]
  return (at) => {
    while (inText < at) {
      inText = text.indexOf('${{', inText + 1)
      inSource = source.indexOf('${{', inSource + 1)
      if (inText === -1 || inSource === -1) return undefined
    }
    return inSource
  }
}
