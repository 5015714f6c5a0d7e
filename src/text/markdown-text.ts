import { markdown, markdownBlock, markdownLink } from './escape.ts'

/**
 * Makes GitHub's Markdown of a message's plain text: lines that begin with `- ` become a list, indented ones a block of
 * code, all others a paragraph each. What is indented by two under a line of a list belongs to it, and is read alike.
 * Addresses of the web become links where their host may be linked to; whatever else stands in the text means nothing.
 *
 * @param hosts such as `github.com`: nobody else's words may lead elsewhere
 */
export function markdownText(text: string, hosts: string[]): string {
  const blocks: string[][] = []
  for (const line of text.split('\n')) {
    const last = blocks.at(-1)
    if (last && belongs(line, last)) last.push(line)
    else if (line.trim() !== '') blocks.push([line])
  }
  return blocks.map((lines) => block(lines, hosts)).join('\n\n')
}

/** Whether a line goes on with the block before it. */
function belongs(line: string, [first = '']: string[]): boolean {
  if (line.startsWith('- ')) return first.startsWith('- ')
  return line.startsWith('  ') && (first.startsWith('- ') || first.startsWith('  '))
}

function block(lines: string[], hosts: string[]): string {
  const [first = ''] = lines
  if (first.startsWith('- ')) return list(lines, hosts)
  return first.startsWith('  ')
    ? markdownBlock(withoutIndent(lines))
    : lines.map((line) => prose(line, hosts)).join('\n')
}

function list(lines: string[], hosts: string[]): string {
  const items: string[][] = []
  for (const line of lines) {
    if (line.startsWith('- ')) items.push([])
    items.at(-1)?.push(line.slice(2))
  }
  return items
    .map(([first = '', ...rest]) => {
      const more = rest.length === 0 ? [] : ['', ...markdownText(rest.join('\n'), hosts).split('\n')]
      return [`- ${prose(first, hosts)}`, ...more.map((line) => (line === '' ? '' : `  ${line}`))].join('\n')
    })
    .join('\n')
}

function withoutIndent(lines: string[]): string {
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)))
  return lines.map((line) => line.slice(indent)).join('\n')
}

/** An address begins a word, and ends before what may follow it in a sentence. */
const ADDRESS = /(?<=^|[\s("'])https?:\/\/[^\s"'<>`]*[^\s"'<>`.,;:!?)\]]/g

function prose(line: string, hosts: string[]): string {
  const text = line.trim()
  let made = ''
  let at = 0
  for (const { index, 0: address } of text.matchAll(ADDRESS)) {
    if (!mayLink(address, hosts)) continue
    made += markdown(text.slice(at, index)) + markdownLink(address, address)
    at = index + address.length
  }
  made += markdown(text.slice(at))
  // At a line's start even a number with a dot would begin something, or a line of dashes be one.
  return /^(?:[-+=]|\d+\.)/.test(made) ? `&#${made.charCodeAt(0)};${made.slice(1)}` : made
}

function mayLink(address: string, hosts: string[]): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url !== undefined && hosts.includes(url.host) && url.username === '' && url.password === ''
}
