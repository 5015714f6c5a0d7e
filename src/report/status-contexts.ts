import type { MatrixPlace } from '../inputs/table.ts'
import type { Target } from '../target.ts'
import { inline } from '../text/inline.ts'

/** GitHub keeps no more characters of one. */
const LONGEST = 255

/** What takes four bytes. */
const BEYOND = /[\u{10000}-\u{10ffff}]/gu

/** More would hide all other checks of a commit. */
const MOST_TARGETS = 30

/**
 * What the commit status of each target is called: by its repository, and by its event or workflow where a repository has
 * several targets. Those of a large fan-out have one together. GitHub compares them without regard to case, as branch
 * rules do, so equal ones are spelled alike.
 *
 * @param targets all that the step names, whether or not they are sent to: a rule can only require what is always called
 *   the same
 * @param shown takes out of a text what readers of the commit should not learn
 */
export function contextsOf(
  targets: Target[],
  { index, total }: MatrixPlace,
  shown: (text: string) => string,
): Map<Target, string> {
  const place = total > 1 ? ` (${index + 1})` : ''
  if (isMany(targets)) return new Map(targets.map((target) => [target, `dispatch${place}`]))
  const named = targets.map((target) => ({ target, repository: shown(target.repository) }))
  const perRepository = Map.groupBy(named, ({ repository }) => repository.toLowerCase())
  const spelled = new Map<string, string>()
  return new Map(
    named.map(({ target, repository }) => {
      const isAlone = perRepository.get(repository.toLowerCase())?.length === 1
      const what = isAlone ? '' : ` / ${shown(calledBy(target))}`
      const context = cut(`dispatch / ${inline(repository)}${inline(what)}`, LONGEST - place.length) + place
      const key = context.toLowerCase()
      if (!spelled.has(key)) spelled.set(key, context)
      return [target, spelled.get(key) ?? context]
    }),
  )
}

/** Whether all targets have one status together. */
export function isMany(targets: readonly unknown[]): boolean {
  return targets.length > MOST_TARGETS
}

function calledBy({ dispatch }: Target): string {
  return dispatch.kind === 'event' ? dispatch.eventType : dispatch.workflow
}

/**
 * Makes a text fit for a status: GitHub refuses one with a character beyond U+FFFF, such as an emoji, as a whole
 * (https://github.com/ouzi-dev/commit-status-updater/issues/526).
 *
 * @returns so many characters at most, emoji and their like as escapes
 */
export function cut(text: string, most: number): string {
  const characters = [...text.replace(BEYOND, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
