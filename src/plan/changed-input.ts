import { isJsonObject, parseJson } from '../payload/json.ts'
import { type Result, unread } from '../reading.ts'

/** What `changed-files` says. */
export interface ChangedInput {
  paths: string[]
  /** What the workflow's author should know. */
  warnings: string[]
}

/**
 * Reads `changed-files`: a JSON array, or paths, one a line.
 *
 * @param text not white space alone
 */
export async function readChangedFiles(text: string): Promise<Result<ChangedInput>> {
  // A file's name may begin with a bracket, too.
  if (!/^\s*\[\s*["\]]/.test(text)) return { ok: true, value: listed(text) }
  const parsed = await parseJson(text.trim())
  if (!parsed.ok) return parsed
  const list = isJsonObject(parsed.value) ? [] : [parsed.value].flat()
  if (!list.every((path) => typeof path === 'string')) return unread('must be a list of texts, or paths, one a line.')
  return { ok: true, value: { paths: list.map(fromRoot), warnings: [] } }
}

const ONE_LINE =
  'changed-files: has one line with spaces in it, which is taken for one path and for several, so that no target is left out by mistake. Write one path a line, or a JSON array.'

/** Some actions print all paths in one line; one in quotes, as git prints it, is one path. */
function listed(text: string): ChangedInput {
  const paths = lines(text)
  const [only = '', ...others] = paths
  const words = only.split(/\s+/).filter(Boolean)
  const isOne = words.length < 2 || text.trim().startsWith('"')
  if (others.length > 0 || isOne) return { paths, warnings: [] }
  return { paths: [only, ...words.map(fromRoot)], warnings: [ONE_LINE] }
}

function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => fromRoot(unquoted(line.trim())))
    .filter(Boolean)
}

function fromRoot(path: string): string {
  return path.replace(/^\.\//, '')
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' }

/**
 * A path as git prints it where it has characters beyond ASCII: `"caf\303\251.md"`.
 *
 * @see https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath
 */
function unquoted(line: string): string {
  if (!/^"(?:[^"\\]|\\.)*"$/.test(line)) return line
  const parts = line.slice(1, -1).match(/\\[0-7]{3}|\\.|[^\\]+/g) ?? []
  const bytes = parts.map((part) => {
    if (/^\\[0-7]/.test(part)) return Buffer.of(Number.parseInt(part.slice(1), 8))
    return Buffer.from(part.startsWith('\\') ? (ESCAPES[part.charAt(1)] ?? part.slice(1)) : part)
  })
  return Buffer.concat(bytes).toString()
}
