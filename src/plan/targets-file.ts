import { extname } from 'node:path'
import type { Problem } from '../inputs/problem.ts'
import type { Environment } from '../inputs/settings.ts'
import { readTextFile } from '../inputs/text-file.ts'
import { isJsonObject, type JsonValue, type Parsed } from '../payload/json.ts'
import { parseYaml } from '../payload/load-yaml.ts'
import { unread } from '../reading.ts'
import { inline } from '../text/inline.ts'
import { listOf, parseJsonList, type ReadList, SENT, unreadList } from './list.ts'

interface ListFile extends ReadList {
  /** @returns the problems, with the line and column of each entry that they name */
  placed(problems: Problem[]): Promise<Problem[]>
}

const INPUT = 'targets-file'

/**
 * Reads the list of a file: a `.json` one in strict JSON, a `.yml` or `.yaml` one in YAML, each the list itself or a
 * mapping that has it under `targets`, as editors want it for `$schema`.
 *
 * @param token the step's own, which no payload should have in it
 * @param onText told of the text before anything is read of it
 */
export async function readTargetsFile(
  file: string,
  env: Environment,
  token: string | undefined,
  onText: (text: string) => void,
): Promise<ListFile> {
  const shown = `"${inline(file, 300)}"`
  const format = extname(file).toLowerCase()
  if (!['.json', '.yml', '.yaml'].includes(format))
    return unplaced([`${shown} must end in .json, .yml or .yaml: that says how it is read.`])
  const text = readTextFile(file, env, LARGEST)
  if (!text.ok) return unplaced(text.problems)
  onText(text.value)
  const parsed = itemsOf(format === '.json' ? await parseJsonList(text.value) : await parseYaml(text.value, SENT))
  if (!parsed.ok) return unplaced(parsed.problems.map((problem) => `${shown} ${problem}`))
  const of = ` of ${shown}`
  return {
    ...(await listOf(parsed, { input: INPUT, of }, text.value, token)),
    async placed(problems) {
      // Loaded only here: most files are sound.
      const { itemPlaces } = await import(/* webpackChunkName: "payload" */ '../payload/item-places.ts')
      const places = await itemPlaces(text.value, 'targets')
      return problems.map(({ input, message }) => ({ input, message: withPlaces(message, of, places) }))
    },
  }
}

const LARGEST = 'a list of targets needs far less'

function unplaced(problems: string[]): ListFile {
  return { ...unreadList(INPUT, problems), placed: async (found) => found }
}

function withPlaces(message: string, of: string, places: string[]): string {
  const [first = '', ...rest] = message.split(of)
  return rest.reduce((before, after) => {
    const [, number] = /entry (\d+)$/.exec(before) ?? []
    const place = places[Number(number) - 1]
    return `${before}${of}${place ? `, ${place}` : ''}${after}`
  }, first)
}

/** The list itself, or the one that a mapping has under `targets`. */
function itemsOf(parsed: Parsed<JsonValue>): Parsed<JsonValue[]> {
  if (!parsed.ok) return parsed
  const { value, warnings } = parsed
  if (Array.isArray(value)) return { ok: true, value, warnings }
  if (!isJsonObject(value) || !Array.isArray(value.targets))
    return unread('must be a list of targets, or a mapping that has the list under `targets`.')
  const others = Object.keys(value).filter((key) => key !== 'targets' && key !== '$schema')
  if (others.length > 0)
    return unread(
      `has \`${inline(others[0] ?? '', 80)}\` beside \`targets\`, where only \`$schema\` may stand: what is to hold for a target belongs into its entry, for all of them into the step.`,
    )
  return { ok: true, value: value.targets, warnings }
}
