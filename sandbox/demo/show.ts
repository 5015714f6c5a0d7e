import { styleText } from 'node:util'
import type { Sandbox } from '../github/server.ts'
import type { RunResult } from '../runner/run-action.ts'
import { renderPage } from './page.ts'

/** Prints what there is to see of a step, under headings. */
export interface Show {
  /** What the step's environment needs so that there is as much to see as was asked for. */
  env: Record<string, string>
  heading(title: string, text: string): void
  /** The step as a workflow would have it, its token hidden. */
  step(inputs: Record<string, string>): void
  /** Log, outputs and job summary. */
  result(result: RunResult): void
  /** What the sandbox saw, and what a receiving workflow gets of it. */
  received(sandbox: Sandbox): void
  /** The same of a fan-out, in short. */
  receivedMany(sandbox: Sandbox): void
  /** @returns the exit code */
  verdict(ended: { good: boolean; text: string }): number
}

type Style = Parameters<typeof styleText>[0]

export function createShow(out: { write: (text: string) => void; colour: boolean }, debug: boolean): Show {
  const paint = (style: Style, text: string) => (out.colour ? styleText(style, text, { validateStream: false }) : text)
  const heading = (title: string, text: string) => {
    const rule = '─'.repeat(Math.max(0, 76 - title.length))
    out.write(`\n${paint(['bold', 'cyan'], `── ${title} ${rule}`)}\n${text.replace(/\n*$/, '\n')}`)
  }

  return {
    env: debug ? { RUNNER_DEBUG: '1' } : {},
    heading,
    step(inputs) {
      const shown = Object.entries(inputs).map(([name, value]) => `    ${name}: ${written(name, value)}\n`)
      heading('The step', `- uses: OWNER/dispatch-to-repositories@v1\n  with:\n${shown.join('')}`)
    },
    result({ log, outputs, summary, exitCode, signal }) {
      heading("The step's log", renderPage(log, { colour: out.colour, debug }))
      heading('Outputs', listed(outputs))
      heading('Job summary (Markdown)', summary || '(none)\n')
      heading('Exit code', String(exitCode ?? signal))
    },
    received({ requests, dispatches, starts }) {
      const lines = requests.map(({ method, path, status }) => `${method} ${path} → ${status ?? 'no whole answer'}\n`)
      heading('What GitHub received', lines.join('') || '(nothing)\n')
      if (dispatches.length + starts.length === 0) heading('What the receiving workflow got', '(nothing)\n')
      for (const { repository, event_type, client_payload } of dispatches) {
        const payload = JSON.stringify(client_payload, null, 2)
        heading(
          `What the receiving workflow of ${repository} got`,
          `github.event.action = ${event_type}\ngithub.event.client_payload = ${payload}\n`,
        )
      }
      for (const { repository, workflow, ref, inputs } of starts)
        heading(
          `What ${workflow} of ${repository} got`,
          `github.ref_name = ${ref}\ninputs = ${JSON.stringify(inputs, null, 2)}\n`,
        )
    },
    receivedMany({ requests, dispatches }) {
      const answers = Map.groupBy(requests, ({ method, status }) => `${method} → ${status ?? 'no whole answer'}`)
      const counts = [...answers].map(([answer, { length }]) => `${answer}: ${length}\n`)
      heading(`What GitHub received (${requests.length})`, counts.join(''))
      const events = dispatches.map(
        (event) => `${event.repository}: ${event.event_type} ${JSON.stringify(event.client_payload)}\n`,
      )
      heading(`What the receiving workflows got (${dispatches.length})`, shortened(events, '') || '(nothing)\n')
    },
    verdict({ good, text }) {
      out.write(`\n${paint(good ? 'green' : 'red', `${good ? '✓' : '✗'} ${text}`)}\n`)
      return good ? 0 : 1
    },
  }
}

/** How many lines are shown of what is long. */
const MOST_LINES = 5

/** The first of many lines and a count of the rest. */
function shortened(lines: string[], indent: string): string {
  const rest = lines.length - MOST_LINES
  return lines.slice(0, MOST_LINES).join('') + (rest > 0 ? `${indent}# and ${rest} more\n` : '')
}

/** An input as YAML has it: the token hidden, a long list of targets cut. */
function written(name: string, value: string): string {
  if (name === 'token') return '***'
  if (name !== 'targets' || !value.includes('\n')) return quoted(value)
  const lines = value.split('\n').map((line) => `      ${line}\n`)
  return `|\n${shortened(lines, '      ')}`.trimEnd()
}

/** A scalar as YAML has it: in quotes where it would not be read as this text. */
function quoted(value: string): string {
  if (/^[\w./-][\w ./-]*$/.test(value) && !/^(?:true|false|null|[\d.]+)$/i.test(value)) return value
  return /[\n\r\t]/.test(value) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`
}

function listed(values: Record<string, string>): string {
  const lines = Object.entries(values).map(([name, value]) => `${name} = ${pretty(value)}\n`)
  return lines.join('') || '(none)\n'
}

function pretty(value: string): string {
  if (!/^[[{]/.test(value)) return value
  try {
    const parsed: unknown = JSON.parse(value)
    if (!Array.isArray(parsed) || parsed.length <= MOST_LINES) return JSON.stringify(parsed, null, 2)
    const entries = parsed.map((entry) => `  ${line(entry)}\n`)
    return `[\n${shortened(entries, '  ')}]`
  } catch {
    return value
  }
}

/** An entry of a long list: so much of it as a line of a terminal holds. */
function line(entry: unknown): string {
  const text = JSON.stringify(entry)
  return text.length > 150 ? `${text.slice(0, 150)}…` : text
}
