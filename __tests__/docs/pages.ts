import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, resolve } from 'node:path'
import type { Step } from '../play.ts'

// The pages that people read, and what is in them.

const ROOT = resolve(__dirname, '../..')

const markdownIn = (folder: string) => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md'))

/** The pages of docs/, each about one topic. */
export const TOPICS = markdownIn('docs').map((name) => `docs/${name}`)

/** What tells users how to use the action. */
export const GUIDES = ['README.md', ...TOPICS]

export const PAGES = [...markdownIn('.'), ...TOPICS, 'examples/README.md']

/** A step that uses this action: by its tag, or by a commit. */
export const THIS_ACTION = /^OWNER\/dispatch-to-repositories@/

export interface Block {
  language: string
  text: string
  /** Such as `README.md:23`. */
  place: string
}

export interface Workflow {
  on: { repository_dispatch?: { types: string[] } }
  jobs: Record<string, { steps: Step[] }>
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

export function codeBlocks(page: string): Block[] {
  const text = read(page)
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map((match) => ({
    language: match[1] ?? '',
    text: match[2] ?? '',
    place: `${page}:${text.slice(0, match.index).split('\n').length + 1}`,
  }))
}

export function yamlBlocks(page: string): Block[] {
  return codeBlocks(page).filter(({ language }) => language === 'yaml')
}

/** Whether a block is a workflow, from its first line to its last. */
export function isWorkflow({ text }: Block): boolean {
  return /^on:/m.test(text) && /^jobs:/m.test(text)
}

/** The steps of a workflow, or of a list of them. */
export function stepsIn(block: unknown): Step[] {
  if (Array.isArray(block)) return block as Step[]
  return Object.values((block as Workflow).jobs).flatMap(({ steps }) => steps)
}

/** The first step of a workflow that uses this action. */
export function stepIn(workflow: unknown): Step | undefined {
  return stepsIn(workflow).find(({ uses }) => THIS_ACTION.test(uses ?? ''))
}

/** One side of a page's diff about something: `-` is before, `+` after. */
export function diffSide(page: string, about: string, sign: '-' | '+'): string {
  const diff = codeBlocks(page).find(({ language, text }) => language === 'diff' && text.includes(about))
  const lines = (diff?.text ?? '').split('\n').filter((line) => line === '' || [' ', sign].includes(line.charAt(0)))
  return lines.map((line) => line.slice(1)).join('\n')
}

/** The rows of all tables whose head is this one, as cells; without those that only name a group. */
export function rowsOf(page: string, head: string): string[][] {
  const tables = read(page).split(`\n| ${head} |`).slice(1)
  if (tables.length === 0) throw new Error(`${page} has no table of "${head}".`)
  const lines = tables.flatMap((rest) => (/^.*\n\| -.*\n((?:\|.*\n)+)/.exec(rest)?.[1] ?? '').trim().split('\n'))
  return lines
    .map((row) => row.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter(([first = '']) => !first.startsWith('**'))
}

/** The first cells of the table under the heading that names this. */
export function firstCellsUnder(page: string, heading: string): string[] {
  const section = read(page)
    .split(/^## /m)
    .find((text) => text.split('\n', 1)[0]?.includes(heading))
  return [...(section ?? '').matchAll(/^\| (.+?) \|/gm)].map(([, cell = '']) => cell)
}

export function withoutBlocks(markdown: string): string {
  return markdown.replaceAll(/^```.*?^```$/gms, '')
}

/** The links and pictures of a page that do not lead to another site. */
export function internalLinks(page: string): string[] {
  const text = withoutBlocks(read(page)).replaceAll(/`[^`\n]*`/g, 'code')
  const found = text.matchAll(/\]\(([^)\s]+)\)|\bsrc(?:set)?="([^"]+)"/g)
  return [...found].map(([, link, picture]) => link ?? picture ?? '').filter((target) => !/^https?:/.test(target))
}

/** Whether a link of a page leads to a file that is there, and to a heading in it. */
export function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : posix.join(dirname(page), path)
  if (!existsSync(join(ROOT, file))) return false
  return anchor === undefined || anchorsOf(file).includes(anchor)
}

/** As GitHub makes them of headings: small letters, no punctuation, hyphens for spaces. */
function anchorsOf(page: string): string[] {
  const headings = withoutBlocks(read(page)).matchAll(/^#+ (.+)$/gm)
  return [...headings].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
}
