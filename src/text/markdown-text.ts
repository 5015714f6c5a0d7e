import { markdown, markdownBlock, markdownLink } from './escape.ts'

/**
 * Makes GitHub's Markdown of a message's plain text: lines that begin with `- ` become a list, indented ones a block of
 * code, all others a paragraph each. Addresses of the web become links where their host may be linked to; whatever else
 * stands in the text means nothing.
 *
 * @param hosts such as `github.com`: nobody else's words may lead elsewhere
 */
export function markdownText(text: string, hosts: string[]): string {
  const blocks: { kind: Kind; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const kind = kindOf(line)
    const last = blocks.at(-1)
    if (last?.kind === kind && kind !== 'paragraph') last.lines.push(line)
    else if (kind !== 'empty') blocks.push({ kind, lines: [line] })
  }
  return blocks.map(({ kind, lines }) => RENDER[kind](lines, hosts)).join('\n\n')
}

type Kind = 'empty' | 'item' | 'code' | 'paragraph'

function kindOf(line: string): Kind {
  if (line.trim() === '') return 'empty'
  if (line.startsWith('- ')) return 'item'
  return line.startsWith('  ') ? 'code' : 'paragraph'
}

const RENDER: Record<Kind, (lines: string[], hosts: string[]) => string> = {
  empty: () => '',
  item: (lines, hosts) => lines.map((line) => `- ${prose(line.slice(2), hosts)}`).join('\n'),
  code: (lines) => markdownBlock(lines.map((line) => line.slice(2)).join('\n')),
  paragraph: (lines, hosts) => lines.map((line) => prose(line, hosts)).join('\n'),
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
  return /^[-+=\d]/.test(made) ? `&#${made.charCodeAt(0)};${made.slice(1)}` : made
}

function mayLink(address: string, hosts: string[]): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url !== undefined && hosts.includes(url.host) && url.username === '' && url.password === ''
}
