import { inline } from './inline.ts'

/**
 * Makes text fit for the log: the runner reads `::` at a line's start and `##[` anywhere as a command, and the
 * page shows it with its control characters.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @param text may have several lines; its line feeds stay, other control characters become escapes
 */
export function logText(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      inline(line, Number.POSITIVE_INFINITY)
        .replace(/^(\s*):(?=:)/, '$1:\u200b')
        .replaceAll('##[', '##\u200b['),
    )
    .join('\n')
}

/**
 * Makes text fit to stand in a table's cell or a paragraph of GitHub's Markdown as it is: no markup, HTML, formula,
 * emoji, mention or link is made of it. Underscores and dots within words are harmless and stay readable.
 *
 * @see https://github.github.com/gfm/
 * @see https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
export function markdown(text: string): string {
  return inline(text, Number.POSITIVE_INFINITY)
    .replace(LINKED, `$&${UNSEEN}`)
    .replace(
      /[\\`*{}[\]()<>#|~@&:$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<=www\u200b)\./gi,
      (character) => `&#${character.charCodeAt(0)};`,
    )
}

/** A space of no width. */
const UNSEEN = '\u200b'

/**
 * The beginnings of what is linked by itself, or becomes an emoji. That is looked for in the text that Markdown has been
 * made of, where entities are characters again: so it has to be broken.
 */
const LINKED = new RegExp(
  [
    // An address, a user, a team, a commit of somebody's.
    /@(?=[\w-])/,
    /#(?=\d)/,
    /(?<![a-z0-9])gh-(?=\d)/,
    /:(?=\/\/|[\w+-]+:)/,
    /www(?=\.)/,
    // A commit.
    /(?<![0-9a-f])[0-9a-f]{3}(?=[0-9a-f]{37}(?![0-9a-f]))/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
)

/** Text of several lines as a block of code that nothing in it can end. */
export function markdownBlock(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  const lines = text.split('\n').map((line) => inline(line, Number.POSITIVE_INFINITY))
  return [`${fence}text`, ...lines, fence].join('\n')
}

/** A link of GitHub's Markdown; the text alone where the address is none of the web. */
export function markdownLink(text: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return markdown(text)
  const href = url.href.replace(/[()<>|\\`*~[\]]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  return `[${markdown(text)}](${href})`
}
