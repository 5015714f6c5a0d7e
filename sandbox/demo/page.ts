import { styleText } from 'node:util'
import { readLog } from '../runner/commands.ts'

export interface PageOptions {
  /** With terminal colours. */
  colour?: boolean
  /** With `::debug::` lines, as after "Enable debug logging". */
  debug?: boolean
}

type Style = Parameters<typeof styleText>[0]

const LABELS: Record<string, { label: string; style: Style }> = {
  error: { label: 'Error: ', style: 'red' },
  warning: { label: 'Warning: ', style: 'yellow' },
  notice: { label: 'Notice: ', style: 'blue' },
}

/**
 * A step's log as a workflow's page shows it: annotations with their label, groups folded out, commands that only the
 * runner needs left out, and masked values as `***`.
 *
 * @param log the step's raw output
 * @returns lines for a terminal, each with its line break
 */
export function renderPage(log: string, { colour = false, debug = false }: PageOptions = {}): string {
  const paint = (style: Style, text: string) => (colour ? styleText(style, text, { validateStream: false }) : text)
  const shown: string[] = []
  let indent = ''
  const write = (text: string, style?: Style) => {
    for (const line of text.split(/\r?\n/)) shown.push(indent + (style ? paint(style, line) : line))
  }

  for (const entry of readLog(log)) {
    if (typeof entry === 'string') {
      write(entry)
      continue
    }
    const { name, message } = entry
    const annotation = LABELS[name]
    if (annotation) write(annotation.label + message, annotation.style)
    else if (name === 'debug' && debug) write(`Debug: ${message}`, 'magenta')
    else if (name === 'endgroup') indent = ''
    else if (name === 'group') {
      indent = ''
      write(`▼ ${message}`, 'bold')
      indent = '  '
    }
  }
  return shown.map((line) => `${line}\n`).join('')
}
