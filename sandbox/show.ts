import { styleText } from 'node:util'
import type { Sandbox } from './github.ts'
import { renderPage } from './page.ts'
import type { RunResult } from './runner.ts'

/** Prints what there is to see of a step, under headings. */
export interface Show {
  debug: boolean
  heading(title: string, text: string): void
  /** The step as a workflow would have it, its token hidden. */
  step(inputs: Record<string, string>): void
  /** Log, outputs and job summary. */
  result(result: RunResult): void
  /** What the sandbox saw, and what a receiving workflow gets of it. */
  received(sandbox: Sandbox): void
  verdict(good: boolean, text: string): void
}

type Style = Parameters<typeof styleText>[0]

export function createShow(out: { write: (text: string) => void; colour: boolean }, debug: boolean): Show {
  const paint = (style: Style, text: string) => (out.colour ? styleText(style, text, { validateStream: false }) : text)
  const heading = (title: string, text: string) => {
    const rule = '─'.repeat(Math.max(0, 76 - title.length))
    out.write(`\n${paint(['bold', 'cyan'], `── ${title} ${rule}`)}\n${text.replace(/\n*$/, '\n')}`)
  }

  return {
    debug,
    heading,
    step(inputs) {
      const shown = Object.entries(inputs).map(
        ([name, value]) => `    ${name}: ${name === 'token' ? '***' : quoted(value)}\n`,
      )
      heading('The step', `- uses: OWNER/dispatch-to-repositories@v1\n  with:\n${shown.join('')}`)
    },
    result({ log, outputs, summary, exitCode, signal }) {
      heading("The step's log", renderPage(log, { colour: out.colour, debug }))
      heading('Outputs', listed(outputs))
      heading('Job summary (Markdown)', summary || '(none)\n')
      heading('Exit code', String(exitCode ?? signal))
    },
    received({ requests, dispatches }) {
      const lines = requests.map(({ method, path, status }) => `${method} ${path} → ${status ?? 'no whole answer'}\n`)
      heading('What GitHub received', lines.join('') || '(nothing)\n')
      if (dispatches.length === 0) heading('What the receiving workflow got', '(nothing)\n')
      for (const { repository, event_type, client_payload } of dispatches) {
        const payload = JSON.stringify(client_payload, null, 2)
        heading(
          `What the receiving workflow of ${repository} got`,
          `github.event.action = ${event_type}\ngithub.event.client_payload = ${payload}\n`,
        )
      }
    },
    verdict(good, text) {
      out.write(`\n${paint(good ? 'green' : 'red', `${good ? '✓' : '✗'} ${text}`)}\n`)
    },
  }
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
    return JSON.stringify(JSON.parse(value), null, 2)
  } catch {
    return value
  }
}
