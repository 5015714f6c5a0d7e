import type { Target } from '../target.ts'
import { inline } from '../text/inline.ts'
import { listed } from '../text/listing.ts'

const MOST_NAMES = 20

/** What a search found, in one line. */
export function foundLine({ repository }: Target, { names, silent }: { names: string[]; silent: number }): string {
  const found =
    names.length === 0
      ? 'nothing'
      : `${names.length}: ${listed(
          names.map((name) => inline(name)),
          MOST_NAMES,
        )}`
  return `  ${repository} found ${found}${silent > 0 ? ` (and ${silent} where nothing listens)` : ''}`
}

/** @param why as a sentence */
export function sentToAllNotice(why: string): string {
  return `Which files changed is not known, so every target with paths is sent to: ${why}`
}

export function unreadableWarning(names: string[]): string {
  return `Whether a workflow listens could not be read in ${listed(names, MOST_NAMES)}, so nothing is sent there: the token needs Contents: read, and Actions: read, and a repository at most 50 workflow files.`
}
