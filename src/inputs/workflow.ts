import { type Result, unread } from '../reading.ts'
import { inline } from '../text/inline.ts'
import { listed } from '../text/listing.ts'

const FOLDER = '.github/workflows/'

/** As long as a file's name may be. */
const LONGEST = 255

/**
 * Reads which workflow is meant: by its file (`deploy.yml`), that file's path, or its id.
 *
 * @returns the file's name, or the id; or what is wrong, as a predicate
 * @see https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
 */
export function readWorkflow(written: string): Result<string> {
  const text = written.trim()
  const shown = `"${inline(text, 120)}"`
  if (/^\d{1,15}$/.test(text)) return { ok: true, value: text }
  if (text.includes('${{')) return unread(`${shown} is an expression that was not expanded.`)
  const file = text.replace(/^(?:\.?\/)?\.github\/workflows\//, '')
  if (!/\.ya?ml$/i.test(file))
    return unread(
      `is ${shown}, which is neither a file nor an id: write the workflow's file, such as deploy.yml, and not its name. (The page of a workflow under the Actions tab names its file above the runs.)`,
    )
  if (file.includes('/'))
    return unread(`is ${shown}: workflows are files right in ${FOLDER}, so write the file's name alone.`)
  if (file.length > LONGEST || /[\x00-\x1f\x7f\\?#]/.test(file)) return unread(`is ${shown}, which is no file's name.`)
  return { ok: true, value: file }
}

/**
 * Reads names of branches or tags, each by git's own rules.
 *
 * @param names as they were written, one by one
 * @returns each once, in their order; or what is wrong, as a predicate
 * @see https://git-scm.com/docs/git-check-ref-format
 */
export function readRefs(names: readonly string[]): Result<string[]> {
  const wrong = names.filter((name) => !isRef(name))
  if (wrong.length > 0) {
    const shown = listed(
      wrong.map((name) => `"${inline(name, 120)}"`),
      5,
    )
    const several = refsIn(wrong[0] ?? '')
    const way =
      several.length > 1 && several.every(isRef)
        ? `a list of names is written [${inline(several.join(', '), 200)}].`
        : 'write the bare name, such as main or v1.2.3.'
    return unread(`names ${shown}, which no branch or tag can be called: ${way}`)
  }
  return { ok: true, value: [...new Set(names)] }
}

/** The names of a text, between spaces, commas or line breaks. */
export function refsIn(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean)
}

function isRef(name: string): boolean {
  if (name.length > LONGEST || /[\x00-\x20\x7f~^:?*[\\]/.test(name)) return false
  return !/^[-/]|\/$|\.$|\.lock$|\.\.|\/\/|@\{|^@$|^$|\/\.|^\./.test(name)
}
