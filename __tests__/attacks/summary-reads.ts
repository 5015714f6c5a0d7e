/** What a Gantt chart of ours is made of; in a bar's name only `#` with a number begins something, an entity. */
const CHART = [
  /^---$/,
  /^config: \{ gantt: \{ leftPadding: \d+ \}, themeVariables: \{("\w+":"#[0-9a-f]{6}",?)+\} \}$/,
  /^gantt$/,
  /^ {2}(title [\w ,]+|dateFormat x|axisFormat %H:%M:%S|todayMarker off)$/,
  /^ {2}section …?[\w./*-]+$/,
  /^ {2}[…✓✗] (?:[^#:;%{}<>&\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|#\d+;)* :((active|crit), )?\d+, \d+$/u,
]

const HEADING = /^## Dispatch to Repositories: [\w ,]+$/

/** What else stands outside of blocks, but for rows of the table: a heading, a line of a list, a paragraph. */
const PROSE = /^(?:### | {0,2}- | {2})?(?![-+=]|\d+[.)]|\s)(.+)$/

/** What Markdown, GitHub's extensions among it, would take for more than text; entities are none of it. */
const MARKUP = /[`*[\]()<>~@$\\{}:]|&(?!#\d+;)|(?<!&)#|www\.|(?<!\w)_|_(?!\w)|[\p{Cc}\u2028-\u202e\u2066-\u2069]/u

/**
 * Reads a summary as strictly as it is written: headings, one table, prose, lists, fenced blocks, logs folded in.
 *
 * @returns the lines that are none of ours
 */
export function strangeLines(summary: string): string[] {
  const strange: string[] = []
  let fence: { marks: string; kind: string } | undefined
  let columns: number | undefined
  let isFolded = false
  for (const line of summary.split('\n')) {
    const opening = /^ {0,2}(`{3,})(text|mermaid)$/.exec(line)
    if (fence) {
      // https://spec.commonmark.org/0.31.2/#fenced-code-blocks
      const closing = /^ {0,3}(`{3,})[ \t]*$/.exec(line)?.[1]
      if (closing !== undefined && closing.length >= fence.marks.length) fence = undefined
      else if (
        fence.kind === 'mermaid' ? !CHART.some((known) => known.test(line)) : /[\p{Cc}\u202a-\u202e]/u.test(line)
      )
        strange.push(line)
    } else if (opening) fence = { marks: opening[1] ?? '', kind: opening[2] ?? '' }
    else if (isFolded ? line === '</details>' : isFold(line)) isFolded = !isFolded
    else if (line.startsWith('|')) {
      const cells = line.split('|').slice(1, -1)
      columns ??= cells.length
      if (cells.length !== columns || cells.some(hasMarkup)) strange.push(line)
    } else if (line !== '' && !HEADING.test(line) && !isProse(line)) strange.push(line)
  }
  return fence || isFolded ? [...strange, 'a block has no end'] : strange
}

/** The head of a log that the page folds in: text alone stands in it. */
function isFold(line: string): boolean {
  const title = /^<details><summary>(.+)<\/summary>$/.exec(line)?.[1]
  return title !== undefined && !MARKUP.test(title)
}

/** Its links lead to GitHub's pages alone. */
function isProse(line: string): boolean {
  const text = PROSE.exec(line)?.[1]
  const links = /\[([^[\]]*)\]\(https:\/\/(?:docs\.)?github\.com(?:\/[^\s()<>`*[\]\\]*)?\)/g
  return text !== undefined && !MARKUP.test(text.replaceAll(links, '$1'))
}

function hasMarkup(cell: string): boolean {
  if (/^ -+:? $/.test(cell)) return false
  const links = /\[([^[\]]*)\]\(https?:\/\/[^\s()<>`*[\]\\]*\)/g
  // Ours, behind a run or a state.
  const asides = / \(([^()]*)\)/g
  return MARKUP.test(cell.replaceAll('<br>', '').replaceAll(links, '$1').replaceAll(asides, ' $1'))
}
